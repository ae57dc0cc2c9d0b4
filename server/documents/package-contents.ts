import { documentFault, type DocumentFault } from './document-fault.ts';
import type { PackageParts } from './package-parts.ts';
import { externalRelations, relationsOf, type ReadRelation } from './read-relations.ts';
import { walkXml } from './walk-xml.ts';

/** What a package is and what of it nobody will read. */
export interface PackageContents {
  readonly kind: 'workbook' | 'word';
  /** Path of the main part: «xl/workbook.xml», «word/document.xml». */
  readonly mainPart: string;
  readonly leftOut: readonly string[];
}

export const DAMAGED_PACKAGE = documentFault(
  '文件内容不完整，不能读取。请在 Excel 或 Word 里打开并另存一份，再试一次。',
);

const MACROS = documentFault(
  '文件里有宏，为了安全没有读取。请在 Excel 里另存为不带宏的 .xlsx（Word 文件另存为 .docx），再试一次。',
);

export const DDE = documentFault(
  '文件里有 DDE 链接，它会在别人的电脑上启动程序，为了安全没有读取。请删去这些链接再试一次；不知道从哪里来的，请联系发文件的人。',
);

const NO_LIST = documentFault(
  '文件里没有工作表或正文，这不是 Excel 工作簿（.xlsx）或 Word 文档（.docx），不能读取。请选择 .xlsx 或 .docx 文件。',
);

/** Programs in a package: VBA, and the macro sheets of Excel 4 (SEC-90). */
const MACRO_PART = /(?:^|\/)(?:vba(?:project|data)\.(?:bin|xml)|macrosheets\/|intlmacrosheets\/)/u;
/** The binary workbook (.xlsb) calls itself so too, and is refused as what it is. */
const MACRO_TYPE = /(?<!binary\.)macroEnabled|vbaProject/iu;

const MAIN_TYPES: readonly { type: RegExp; kind: PackageContents['kind'] }[] = [
  { type: /spreadsheetml\.(?:sheet|template)\.main\+xml$/iu, kind: 'workbook' },
  { type: /wordprocessingml\.(?:document|template)\.main\+xml$/iu, kind: 'word' },
];

/** Where the main part lies when nothing says so. */
const KNOWN_PARTS: Readonly<Record<string, PackageContents['kind']>> = {
  'xl/workbook.xml': 'workbook',
  'word/document.xml': 'word',
};

/** What is stripped, because no parser here opens it, and told by these words. */
const STRIPPED_PARTS: readonly { part: RegExp; words: string }[] = [
  { part: /(?:^|\/)embeddings\/[^/]+$/u, words: '嵌入的对象' },
  { part: /(?:^|\/)activex\/[^/]+\.xml$/u, words: 'ActiveX 控件' },
  { part: /^xl\/externallinks\/[^/]+\.xml$/u, words: '到其他工作簿的链接' },
  { part: /^word\/afchunk[^/]*$|^word\/[^/]+\.(?:mht|mhtml|html?|rtf)$/u, words: '嵌入的其他文档' },
];

/** Links of ordinary kinds are words to click on; nothing here follows them. */
const HARMLESS_LINK = /^(?:https?:|mailto:|tel:|#)/iu;

function relationWords({ type, target }: ReadRelation): string | null {
  if (type === 'hyperlink') return HARMLESS_LINK.test(target) ? null : '到本机或局域网文件的超链接';
  // The link itself is a part, and counted as one.
  if (type.startsWith('externalLink')) return null;
  return type === 'attachedTemplate' ? '文件以外的模板' : '取自文件以外的内容';
}

/** «嵌入的对象（2 个）», in the order in which they were met. */
export function countedWords(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word}（${count} 个）`);
}

/** Content types by the path of their part; null when the list is damaged. */
function contentTypes(parts: PackageParts): ReadonlyMap<string, string> | null {
  const types = new Map<string, string>();
  const bytes = parts.read('[Content_Types].xml');
  if (bytes === null) return types;
  const isWellFormed = walkXml(bytes, {
    open(_name, { PartName = '', Extension = '', ContentType = '' }) {
      const key = PartName === '' ? `.${Extension}` : PartName.replace(/^\//u, '');
      types.set(key.toLowerCase(), ContentType);
    },
  });
  return isWellFormed ? types : null;
}

function hasDdeLink(parts: PackageParts): boolean {
  return parts.names.some((name) => {
    if (!/^xl\/externallinks\/[^/]+\.xml$/u.test(name)) return false;
    let isDde = false;
    const bytes = parts.read(name);
    if (bytes !== null) walkXml(bytes, { open: (element) => (isDde ||= element === 'ddeLink') });
    return isDde;
  });
}

function mainOf(
  parts: PackageParts,
  types: ReadonlyMap<string, string>,
): Pick<PackageContents, 'kind' | 'mainPart'> | null {
  const relation = relationsOf(parts, '')?.find(({ type }) => type === 'officeDocument');
  const candidates = [relation?.target ?? '', ...Object.keys(KNOWN_PARTS)];
  for (const mainPart of candidates) {
    if (!parts.names.includes(mainPart.toLowerCase())) continue;
    const type = types.get(mainPart.toLowerCase()) ?? types.get('.xml') ?? '';
    const known = MAIN_TYPES.find((each) => each.type.test(type))?.kind;
    const kind = known ?? KNOWN_PARTS[mainPart];
    if (kind !== undefined) return { kind, mainPart };
  }
  return null;
}

/**
 * What the parts of a guarded package are (SEC-90). Macros and DDE are refused: no list needs them, and who sends them
 * should be asked. What merely stands beside a list (embedded objects, links to other files) is left out by name.
 */
export function packageContents(parts: PackageParts): PackageContents | DocumentFault {
  const types = contentTypes(parts);
  const external = externalRelations(parts);
  if (types === null || external === null) return DAMAGED_PACKAGE;
  const isProgram =
    parts.names.some((name) => MACRO_PART.test(name)) ||
    [...types.values()].some((type) => MACRO_TYPE.test(type));
  if (isProgram) return MACROS;
  if (hasDdeLink(parts)) return DDE;
  const main = mainOf(parts, types);
  if (main === null) return NO_LIST;
  const stripped = parts.names.flatMap(
    (name) => STRIPPED_PARTS.find(({ part }) => part.test(name))?.words ?? [],
  );
  const links = external.flatMap((relation) => relationWords(relation) ?? []);
  return { ...main, leftOut: countedWords([...stripped, ...links]) };
}
