import { cellsOf, type Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import { comparedHeading, shapeOf } from './heading-place.ts';
import { recogniseSheet } from './recognise.ts';
import type { SettledReading } from './settled-reading.ts';

/** A reading that was settled for a sheet of this shape. */
export interface KnownReading {
  readonly shape: string;
  readonly reading: SettledReading;
}

/** As far down as a first heading is looked for elsewhere. */
const SEARCH_ROWS = 30;
/** Room for the rows of a heading that begins in the last of them. */
const HEADING_ROWS = 8;

/**
 * Could the row belong to a heading of one of the shapes? Spares reading the columns of every row. Hidden columns and
 * units of measure, (项), are words of a heading that no shape has.
 */
function isCandidate(cells: Cells, row: number, words: string): boolean {
  let filled = 0;
  let known = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text === '') continue;
    filled += 1;
    const word = comparedHeading(text);
    if (word !== '' && words.includes(word)) known += 1;
  }
  return known > 0 && known * 2 >= filled;
}

/** The rows a heading may stand in; what stands below does not change a shape. */
function topOf(grid: Grid): Grid {
  const rows = <T>(table: readonly T[]) => table.slice(0, SEARCH_ROWS + HEADING_ROWS);
  return {
    ...grid,
    values: rows(grid.values),
    texts: rows(grid.texts),
    formats: rows(grid.formats),
    formulas: rows(grid.formulas),
  };
}

function heightOf({ headerRows }: SettledReading): number {
  return headerRows === null ? 1 : headerRows.last - headerRows.first + 1;
}

/**
 * The reading with which a sheet of the same shape was read before, its heading put where this sheet has it; null when
 * none is known. The sheet's own hidden columns and its title lines do not count.
 */
export function recallReading<T extends KnownReading>(
  grid: Grid,
  known: readonly T[],
): { readonly known: T; readonly settled: SettledReading } | null {
  const top = topOf(grid);
  const cells = cellsOf(top);
  const heights = [...new Set(known.map(({ reading }) => heightOf(reading)))].toSorted();
  const words = known.map(({ shape }) => shape).join('|');
  const end = Math.min(cells.lastRow, cells.firstRow + SEARCH_ROWS - 1);
  for (let row = cells.firstRow; row <= end; row += 1) {
    if (!isCandidate(cells, row, words)) continue;
    for (const height of heights) {
      const pointed = { first: row + 1, last: row + height };
      const { header, columns } = recogniseSheet(top, {
        settled: { headerRows: pointed, meanings: [] },
      });
      const shape = shapeOf(columns);
      const match = known.find((one) => one.shape === shape);
      if (header === null || match === undefined) continue;
      return { known: match, settled: { ...match.reading, headerRows: header } };
    }
  }
  return null;
}
