import { cellsOf, type Cells } from '../sheet/cells.ts';
import type { Grid } from '../sheet/grid.ts';
import type { Meaning } from '../sheet/meaning.ts';
import type { RecognisedSheet } from '../sheet/recognised.ts';
import type { TaskReport } from './task-report.ts';

/** A column that a list is given at its right. */
export interface NewColumn {
  readonly label: string;
  /** In characters, as Excel counts a column's width. */
  readonly width: number;
}

/** Texts of one column from a sheet row on, from 0; null leaves a cell as it is. */
export interface FilledColumn {
  /** Sheet column of the list as it was read, from 0, or a new one. */
  readonly place: number | NewColumn;
  readonly firstRow: number;
  readonly texts: readonly (string | null)[];
}

type Told = keyof TaskReport;

const TOLD_BY: Readonly<Partial<Record<Meaning, Told>>> = {
  status: 'status',
  percent: 'percent',
  progress: 'progress',
  problems: 'problems',
  next: 'next',
};

/** What a list without a column for progress gets at its right. */
const APPENDED = [
  { told: 'status', place: { label: '进展状态', width: 10 } },
  { told: 'progress', place: { label: '进展情况', width: 32 } },
  { told: 'problems', place: { label: '存在问题', width: 20 } },
  { told: 'next', place: { label: '下一步措施', width: 20 } },
] as const satisfies readonly Wanted[];

export interface ListToFill {
  readonly grid: Grid;
  readonly sheet: Pick<RecognisedSheet, 'columns' | 'rows'>;
  /** Of the row with this id; null: it is in no plan. */
  readonly reportOf: (id: string) => TaskReport | null;
}

/**
 * The list with its progress, in the columns it has for it; only a list that has none gets new ones. Rows that share a
 * merged cell are told in it one after another. What the town has nothing to say of stays as it is.
 */
export function filledColumns(list: ListToFill): readonly FilledColumn[] {
  const cells = cellsOf(list.grid);
  const own = list.sheet.columns.flatMap(({ column, meaning }) => {
    const told = TOLD_BY[meaning];
    return told === undefined ? [] : [fill(list, cells, { told, place: column })];
  });
  return own.length > 0 ? own : APPENDED.map((wanted) => fill(list, cells, wanted));
}

interface Wanted extends Pick<FilledColumn, 'place'> {
  readonly told: Told;
}

function fill(
  { sheet, reportOf }: ListToFill,
  cells: Cells,
  { told, place }: Wanted,
): FilledColumn {
  const lines = new Map<number, string[]>();
  for (const { row, id } of sheet.rows) {
    const text = (id === null ? null : reportOf(id))?.[told] ?? '';
    // RecognisedRow counts rows from 1, as Excel does.
    const at = row - 1;
    const merge = typeof place === 'number' ? cells.mergeAt(at, place) : null;
    const top = merge?.row ?? at;
    const before = lines.get(top) ?? [];
    lines.set(top, text === '' || before.includes(text) ? before : [...before, text]);
  }
  const rows = [...lines.keys()];
  if (rows.length === 0) return { place, firstRow: 0, texts: [] };
  const firstRow = Math.min(...rows);
  const length = Math.max(...rows) - firstRow + 1;
  const texts = Array.from({ length }, (_, index) => {
    const said = lines.get(firstRow + index) ?? [];
    return said.length === 0 ? null : said.join('\n');
  });
  return { place, firstRow, texts };
}
