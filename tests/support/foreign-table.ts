import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTsv } from '../../server/documents/read-tsv.ts';
import { cellAddress, columnLetter } from '../../shared/sheet/address.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import type {
  RecognisedRow,
  RecognisedSheet,
  RecognitionProblem,
} from '../../shared/sheet/recognised.ts';

/**
 * A table of another town with what it says, in one file (our own sentences, a structure met in practice). Comment lines
 * before the table: `merges` as for any .tsv, `about`, `columns` (the meaning of each column, «-» for none), `row N` and
 * `asked`. A row names its fields by the cell they stand in, or by their text where no cell holds just that.
 */
export interface ForeignTable {
  readonly name: string;
  readonly about: string;
  readonly grid: Grid;
  readonly expected: SaidByTable;
}

export interface SaidByTable {
  readonly columns: string;
  readonly rows: readonly string[];
  /** Code, place and whole sentence of each problem. */
  readonly asked: readonly string[];
}

const FOLDER = fileURLToPath(new URL('foreign-tables', import.meta.url));

function linesOf(source: string, key: string): readonly string[] {
  const found = source.matchAll(new RegExp(`^# ${key}: ?(.*)$`, 'gmu'));
  return [...found].map((match) => match[1] ?? '');
}

/** «title=B4» as «title=开展检查»: what stands in the cell. */
function resolved(field: string, grid: Grid): string {
  const [, name = '', letter = '', number = ''] = /^([^=]+)=([A-Z])(\d+)$/u.exec(field) ?? [];
  if (letter === '') return field;
  const text = grid.texts[Number(number) - 1]?.[letter.charCodeAt(0) - 65] ?? '';
  return `${name}=${text.replace(/\s*\n\s*/gu, '⏎')}`;
}

function rowLine(line: string, grid: Grid): string {
  return line
    .split(' · ')
    .map((field) => resolved(field, grid))
    .join(' · ');
}

export function foreignTables(): readonly ForeignTable[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .map((file) => {
      const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
      const grid = readTsv(source);
      return {
        name: file.replace(/\.tsv$/u, ''),
        about: linesOf(source, 'about')[0] ?? '',
        grid,
        expected: {
          columns: linesOf(source, 'columns')[0] ?? '',
          rows: linesOf(source, 'row').map((line) => rowLine(line, grid)),
          asked: linesOf(source, 'asked'),
        },
      };
    });
}

const flat = (text: string): string => text.replace(/\s*\n\s*/gu, '⏎');

function fieldsOf(row: RecognisedRow): readonly (readonly [string, string])[] {
  const { action, number, title, detail, deadline, lead, responsible, people, leader } = row;
  const { target, status, progress, problems, next, other } = row;
  const fields: readonly (readonly [string, string | null])[] = [
    ['action', action],
    ['number', number],
    ['title', title],
    ['detail', detail],
    ['deadline', deadline?.text ?? null],
    ['lead', lead],
    ['responsible', responsible?.join('、') ?? null],
    ['people', people?.join('、') ?? null],
    ['leader', leader],
    ['target', target],
    ['status', status],
    ['progress', progress],
    ['problems', problems],
    ['next', next],
    ...Object.entries(other),
  ];
  return fields.flatMap(([name, text]) => (text === null ? [] : [[name, flat(text)] as const]));
}

function placeOf({ row, column }: RecognitionProblem): string {
  if (row !== null && column !== null) return cellAddress(row - 1, column);
  if (column !== null) return columnLetter(column);
  return row === null ? '—' : String(row);
}

/** What was recognised, in the words of a file. */
export function saidBy(sheet: RecognisedSheet, width: number): SaidByTable {
  const meanings = new Map(sheet.columns.map(({ column, meaning }) => [column, meaning]));
  return {
    columns: Array.from({ length: width }, (_, column) => meanings.get(column) ?? '-').join(' '),
    rows: sheet.rows.map((row) =>
      [String(row.row), ...fieldsOf(row).map(([name, text]) => `${name}=${text}`)].join(' · '),
    ),
    asked: sheet.problems.map(
      (problem) => `${problem.code} ${placeOf(problem)} ${problem.message}`,
    ),
  };
}
