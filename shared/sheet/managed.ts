import { columnSpan, indicesOf, rowSpan, wordAt } from './grid-cell.ts';
import type { Area, Grid } from './grid.ts';
import { BASE_KEY, ID_KEY, RESULT_KEY } from './image.ts';
import { locateColumns, type ManagedColumns, type ManagedHeading } from './managed-columns.ts';
import { locateRows, type ManagedRows } from './managed-rows.ts';
import { MY_LIST_COLUMNS } from './my-list-columns.ts';

/**
 * A sheet this add-in laid out, found again whatever people did to it. All rows and columns are sheet coordinates from
 * 0.
 */
export interface ManagedSheet extends ManagedColumns, ManagedRows {
  readonly firstDataRow: number;
  /** Merged areas that touch a managed column of a data row: such a row is neither sent nor written (reliability F38). */
  readonly merges: readonly Area[];
}

export interface ManagedFault {
  readonly fault: 'EMPTY_SHEET' | 'NO_HEADER' | 'HEADER_MISSING';
  /** Labels of the columns that are gone; empty for the other faults. */
  readonly missing: readonly string[];
}

/** Columns a sheet can lose and still be read: without a baseline every field is compared on the server. */
const DISPENSABLE: ReadonlySet<string> = new Set([RESULT_KEY, BASE_KEY]);

/**
 * Finds the managed columns and rows of a sheet. `expected` are the columns it was laid out with, those of 我的清单 when
 * not given.
 */
export function readManaged(
  grid: Grid,
  expected: readonly ManagedHeading[] = MY_LIST_COLUMNS,
): ManagedSheet | ManagedFault {
  if (isBlank(grid)) return { fault: 'EMPTY_SHEET', missing: [] };
  const columns = locateColumns(grid, expected);
  if (columns === null) return { fault: 'NO_HEADER', missing: [] };
  const idColumn = columns.columnOf[ID_KEY];
  const missing = columns.missing.filter(({ key }) => !DISPENSABLE.has(key));
  if (missing.length > 0 || idColumn === undefined) {
    return { fault: 'HEADER_MISSING', missing: missing.map(({ label }) => label) };
  }
  return managedSheet(grid, { columns, idColumn });
}

/** The same for columns that were already located; some may be missing. */
export function managedSheet(
  grid: Grid,
  { columns, idColumn }: { columns: ManagedColumns; idColumn: number },
): ManagedSheet {
  const firstDataRow = columns.headingRow + 1;
  const managed = Object.values(columns.columnOf);
  return {
    ...columns,
    ...locateRows(grid, { firstDataRow, idColumn }),
    firstDataRow,
    merges: grid.merges.filter((area) => touches(area, { firstDataRow, managed })),
  };
}

/** True when no cell of the sheet holds anything. */
export function isBlank(grid: Grid): boolean {
  const columns = indicesOf(columnSpan(grid));
  return indicesOf(rowSpan(grid)).every((row) =>
    columns.every((column) => wordAt(grid, row, column) === ''),
  );
}

function touches(
  area: Area,
  { firstDataRow, managed }: { firstDataRow: number; managed: readonly number[] },
): boolean {
  const reachesData = area.row + area.rows > firstDataRow;
  return (
    reachesData &&
    managed.some((column) => column >= area.column && column < area.column + area.columns)
  );
}
