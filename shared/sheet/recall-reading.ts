import { cellsOf, type Cells } from './cells.ts';
import { sameTexts } from './body-lines.ts';
import type { Grid } from './grid.ts';
import type { HeaderRows } from './header-rows.ts';
import { partsOf } from './header-parts.ts';
import { comparedHeading, shapeOf } from './heading-place.ts';
import { BASE_KEY, ID_KEY } from './image.ts';
import { findKeyRow } from './own-sheet.ts';
import { recogniseSheet } from './recognise.ts';
import type { SettledReading, SettledTable } from './settled-reading.ts';
import { pointedHeader } from './settling.ts';

/** A reading that was settled for tables of this shape. */
export interface KnownReading {
  readonly shape: string;
  readonly reading: SettledTable;
}

/** As far down as the heading of a sheet's first table is looked for. */
const SEARCH_ROWS = 30;
/** Longer texts are none of a heading's words. */
const LONGEST_WORD = 80;

const OWN_KEYS: readonly string[] = [ID_KEY, BASE_KEY];

/**
 * Could the row belong to a heading of one of the shapes? Spares reading the headings over every row. Hidden columns and
 * units of measure, (项), are words of a heading that no shape has.
 */
function isCandidate(cells: Cells, row: number, words: string): boolean {
  let filled = 0;
  let known = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text === '') continue;
    filled += 1;
    if (text.length > LONGEST_WORD) continue;
    const word = comparedHeading(text);
    if (word !== '' && words.includes(word)) known += 1;
  }
  return known > 0 && known * 2 >= filled;
}

function heightOf({ headerRows }: SettledTable): number {
  return headerRows === null ? 1 : headerRows.last - headerRows.first + 1;
}

function shapeUnder(cells: Cells, header: HeaderRows): string | null {
  const columns: { heading: string; key: string | null }[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const { parts } = partsOf(cells, header, column);
    const heading = parts.join('/');
    const key = OWN_KEYS.find((own) => own === parts.at(-1)) ?? null;
    // A blank column between two others does not change what stands beside what.
    if (heading !== '') columns.push({ heading, key });
  }
  return shapeOf(columns);
}

interface Met<T> {
  readonly known: T;
  readonly header: HeaderRows;
}

/** Headings of known shapes, top to bottom; one that is printed again on the next page counts once. */
function headingsMet<T extends KnownReading>(cells: Cells, known: readonly T[]): readonly Met<T>[] {
  const heights = [...new Set(known.map(({ reading }) => heightOf(reading)))].toSorted();
  const words = known.map(({ shape }) => shape).join('|');
  const met: Met<T>[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (!isCandidate(cells, row, words)) continue;
    const above = met.at(-1);
    if (above !== undefined && sameTexts(cells, row, above.header.first)) continue;
    for (const height of heights) {
      const headerRows = { first: row + 1, last: row + height };
      const header = pointedHeader(cells, { headerRows, meanings: [] });
      const shape = header === null ? null : shapeUnder(cells, header);
      const match = known.find((one) => one.shape === shape);
      if (header === null || match === undefined) continue;
      met.push({ known: match, header });
      row = header.last;
      break;
    }
  }
  return met;
}

/** Does a list of tasks that nobody settled stand above the heading? */
function hasListAbove(grid: Grid, { first }: HeaderRows): boolean {
  const [top] = recogniseSheet(grid).tables;
  return top?.rows != null && top.rows.first <= first;
}

function settledAt<T extends KnownReading>({ known: { reading }, header }: Met<T>): SettledTable {
  return { ...reading, headerRows: { first: header.first + 1, last: header.last + 1 } };
}

/**
 * The readings with which tables of the same shapes were read before, their headings put where this sheet has them; null
 * when none is known. The sheet's own hidden columns and its title lines do not count.
 */
export function recallReading<T extends KnownReading>(
  grid: Grid,
  known: readonly T[],
): { readonly known: T; readonly settled: SettledReading } | null {
  if (known.length === 0) return null;
  const cells = cellsOf(grid);
  if (findKeyRow(cells) !== null) return null;
  const met = headingsMet(cells, known);
  const [first, ...others] = met;
  if (first === undefined) return null;
  if (hasListAbove(grid, first.header)) {
    const below = met.map(settledAt);
    return { known: first.known, settled: { headerRows: null, meanings: [], below } };
  }
  if (first.header.first >= cells.firstRow + SEARCH_ROWS) return null;
  const top = settledAt(first);
  const below = others.map(settledAt);
  return {
    known: first.known,
    settled: below.length === 0 ? top : { ...top, below },
  };
}
