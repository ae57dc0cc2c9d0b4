import { dateText } from './date-text.ts';
import type { Area, CellValue, Grid } from './grid.ts';

/** A grid asked by sheet coordinates, from 0, with its merges looked up. */
export interface Cells {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly merges: readonly Area[];
  /** As displayed, line breaks as «\n», trimmed; '' for a blank or covered cell and outside the grid. */
  text(row: number, column: number): string;
  value(row: number, column: number): CellValue;
  format(row: number, column: number): string;
  /** The merged area that covers a cell, else null. */
  mergeAt(row: number, column: number): Area | null;
}

/** Excel has 16,384 columns: one number for each cell of a sheet. */
const COLUMNS = 16_384;

function isWithin(area: Area, grid: Grid): boolean {
  const rows = grid.values.length;
  return area.row < grid.row + rows && area.row + area.rows > grid.row;
}

function coverage(grid: Grid, width: number): ReadonlyMap<number, Area> {
  const covered = new Map<number, Area>();
  const lastRow = grid.row + grid.values.length - 1;
  const lastColumn = grid.column + width - 1;
  for (const area of grid.merges) {
    if (!isWithin(area, grid)) continue;
    const endRow = Math.min(area.row + area.rows - 1, lastRow);
    const endColumn = Math.min(area.column + area.columns - 1, lastColumn);
    for (let row = area.row; row <= endRow; row += 1) {
      for (let column = area.column; column <= endColumn; column += 1) {
        covered.set(row * COLUMNS + column, area);
      }
    }
  }
  return covered;
}

/** A number in a column too narrow for it is displayed as «####»; its value is what a person would mean. */
function shown(text: string, value: CellValue, format: string): string {
  const isHidden = /^#+$/u.test(text) || (text === '' && value !== '');
  if (!isHidden) return text;
  if (typeof value === 'number') return dateText(value, format) ?? String(value);
  return String(value);
}

export function cellsOf(grid: Grid): Cells {
  const width = grid.values.reduce((most, row) => Math.max(most, row.length), 0);
  const covered = coverage(grid, width);
  const at = <T>(table: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    table[row - grid.row]?.[column - grid.column];
  const mergeAt = (row: number, column: number) => covered.get(row * COLUMNS + column) ?? null;
  // Every cell is asked for by several readers; its text is made once.
  const known = grid.values.map((): (string | undefined)[] => []);
  const read = (row: number, column: number): string => {
    const area = mergeAt(row, column);
    if (area !== null && (area.row !== row || area.column !== column)) return '';
    const value = at(grid.values, row, column) ?? '';
    const text = at(grid.texts, row, column) ?? '';
    return shown(text, value, at(grid.formats, row, column) ?? '')
      .replace(/\r\n?/gu, '\n')
      .trim();
  };
  return {
    sheetName: grid.sheetName,
    firstRow: grid.row,
    lastRow: grid.row + grid.values.length - 1,
    firstColumn: grid.column,
    lastColumn: grid.column + width - 1,
    merges: grid.merges,
    mergeAt,
    value: (row, column) => at(grid.values, row, column) ?? '',
    format: (row, column) => at(grid.formats, row, column) ?? 'General',
    text(row, column) {
      const line = known[row - grid.row];
      if (line === undefined || column < grid.column) return '';
      return (line[column - grid.column] ??= read(row, column));
    },
  };
}
