import type { Grid } from '../../shared/sheet/grid.ts';
import { ID_KEY, type CellWrite, type Placement } from '../../shared/sheet/image.ts';
import type { CellPlace } from '../../shared/sheet/book.ts';
import { lineBefore } from './insertion.ts';

/** What each cell of the finished sheet held when it was read; '' for a cell that is new or was blank. */
export function cellsExpected(grid: Grid, placement: Placement): (place: CellPlace) => unknown {
  const columns = placement.insertColumns.map(({ before }) => ({ before, count: 1 }));
  return ({ row, column }) => {
    const rowBefore = lineBefore(placement.insertRows, row);
    const columnBefore = lineBefore(columns, column);
    if (rowBefore === null || columnBefore === null) return '';
    return grid.values[rowBefore - grid.row]?.[columnBefore - grid.column] ?? '';
  };
}

/** A column by which the shape of a sheet is known: rows moved, inserted or deleted meanwhile show in it. */
export interface Guard {
  readonly column: number;
  readonly rows: number;
}

/** The `_id` column from the top to the end of the data; null when the sheet has none yet. */
export function guardOf(grid: Grid, placement: Placement): Guard | null {
  const column = placement.columnOf[ID_KEY];
  if (column === undefined) return null;
  const columns = placement.insertColumns.map(({ before }) => ({ before, count: 1 }));
  if (lineBefore(columns, column) === null) return null;
  const inserted = placement.insertRows.reduce((sum, { count }) => sum + count, 0);
  return { column, rows: grid.row + grid.values.length + inserted };
}

/** Ids already written by earlier chunks stand in the guard column instead of what was read. */
export function withWrites(
  expected: (place: CellPlace) => unknown,
  written: readonly CellWrite[],
): (place: CellPlace) => unknown {
  const values = new Map(written.map((write) => [`${write.row},${write.column}`, write.value]));
  return (place) => values.get(`${place.row},${place.column}`) ?? expected(place);
}
