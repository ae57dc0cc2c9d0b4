import { cellsOf, type Cells } from './cells.ts';
import { filledIn } from './filled-cells.ts';
import type { Grid } from './grid.ts';
import { quote } from './quote.ts';
import { publishedColumns } from './row-name.ts';
import type { RecognisedColumn, RecognisedSheet } from './recognised.ts';

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
  return quote(text, QUOTE_LENGTH);
}

type Pictured = Pick<RecognisedSheet, 'columns' | 'rows' | 'tables'>;

/** The first rows of a list under its recognised columns: of each of its tables one picture, at least one in all. */
export function picturesOfList(
  grid: Grid,
  { columns, rows, tables }: Pictured,
  count: number,
): readonly SheetPicture[] {
  const cells = cellsOf(grid);
  const tasks = rows.map(({ row }) => row);
  if (tables.length === 0) return [pictureOfText(cells, columns, tasks)];
  return tables.map((table) => {
    const { first, last } = table.rows ?? { first: 1, last: 0 };
    const own = tasks.filter((row) => row >= first && row <= last).slice(0, count);
    const below = () => [...rowsWithText(cells, table.header?.last ?? cells.firstRow, count)];
    return pictureOf(cells, table.columns, own.length > 0 ? own : below());
  });
}

/** Lines of a task and of the next one. */
const TEXT_LINES = 6;

/** A list written as text stands in one column. */
function pictureOfText(
  cells: Cells,
  columns: readonly RecognisedColumn[],
  [first = 1]: readonly number[],
): SheetPicture {
  const column = columns[0]?.column ?? cells.firstColumn;
  return {
    columns: [{ column, heading: '' }],
    rows: [...rowsWithText(cells, first - 1, TEXT_LINES)].map((row) => ({
      row,
      texts: [quoted(cells, row - 1, column)],
    })),
  };
}

function pictureOf(
  cells: Cells,
  columns: readonly RecognisedColumn[],
  rows: readonly number[],
): SheetPicture {
  const shown = columns.filter(({ key }) => key === null);
  return {
    columns: shown.map(({ column, heading }) => ({ column, heading })),
    rows: rows.map((row) => ({
      row,
      texts: shown.map(({ column }) => quoted(cells, row - 1, column)),
    })),
  };
}

/** The top of a sheet in which no heading was found. */
export function pictureOfTop(grid: Grid, rows: number): SheetPicture {
  const cells = cellsOf(grid);
  const shown = [...rowsWithText(cells, cells.firstRow, rows)];
  const published = publishedColumns(cells);
  const columns: number[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    if (published.has(column)) continue;
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
    if (filledIn(cells, row).count === 0) continue;
    found += 1;
    yield row + 1;
  }
}
