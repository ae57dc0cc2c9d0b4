import type { Area, CellValue, Grid } from '../../shared/sheet/grid.ts';
import type { Placement } from '../../shared/sheet/image.ts';

/** One cell of the model: a value, the format it is shown with, whether a person's formula made it. */
export interface ModelCell {
  readonly value: CellValue;
  readonly format: string;
  readonly formula: boolean;
}

const BLANK: ModelCell = { value: '', format: 'General', formula: false };

/** A worksheet as a plain rectangle of cells: what placements are carried out on where Excel would be too slow. */
export class SheetModel {
  readonly #cells: ModelCell[][] = [];
  merges: Area[] = [];

  get rowCount(): number {
    return this.#cells.length;
  }

  at(row: number, column: number): ModelCell {
    return this.#cells[row]?.[column] ?? BLANK;
  }

  set(row: number, column: number, cell: Partial<ModelCell> & Pick<ModelCell, 'value'>): this {
    while (this.#cells.length <= row) this.#cells.push([]);
    const line = this.#cells[row] ?? [];
    while (line.length <= column) line.push(BLANK);
    line[column] = { ...BLANK, ...cell };
    return this;
  }

  row(row: number): readonly ModelCell[] {
    return this.#cells[row] ?? [];
  }

  /** Puts rows into another order: `order[i]` is the old row that stands at `first + i` now. */
  reorderRows(first: number, order: readonly number[]): void {
    const lines = order.map((row) => this.#cells[row] ?? []);
    this.#cells.splice(first, order.length, ...lines);
  }

  /** Puts columns into another order: `order[i]` is the old column that stands at `i` now. */
  reorderColumns(order: readonly number[]): void {
    this.#cells.forEach((line, row) => {
      this.#cells[row] = order.map((column) => line[column] ?? BLANK);
    });
  }

  insertRows(before: number, count: number): void {
    while (this.#cells.length < before) this.#cells.push([]);
    this.#cells.splice(before, 0, ...Array.from({ length: count }, () => []));
  }

  insertColumn(before: number): void {
    for (const line of this.#cells) {
      while (line.length < before) line.push(BLANK);
      line.splice(before, 0, BLANK);
    }
  }

  deleteColumn(column: number): void {
    for (const line of this.#cells) line.splice(column, 1);
  }

  deleteRow(row: number): void {
    this.#cells.splice(row, 1);
  }

  /** From the end, as the workbook does it, so that places counted before any insertion stay true. */
  apply({ insertRows, insertColumns, writes }: Placement): this {
    for (const { before } of insertColumns.toReversed()) this.insertColumn(before);
    for (const { before, count } of insertRows.toReversed()) this.insertRows(before, count);
    for (const { row, column, value } of writes) this.set(row, column, { value, format: '@' });
    return this;
  }

  /** The used part, from A1. `percentColumns` are shown as Excel shows a column of format 0%. */
  grid(sheetName: string, percentColumns: readonly number[] = []): Grid {
    const width = Math.max(0, ...this.#cells.map((line) => line.length));
    const columns = Array.from({ length: width }, (_, column) => column);
    const map = <T>(read: (cell: ModelCell, column: number) => T): T[][] =>
      this.#cells.map((_, row) => columns.map((column) => read(this.at(row, column), column)));
    return {
      sheetName,
      row: 0,
      column: 0,
      values: map(({ value }) => value),
      texts: map(({ value }) => String(value)),
      formats: map(({ format, value }, column) =>
        percentColumns.includes(column) && typeof value === 'number' ? '0%' : format,
      ),
      formulas: map(({ formula }) => formula),
      merges: this.merges,
    };
  }
}
