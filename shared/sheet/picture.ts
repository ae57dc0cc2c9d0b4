import { cellsOf, type Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import type { RecognisedSheet } from './recognised.ts';

/** A few rows of a sheet as they stand there, for a person to see what is spoken of. */
export interface SheetPicture {
  /** Sheet columns, from 0, with what stands over them. */
  readonly columns: readonly { readonly column: number; readonly heading: string }[];
  readonly rows: readonly {
    /** Sheet row, from 1. */
    readonly row: number;
    /** One for each column; a merged cell shows its text in each row it covers. */
    readonly texts: readonly string[];
  }[];
}

/** A cell is quoted, not copied: a pane is narrow, and a long one would hide its neighbours. */
const QUOTE_LENGTH = 40;

function quoted(cells: Cells, row: number, column: number): string {
  const area = cells.mergeAt(row, column);
  const text = area?.column === column ? cells.text(area.row, column) : cells.text(row, column);
  const line = text.replace(/\s+/gu, ' ');
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH)}…` : line;
}

/** The first rows of a list under its recognised columns. */
export function pictureOfList(grid: Grid, sheet: RecognisedSheet, rows: number): SheetPicture {
  const cells = cellsOf(grid);
  const columns = sheet.columns.filter(({ key }) => key === null);
  const first = sheet.rows.slice(0, rows).map(({ row }) => row);
  const below = sheet.header === null ? [] : [...rowsWithText(cells, sheet.header.last, rows)];
  return {
    columns: columns.map(({ column, heading }) => ({ column, heading })),
    rows: (first.length > 0 ? first : below).map((row) => ({
      row,
      texts: columns.map(({ column }) => quoted(cells, row - 1, column)),
    })),
  };
}

/** The top of a sheet in which no heading was found. */
export function pictureOfTop(grid: Grid, rows: number): SheetPicture {
  const cells = cellsOf(grid);
  const shown = [...rowsWithText(cells, cells.firstRow, rows)];
  const columns: number[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    if (shown.some((row) => cells.text(row - 1, column) !== '')) columns.push(column);
  }
  return {
    columns: columns.map((column) => ({ column, heading: '' })),
    rows: shown.map((row) => ({
      row,
      texts: columns.map((column) => quoted(cells, row - 1, column)),
    })),
  };
}

/** Sheet rows from 1 that hold anything, from a row counted from 0 on, at most `count`. */
function* rowsWithText(cells: Cells, from: number, count: number): Generator<number> {
  let found = 0;
  for (let row = from; row <= cells.lastRow && found < count; row += 1) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      if (cells.text(row, column) === '') continue;
      found += 1;
      yield row + 1;
      break;
    }
  }
}
