import type { Grid } from '../../shared/sheet/grid.ts';
import { parseArea } from './area.ts';
import { textGrid } from './text-grid.ts';

const DEFAULT_NAME = 'Sheet1';

interface Comments {
  readonly sheetName: string;
  readonly merges: Grid['merges'];
  /** Index of the first character behind the comment lines. */
  readonly end: number;
}

/** Lines before the table: «# sheet: name», «# merges: A2:F2 B3:C3» with rows counted from the first line of the table. */
function readComments(text: string): Comments {
  let sheetName = DEFAULT_NAME;
  let merges: Grid['merges'] = [];
  let end = 0;
  while (text.startsWith('#', end)) {
    const lineEnd = text.indexOf('\n', end);
    const line = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
    end = lineEnd < 0 ? text.length : lineEnd + 1;
    const [, key, value = ''] = /^#\s*(sheet|merges)\s*:\s*(.*)$/u.exec(line) ?? [];
    if (key === 'sheet' && value !== '') sheetName = value;
    if (key === 'merges') {
      merges = value.split(/[\s,]+/u).flatMap((address) => parseArea(address) ?? []);
    }
  }
  return { sheetName, merges, end };
}

interface Piece {
  readonly content: string;
  readonly end: number;
}

/** What parts the cells of a line. */
export type Separator = '\t' | ',';

/** A quoted cell, in which separators and line breaks are content and «""» is a quotation mark; null if it never ends. */
function readQuoted(text: string, start: number): Piece | null {
  let content = '';
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    content += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') return { content, end: quote + 1 };
    content += '"';
    from = quote + 2;
  }
}

function readPlain(text: string, start: number, separator: Separator): Piece {
  const ends = separator === '\t' ? /[\t\n]/gu : /[,\n]/gu;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return { content: text.slice(start, end), end };
}

/** A quotation mark begins a quoted cell only where one ends at a separator: «"一岗双责"科室» is a name. */
function readPiece(text: string, start: number, separator: Separator): Piece {
  const quoted = text.charAt(start) === '"' ? readQuoted(text, start) : null;
  const isClosed = quoted !== null && ['', '\n', separator].includes(text.charAt(quoted.end));
  return isClosed ? quoted : readPlain(text, start, separator);
}

function readRows(text: string, separator: Separator): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { content, end } = readPiece(text, at, separator);
    const row = rows.at(-1) ?? [];
    row.push(content);
    const behind = text.charAt(end);
    if (behind === '\n' && end + 1 < text.length) rows.push([]);
    // A separator as the last character leaves one more blank cell behind it.
    else if (behind === separator && end + 1 === text.length) row.push('');
    at = end + 1;
  }
  return rows;
}

/** Separated text before it is a grid: lines of different length, whatever their number. */
export interface SeparatedText {
  readonly sheetName: string;
  readonly merges: Grid['merges'];
  readonly lines: readonly (readonly string[])[];
}

export function readSeparated(source: string, separator: Separator): SeparatedText {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const { sheetName, merges, end } = readComments(text);
  return { sheetName, merges, lines: readRows(text.slice(end), separator) };
}

/** One sheet from tab-separated text; every cell is a text, as it would be after pasting into text columns. */
export function readTsv(source: string): Grid {
  const { sheetName, lines, merges } = readSeparated(source, '\t');
  return textGrid(sheetName, lines, merges);
}
