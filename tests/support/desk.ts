import type { Book } from '../../shared/sheet/book.ts';
import type { CellValue } from '../../shared/sheet/grid.ts';

/** A workbook with a person at it. Rows and columns of the active sheet count from 0; typing is not parsed as Excel would. */
export interface Desk {
  readonly book: Book;
  at(row: number, column: number): CellValue;
  put(row: number, column: number, value: CellValue): void;
  /** The same down one column, in one stroke. */
  fillDown(row: number, column: number, values: readonly CellValue[]): void;
  /** A formula with the result it shows. */
  putFormula(row: number, column: number, result: CellValue): void;
  insertRow(before: number): void;
  insertColumn(before: number): void;
  deleteRow(row: number): void;
  /** Empties every cell; the sheet stays. */
  clearAll(): void;
  /** `order[i]` is the old column that stands at `i` now. */
  reorderColumns(order: readonly number[]): void;
  /** `order[i]` is the old row that stands at `first + i` now. */
  reorderRows(first: number, order: readonly number[]): void;
  protect(): void;
  unprotect(): void;
  rows(): number;
  columns(): number;
  /** Everything the add-in has written so far. */
  cellsWritten(): number;
}
