import { decodeText } from './decode-text.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { asDocument, MOST_CELLS, refuseExtent, type ReadDocument } from './document-grids.ts';
import { fileKind } from './file-kind.ts';
import { readSeparated, type Separator } from './read-tsv.ts';
import { textGrid } from './text-grid.ts';
import type { ZipEntry } from './zip-entries.ts';
import { guardArchive } from './zip-guard.ts';

const UNKNOWN = documentFault(
  '这不是 Excel 工作簿（.xlsx）、Word 文档（.docx）或文字表格（.tsv、.csv、.txt），不能读取。请选择这几种文件。',
);

const TOO_MANY = documentFault('文字表格的格子超过 20 万个，没有读取。请只保留清单，再试一次。');

/** Turns the entries of a guarded archive into grids: here, or in a thread that may die of them. */
export type PackageReader = (entries: readonly ZipEntry[]) => Promise<ReadDocument | DocumentFault>;

/** Cells are parted by tabs, as Excel copies them; by commas only in a .csv that has no tabs. */
function separatorOf(name: string, text: string): Separator {
  return /\.csv$/iu.test(name) && !text.includes('\t') ? ',' : '\t';
}

/** Stops counting where nobody needs to know how many more there are. */
function hasTooManyPieces(text: string, separator: Separator): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count <= MOST_CELLS; at += 1) {
    const sign = text.charAt(at);
    if (sign === separator || sign === '\n') count += 1;
  }
  return count > MOST_CELLS;
}

/** Text is taken apart in the thread that asks: what may be too much for it is refused before it is built. */
function readTable(file: Uint8Array, name: string): ReadDocument | DocumentFault {
  const text = decodeText(file);
  if (text === null) return UNKNOWN;
  const separator = separatorOf(name, text);
  if (hasTooManyPieces(text, separator)) return TOO_MANY;
  const { sheetName, lines, merges } = readSeparated(text, separator);
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const fault = refuseExtent(sheetName, { rows: lines.length, columns });
  return fault ?? asDocument([textGrid(sheetName, lines, merges)]);
}

/**
 * Reads a file by what it holds: .xlsx, .docx, or separated text in any encoding of Chinese Windows. `name` helps only
 * where the content cannot tell. Archives pass the guard before `readPackage` sees them.
 */
export async function readDocument(
  file: Uint8Array,
  name: string,
  readPackage: PackageReader,
): Promise<ReadDocument | DocumentFault> {
  const kind = fileKind(file, name);
  if (kind === 'text') return readTable(file, name);
  if (kind !== 'package') return kind;
  const guarded = await guardArchive(file);
  return guarded.kind === 'fault' ? guarded : readPackage(guarded.entries);
}

/** The same in this thread: for a command, whose process is its own and ends with the file. */
export function readDocumentHere(
  file: Uint8Array,
  name: string,
): Promise<ReadDocument | DocumentFault> {
  return readDocument(file, name, async (entries) => {
    // Text needs no parser: whoever reads a .tsv does not wait for one.
    const { readPackage } = await import('./read-package.ts');
    return readPackage(entries);
  });
}
