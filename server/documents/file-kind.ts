import { documentFault, type DocumentFault } from './document-fault.ts';

/** SEC-91. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** «package» is an archive that may be .xlsx or .docx; «text» has to be decoded. */
export type FileKind = 'package' | 'text';

const TABLE_NAME = /\.(?:tsv|txt|csv)$/iu;

interface KnownStart {
  readonly bytes: Buffer;
  readonly sentence: string;
}

/** Files that people take for a workbook, by how they begin. */
const REFUSED_STARTS: readonly KnownStart[] = [
  {
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    sentence:
      '这是旧版 .xls、.doc 或 WPS 的 .et、.wps 文件，或者设了打开密码，不能读取。请取消密码并另存为 .xlsx 或 .docx，再试一次。',
  },
  {
    bytes: Buffer.from('%PDF', 'latin1'),
    sentence:
      '这是 PDF 文件，不能读取。请找原来的 Excel 或 Word 文件，或者用 WPS、Word 转成 .docx，再试一次。',
  },
  {
    bytes: Buffer.from('{\\rtf', 'latin1'),
    sentence: '这是 RTF 文件，不能读取。请在 Word 里另存为 .docx，再试一次。',
  },
];

const PACKAGE_START = Buffer.from('PK\u0003\u0004', 'latin1');

/** Systems hand out web pages and old XML under the name .xls. */
const PAGE_START =
  /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype|html|head|meta|table|style|\?xml|\?mso)/iu;

function startsWith(file: Uint8Array, start: Buffer): boolean {
  return start.equals(file.subarray(0, start.length));
}

/** What a file is, by its content; its name decides only whether an empty one is an empty table. */
export function fileKind(file: Uint8Array, name: string): FileKind | DocumentFault {
  if (file.length > MOST_FILE_BYTES) {
    return documentFault('文件超过 10 MB，没有读取。请删去图片和无关的工作表，再试一次。');
  }
  if (file.length === 0 && !TABLE_NAME.test(name)) {
    return documentFault('文件是空的，没有可读取的内容。请检查文件是不是没有保存完。');
  }
  const refused = REFUSED_STARTS.find(({ bytes }) => startsWith(file, bytes));
  if (refused !== undefined) return documentFault(refused.sentence);
  if (startsWith(file, PACKAGE_START)) return 'package';
  if (PAGE_START.test(Buffer.from(file.subarray(0, 256)).toString('latin1'))) {
    return documentFault(
      '这是网页或 XML 格式的表格，不是 Excel 工作簿（.xlsx），不能读取。请在 Excel 里打开并另存为 .xlsx，再试一次。',
    );
  }
  return 'text';
}
