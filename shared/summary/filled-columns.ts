import { cellsOf, type Cells } from '../sheet/cells.ts';
import type { Grid } from '../sheet/grid.ts';
import type { HeaderRows } from '../sheet/header-rows.ts';
import {
  tableAt,
  type OriginalRow,
  type OriginalSheet,
  type OriginalTable,
} from './original-sheet.ts';
import type { TaskReport } from './task-report.ts';
import { toldColumns, type NewColumn, type ToldColumn } from './told-columns.ts';

/** Texts of one column of one table from a sheet row on, from 0; null leaves a cell as it is. */
export interface FilledColumn {
  /** Sheet column of the list as it was read, from 0, or a new one. */
  readonly place: number | NewColumn;
  /** Heading of the table. */
  readonly header: HeaderRows | null;
  /** Last column of the table, from 0: what a new one looks like. */
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly texts: readonly (string | null)[];
}

export interface ListToFill {
  readonly grid: Grid;
  readonly original: OriginalSheet;
  /** Of the row with this id; null: it is in no plan. */
  readonly reportOf: (id: string) => TaskReport | null;
}

/**
 * The list with its progress, table by table. Rows that share a merged cell are told in it one after another. What the
 * town has nothing to say of stays as it is.
 */
export function filledColumns({ grid, original, reportOf }: ListToFill): readonly FilledColumn[] {
  const cells = cellsOf(grid);
  const groups = new Map<OriginalTable | null, OriginalRow[]>();
  for (const row of original.rows) {
    const table = tableAt(original, row.row);
    const group = groups.get(table);
    if (group === undefined) groups.set(table, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([table, rows]) => {
    const lastColumn = lastOf(table, { original, cells });
    const filling = { cells, rows, reportOf };
    return toldColumns(table).map((told) => ({
      ...fill(filling, told),
      ...{ place: told.place, header: table?.header ?? null, lastColumn },
    }));
  });
}

interface Within {
  readonly original: OriginalSheet;
  readonly cells: Cells;
}

function lastOf(table: OriginalTable | null, { original, cells }: Within): number {
  const own = table?.columns.flatMap(({ column, key }) => (key === null ? [column] : [])) ?? [];
  if (own.length > 0) return Math.max(...own);
  const ends = original.rows.map(({ row }) => lastFilled(cells, row, original.hidden));
  return Math.max(cells.firstColumn, ...ends);
}

function lastFilled(cells: Cells, row: number, hidden: readonly number[]): number {
  for (let column = cells.lastColumn; column > cells.firstColumn; column -= 1) {
    if (!hidden.includes(column) && cells.text(row, column) !== '') return column;
  }
  return cells.firstColumn;
}

interface Filling extends Pick<ListToFill, 'reportOf'> {
  readonly cells: Cells;
  readonly rows: readonly OriginalRow[];
}

function fill(
  { cells, rows, reportOf }: Filling,
  { place, say }: ToldColumn,
): Pick<FilledColumn, 'firstRow' | 'texts'> {
  const lines = new Map<number, string[]>();
  for (const { row, ids } of rows) {
    const merge = typeof place === 'number' ? cells.mergeAt(row, place) : null;
    const top = merge?.row ?? row;
    const said = lines.get(top) ?? [];
    for (const id of ids) {
      const report = reportOf(id);
      const text = report === null ? '' : say(report);
      if (text !== '' && !said.includes(text)) said.push(text);
    }
    lines.set(top, said);
  }
  const tops = [...lines.keys()];
  const firstRow = Math.min(...tops);
  const length = Math.max(...tops) - firstRow + 1;
  const texts = Array.from({ length }, (_, index) => {
    const said = lines.get(firstRow + index) ?? [];
    return said.length === 0 ? null : said.join('\n');
  });
  return { firstRow, texts };
}
