import type { FWorksheet } from '@univerjs/preset-sheets-node-core';
import { GRID } from './address.ts';
import type { CellStore } from './cell-store.ts';
import { pixelsFromPoints, pointsFromPixels } from './measure.ts';

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** Univer's BooleanNumber of `isAutoHeight`. */
const FOLLOWS_TEXT = 1;

interface Stripe {
  readonly from: number;
  readonly count: number;
}

/** Sizes (in points), hidden rows and columns, frozen panes. */
export class SheetLayout {
  readonly #sheet: FWorksheet;
  readonly #cells: CellStore;

  constructor(sheet: FWorksheet, cells: CellStore) {
    this.#sheet = sheet;
    this.#cells = cells;
  }

  columnWidth(column: number): number {
    return pointsFromPixels(this.#sheet.getSheet().getColumnWidth(column));
  }

  rowHeight(row: number): number {
    return pointsFromPixels(this.#sheet.getSheet().getRowHeight(row));
  }

  get standardWidth(): number {
    return pointsFromPixels(this.#sheet.getSheet().getConfig().defaultColumnWidth);
  }

  /** The width of every column that was not given one. */
  setStandardWidth(points: number): void {
    this.#sheet.getSheet().getConfig().defaultColumnWidth = pixelsFromPoints(points);
  }

  get standardHeight(): number {
    return pointsFromPixels(this.#sheet.getSheet().getConfig().defaultRowHeight);
  }

  setColumnWidth(columns: Stripe, points: number): void {
    if (columns.count === GRID.columns) this.setStandardWidth(points);
    const { from, count } = this.#columns(columns);
    this.#sheet.setColumnWidths(from, count, pixelsFromPoints(points));
  }

  setRowHeight(rows: Stripe, points: number): void {
    const { from, count } = this.#rows(rows);
    this.#sheet.setRowHeightsForced(from, count, pixelsFromPoints(points));
  }

  /** The height that a row's text needs; unlike a height given by somebody it goes on following the text. */
  fitRowHeight(row: number, points: number): void {
    this.setRowHeight({ from: row, count: 1 }, points);
    const fitted = this.#sheet.getSheet().getRowManager().getRowOrCreate(row);
    fitted.ah = pixelsFromPoints(points);
    fitted.ia = FOLLOWS_TEXT;
  }

  isRowHidden(row: number): boolean {
    return row < this.#cells.bounds().rows && !this.#sheet.getSheet().getRowVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return column < this.#cells.bounds().columns && !this.#sheet.getSheet().getColVisible(column);
  }

  setRowsHidden(rows: Stripe, state: 'hidden' | 'shown'): void {
    const { from, count } = this.#rows(rows);
    if (state === 'hidden') this.#sheet.hideRows(from, count);
    else this.#sheet.showRows(from, count);
  }

  setColumnsHidden(columns: Stripe, state: 'hidden' | 'shown'): void {
    const { from, count } = this.#columns(columns);
    if (state === 'hidden') this.#sheet.hideColumns(from, count);
    else this.#sheet.showColumns(from, count);
  }

  get frozen(): FrozenPanes {
    const { xSplit, ySplit } = this.#sheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze({ rows, columns }: FrozenPanes): void {
    if (rows === 0 && columns === 0) {
      this.#sheet.cancelFreeze();
      return;
    }
    this.#sheet.setFreeze({
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  }

  #rows(rows: Stripe): Stripe {
    if (rows.count === GRID.rows) return { from: 0, count: this.#cells.bounds().rows };
    this.#cells.reach({ row: rows.from, rows: rows.count, column: 0, columns: 1 });
    return rows;
  }

  #columns(columns: Stripe): Stripe {
    if (columns.count === GRID.columns) return { from: 0, count: this.#cells.bounds().columns };
    this.#cells.reach({ row: 0, rows: 1, column: columns.from, columns: columns.count });
    return columns;
  }
}
