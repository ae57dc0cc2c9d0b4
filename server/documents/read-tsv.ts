import type { Grid } from '../../shared/sheet/grid.ts';
import { parseArea } from './area.ts';

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

/** A quoted cell, in which tabs and line breaks are content and «""» is a quotation mark. */
function readQuoted(text: string, start: number): { content: string; end: number } {
  let content = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') content += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      content += '"';
      at += 1;
    } else return { content, end: at + 1 };
  }
  return { content, end: text.length };
}

function readPlain(text: string, start: number): { content: string; end: number } {
  const length = /[\t\n]/u.exec(text.slice(start))?.index ?? text.length - start;
  return { content: text.slice(start, start + length), end: start + length };
}

function readRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { content, end } = text.charAt(at) === '"' ? readQuoted(text, at) : readPlain(text, at);
    const row = rows.at(-1) ?? [];
    row.push(content);
    const separator = text.charAt(end);
    if (separator === '\n' && end + 1 < text.length) rows.push([]);
    // A tab as the last character leaves one more blank cell behind it.
    else if (separator === '\t' && end + 1 === text.length) row.push('');
    at = end + 1;
  }
  return rows;
}

/** One sheet from tab-separated text; every cell is a text, as it would be after pasting into text columns. */
export function readTsv(source: string): Grid {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const { sheetName, merges, end } = readComments(text);
  const rows = readRows(text.slice(end));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return {
    sheetName,
    row: 0,
    column: 0,
    values: texts,
    texts,
    formats: texts.map((row) => row.map(() => 'General')),
    formulas: texts.map((row) => row.map(() => false)),
    merges,
  };
}
