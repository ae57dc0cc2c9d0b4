import { foldWord } from '../ledger/canonical-text.ts';
import { columnSpan, indicesOf, rowSpan, wordAt } from './grid-cell.ts';
import type { Grid } from './grid.ts';
import { ID_KEY } from './image.ts';

/** What a managed column is known by: its key in the hidden key row, else its heading. */
export interface ManagedHeading {
  readonly key: string;
  readonly label: string;
}

export interface ManagedColumns {
  /** Sheet row of the keys, null when somebody deleted it. */
  readonly keyRow: number | null;
  readonly headingRow: number;
  /** Sheet column of each expected key that was found. */
  readonly columnOf: Readonly<Record<string, number>>;
  /** Expected columns found neither by key nor by heading. */
  readonly missing: readonly ManagedHeading[];
  /** Keys that stand twice because a whole column was copied; the leftmost counts. */
  readonly doubled: readonly { readonly key: string; readonly columns: readonly number[] }[];
  /** Columns we once laid out that are no longer expected. */
  readonly former: readonly { readonly key: string; readonly column: number }[];
}

/** Rows in which keys and headings are looked for: people put some lines above a list, not pages. */
const SEARCHED_ROWS = 20;

/** Own rows that somebody may have put between the key row and the headings. */
const ROWS_BETWEEN = 5;

/** Keys are identifiers or UUIDs; anything else in the hidden row is somebody's own. */
const KEY = /^[\w-]+$/u;

/** Null when the sheet shows neither our key row nor at least half of the headings in one row. */
export function locateColumns(
  grid: Grid,
  expected: readonly ManagedHeading[],
): ManagedColumns | null {
  const keyRow = findKeyRow(grid, expected);
  const headingRow = findHeadingRow(grid, { expected, keyRow });
  if (headingRow === null) return null;
  const keyed = keyRow === null ? [] : keyedColumns(grid, keyRow);
  const headed = headedColumns(grid, headingRow).filter(
    ({ column }) => !keyed.some((cell) => cell.column === column),
  );
  const found = expected.map((heading) => ({
    ...heading,
    columns: columnsOf(heading, { keyed, headed }),
  }));
  return {
    keyRow,
    headingRow,
    columnOf: Object.fromEntries(
      found.flatMap(({ key, columns: [first] }) => (first === undefined ? [] : [[key, first]])),
    ),
    missing: found
      .filter(({ columns }) => columns.length === 0)
      .map(({ key, label }) => ({ key, label })),
    doubled: found
      .filter(({ columns }) => columns.length > 1)
      .map(({ key, columns }) => ({ key, columns })),
    former: keyed
      .filter(({ word }) => !expected.some(({ key }) => key === word))
      .map(({ word, column }) => ({ key: word, column })),
  };
}

interface WordCell {
  readonly word: string;
  readonly column: number;
}

function wordsOfRow(grid: Grid, row: number): WordCell[] {
  return indicesOf(columnSpan(grid))
    .map((column) => ({ word: wordAt(grid, row, column), column }))
    .filter(({ word }) => word !== '');
}

function keyedColumns(grid: Grid, row: number): WordCell[] {
  return wordsOfRow(grid, row).filter(({ word }) => KEY.test(word));
}

function headedColumns(grid: Grid, row: number): WordCell[] {
  return wordsOfRow(grid, row).map(({ word, column }) => ({ word: foldWord(word), column }));
}

/** Every column with the key; if there is none, the first with the heading. */
function columnsOf(
  { key, label }: ManagedHeading,
  { keyed, headed }: { keyed: readonly WordCell[]; headed: readonly WordCell[] },
): number[] {
  const byKey = keyed.filter(({ word }) => word === key).map(({ column }) => column);
  if (byKey.length > 0) return byKey;
  const heading = headed.find(({ word }) => word === foldWord(label));
  return heading === undefined ? [] : [heading.column];
}

function findKeyRow(grid: Grid, expected: readonly ManagedHeading[]): number | null {
  const keys = new Set(expected.map(({ key }) => key));
  const best = bestRow(searchedRows(grid), (row) => distinct(keyedColumns(grid, row), keys));
  if (best === null || best.score < 2) return null;
  const hasId = keyedColumns(grid, best.row).some(({ word }) => word === ID_KEY);
  // Without `_id` a few English headings («title», «status») must not pass for a key row.
  return hasId || best.score * 2 >= keys.size ? best.row : null;
}

function findHeadingRow(
  grid: Grid,
  { expected, keyRow }: { expected: readonly ManagedHeading[]; keyRow: number | null },
): number | null {
  const labels = new Set(expected.map(({ label }) => foldWord(label)));
  const score = (row: number) => distinct(headedColumns(grid, row), labels);
  if (keyRow === null) {
    const best = bestRow(searchedRows(grid), score);
    return best !== null && best.score * 2 >= labels.size ? best.row : null;
  }
  const below = indicesOf({ start: keyRow + 1, end: keyRow + 1 + ROWS_BETWEEN });
  const best = bestRow(below, score);
  return best !== null && best.score > 0 ? best.row : keyRow + 1;
}

function searchedRows(grid: Grid): number[] {
  const { start, end } = rowSpan(grid);
  return indicesOf({ start, end: Math.min(end, SEARCHED_ROWS) });
}

function distinct(cells: readonly WordCell[], wanted: ReadonlySet<string>): number {
  return new Set(cells.map(({ word }) => word).filter((word) => wanted.has(word))).size;
}

/** The first of the rows with the highest score. */
function bestRow(
  rows: readonly number[],
  score: (row: number) => number,
): { row: number; score: number } | null {
  let best: { row: number; score: number } | null = null;
  for (const row of rows) {
    const candidate = { row, score: score(row) };
    if (best === null || candidate.score > best.score) best = candidate;
  }
  return best;
}
