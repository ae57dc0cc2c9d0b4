import type { Cell } from '../ledger/cell.ts';
import type { Area, CellValue, Grid } from './grid.ts';

/** The cell at sheet coordinates from 0; outside the used part of the sheet every cell is blank. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const r = row - grid.row;
  const c = column - grid.column;
  return {
    value: grid.values[r]?.[c] ?? '',
    text: grid.texts[r]?.[c] ?? '',
    format: grid.formats[r]?.[c] ?? 'General',
    formula: grid.formulas[r]?.[c] ?? false,
  };
}

/** What a cell holds, by sheet coordinates from 0. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.row]?.[column - grid.column] ?? '';
}

/** Value of a cell as one trimmed line of words; for headings, keys and ids. */
export function wordAt(grid: Grid, row: number, column: number): string {
  return String(valueAt(grid, row, column)).trim();
}

/** Sheet rows (or columns) from `start`, up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function rowSpan(grid: Grid): Span {
  return { start: grid.row, end: grid.row + grid.values.length };
}

export function columnSpan(grid: Grid): Span {
  return { start: grid.column, end: grid.column + (grid.values[0]?.length ?? 0) };
}

export function indicesOf({ start, end }: Span): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
