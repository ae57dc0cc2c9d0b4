import { zipArchive, type ZipPart } from './zip-archive.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

export function xmlFile(name: string, content: string): ZipPart {
  return { name, content: Buffer.from(DECLARATION + content) };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/** «word/_rels/document.xml.rels» and its like. */
export function relationsFile(name: string, relations: readonly Relation[]): ZipPart {
  const lines = relations.map(
    ({ id, type, target, isExternal = false }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"` +
      `${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return xmlFile(
    name,
    `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`,
  );
}

function typesFile(mainPart: string, mainType: string): ZipPart {
  return xmlFile(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/${mainPart}" ContentType="${TYPE}.${mainType}.main+xml"/></Types>`,
  );
}

const WORD_NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:wps="s" xmlns:v="v"`;

export interface WordFile {
  /** XML inside `w:body`. */
  readonly body: string;
  /** XML inside `w:numbering`, `w:styles`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly relations?: readonly Relation[];
  readonly parts?: readonly ZipPart[];
}

/** A .docx of hand-written XML, for what no writer of documents would write on demand. */
export function wordFile({
  body,
  numbering,
  styles,
  relations = [],
  parts = [],
}: WordFile): Buffer {
  const wordPart = (name: string, content: string) =>
    xmlFile(`word/${name}.xml`, `<w:${name} ${WORD_NAMES}>${content}</w:${name}>`);
  return zipArchive([
    typesFile('word/document.xml', 'wordprocessingml.document'),
    relationsFile('_rels/.rels', [
      { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
    ]),
    relationsFile('word/_rels/document.xml.rels', [
      { id: 'rId1', type: 'numbering', target: 'numbering.xml' },
      { id: 'rId2', type: 'styles', target: '/word/styles.xml' },
      ...relations,
    ]),
    wordPart('document', `<w:body>${body}</w:body>`),
    ...(numbering === undefined ? [] : [wordPart('numbering', numbering)]),
    ...(styles === undefined ? [] : [wordPart('styles', styles)]),
    ...parts,
  ]);
}

/** A .xlsx of hand-written XML. */
export interface BookFile {
  /** XML inside `worksheet`; one sheet called 清单. */
  readonly sheet: string;
  /** XML inside `sst`, `styleSheet`. */
  readonly strings?: string;
  readonly styles?: string;
  /** XML inside `workbook`, before its sheets. */
  readonly properties?: string;
  readonly relations?: readonly Relation[];
  readonly parts?: readonly ZipPart[];
}

export function bookFile(file: BookFile): Buffer {
  const { sheet, strings = '', styles = '', properties = '', relations = [], parts = [] } = file;
  return zipArchive([
    typesFile('xl/workbook.xml', 'spreadsheetml.sheet'),
    relationsFile('_rels/.rels', [
      { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    ]),
    relationsFile('xl/_rels/workbook.xml.rels', [
      { id: 'rId1', type: 'worksheet', target: 'worksheets/first.xml' },
      { id: 'rId2', type: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: 'rId3', type: 'styles', target: 'styles.xml' },
      ...relations,
    ]),
    xmlFile(
      'xl/workbook.xml',
      `<workbook xmlns:r="r">${properties}<sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    xmlFile('xl/worksheets/first.xml', `<worksheet>${sheet}</worksheet>`),
    xmlFile('xl/sharedStrings.xml', `<sst>${strings}</sst>`),
    xmlFile('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`),
    ...parts,
  ]);
}
