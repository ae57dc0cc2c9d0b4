import type { SheetModel } from './sheet-model.ts';

/** A point of a sheet, in points from its upper left corner. */
export interface SheetPoint {
  readonly top: number;
  readonly left: number;
}

/** A point by the cell it lies in, and how far into that cell, in points. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** Sizes of rows or of columns; hidden ones have none. */
interface Lines {
  readonly size: (index: number) => number;
  /** From this line on all have the standard size. */
  readonly given: number;
  readonly standard: number;
}

function rowsOf({ layout, cells }: SheetModel): Lines {
  const size = (row: number) => (layout.isRowHidden(row) ? 0 : layout.rowHeight(row));
  return { size, given: cells.bounds().rows, standard: layout.standardHeight };
}

function columnsOf({ layout, cells }: SheetModel): Lines {
  const size = (column: number) => (layout.isColumnHidden(column) ? 0 : layout.columnWidth(column));
  return { size, given: cells.bounds().columns, standard: layout.standardWidth };
}

function before(end: number, { size, given, standard }: Lines): number {
  let sum = Math.max(0, end - given) * standard;
  for (let index = 0; index < Math.min(end, given); index += 1) sum += size(index);
  return sum;
}

export const topOfRow = (sheet: SheetModel, row: number): number => before(row, rowsOf(sheet));
export const leftOfColumn = (sheet: SheetModel, column: number): number =>
  before(column, columnsOf(sheet));

export function sheetPoint(sheet: SheetModel, point: CellPoint): SheetPoint {
  return {
    top: topOfRow(sheet, point.row) + point.down,
    left: leftOfColumn(sheet, point.column) + point.across,
  };
}

export function cellPoint(sheet: SheetModel, { top, left }: SheetPoint): CellPoint {
  const [row, down] = lineAt(top, rowsOf(sheet));
  const [column, across] = lineAt(left, columnsOf(sheet));
  return { row, down, column, across };
}

function lineAt(points: number, { size, given, standard }: Lines): readonly [number, number] {
  let rest = points;
  for (let line = 0; line < given; line += 1) {
    if (rest < size(line)) return [line, rest];
    rest -= size(line);
  }
  const beyond = Math.floor(rest / standard);
  return [given + beyond, rest - beyond * standard];
}
