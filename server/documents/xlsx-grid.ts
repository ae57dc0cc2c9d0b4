import type { Area, Grid } from '../../shared/sheet/grid.ts';
import { refuseExtent, type Extent } from './document-grids.ts';
import type { DocumentFault } from './document-fault.ts';
import { displayed } from './xlsx-cell.ts';
import type { SheetCell, SheetContent } from './xlsx-sheet.ts';

/** Excel has 16,384 columns: one number for each cell of a sheet. */
const COLUMNS = 16_384;

const placeOf = (row: number, column: number): number => row * COLUMNS + column;

/** Cells under a merge may still hold old words; nobody sees them. */
function coveredPlaces(merges: readonly Area[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { row, column, rows, columns } of merges) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) covered.add(placeOf(r, c));
    }
    covered.delete(placeOf(row, column));
  }
  return covered;
}

function extentOf(cells: readonly SheetCell[]): Extent {
  const filled = cells.filter(({ value }) => value !== '');
  return {
    rows: filled.reduce((most, { row }) => Math.max(most, row + 1), 0),
    columns: filled.reduce((most, { column }) => Math.max(most, column + 1), 0),
  };
}

/** The used part of a worksheet from A1; a fault when it is larger than any list. */
export function sheetGrid(
  sheetName: string,
  { cells, merges }: Pick<SheetContent, 'cells' | 'merges'>,
): Grid | DocumentFault {
  const covered = coveredPlaces(merges);
  const seen = cells.filter(({ row, column }) => !covered.has(placeOf(row, column)));
  const extent = extentOf(seen);
  const fault = refuseExtent(sheetName, extent);
  if (fault !== null) return fault;
  const table = <T>(blank: T): T[][] =>
    Array.from({ length: extent.rows }, () => Array.from({ length: extent.columns }, () => blank));
  const values = table<Grid['values'][number][number]>('');
  const texts = table('');
  const formats = table('General');
  const formulas = table(false);
  const put = <T>(into: T[][], { row, column }: SheetCell, content: T) => {
    const line = into[row];
    if (line !== undefined && column < line.length) line[column] = content;
  };
  for (const cell of seen) {
    put(values, cell, cell.value);
    put(texts, cell, displayed(cell.value, cell.format));
    put(formats, cell, cell.format);
    put(formulas, cell, cell.isFormula);
  }
  return { sheetName, row: 0, column: 0, values, texts, formats, formulas, merges };
}
