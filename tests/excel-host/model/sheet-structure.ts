import type { FWorksheet } from '@univerjs/preset-sheets-node-core';
import { contains, intersect, isWholeColumns, isWholeRows, type Area } from './address.ts';
import type { CellStore } from './cell-store.ts';

/** Univer's `Dimension`. */
const DIMENSION = { columns: 0, rows: 1 } as const;

function toRange(area: Area) {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** Inserted and deleted rows, columns and cells; merged cells; the order of rows. */
export class SheetStructure {
  readonly #sheet: FWorksheet;
  readonly #cells: CellStore;

  constructor(sheet: FWorksheet, cells: CellStore) {
    this.#sheet = sheet;
    this.#cells = cells;
  }

  insertRows(row: number, count: number): void {
    this.#cells.reach({ row, rows: 1, column: 0, columns: 1 });
    this.#sheet.insertRows(row, count);
  }

  /** At least one row stays in Univer's grid; rows beyond it are empty and need no deleting. */
  deleteRows(row: number, count: number): void {
    this.#cells.reach({ row: row + count, rows: 1, column: 0, columns: 1 });
    this.#sheet.deleteRows(row, count);
  }

  insertColumns(column: number, count: number): void {
    this.#cells.reach({ row: 0, rows: 1, column, columns: 1 });
    this.#sheet.insertColumns(column, count);
  }

  deleteColumns(column: number, count: number): void {
    this.#cells.reach({ row: 0, rows: 1, column: column + count, columns: 1 });
    this.#sheet.deleteColumns(column, count);
  }

  /** Makes room at the area; a whole row or column inserts rows or columns. */
  insert(area: Area, shift: 'Down' | 'Right'): void {
    if (isWholeRows(area)) this.insertRows(area.row, area.rows);
    else if (isWholeColumns(area)) this.insertColumns(area.column, area.columns);
    else {
      this.#cells.reach(area);
      this.#sheet
        .getRange(toRange(area))
        .insertCells(shift === 'Down' ? DIMENSION.rows : DIMENSION.columns);
    }
  }

  delete(area: Area, shift: 'Up' | 'Left'): void {
    if (isWholeRows(area)) this.deleteRows(area.row, area.rows);
    else if (isWholeColumns(area)) this.deleteColumns(area.column, area.columns);
    else {
      this.#cells.reach(area);
      this.#sheet
        .getRange(toRange(area))
        .deleteCells(shift === 'Up' ? DIMENSION.rows : DIMENSION.columns);
    }
  }

  merges(): readonly Area[] {
    return this.#sheet
      .getSheet()
      .getMergeData()
      .map((range) => ({
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      }));
  }

  /** Keeps the value of the first cell that has one, as Excel does; takes merges inside the area in. */
  merge(area: Area): void {
    this.#cells.reach(area);
    this.#sheet.getRange(toRange(area)).merge({ isForceMerge: true });
  }

  unmerge(area: Area): void {
    for (const merged of this.merges()) {
      if (intersect(merged, area)) this.#sheet.getRange(toRange(merged)).breakApart();
    }
  }

  /** True when a merge reaches over the edge of the area: Excel refuses to cut it. */
  cutsMerge(area: Area): boolean {
    return this.merges().some(
      (merged) => intersect(merged, area) !== null && !contains(area, merged),
    );
  }

  /** Sorts the rows of the area by one of its columns (0 is its first). */
  sort(area: Area, by: { readonly column: number; readonly ascending: boolean }): void {
    this.#sheet
      .getRange(toRange(area))
      .sort([{ column: area.column + by.column, ascending: by.ascending }]);
  }

  autoFilter(): Area | null {
    const range = this.#sheet.getFilter()?.getRange().getRange();
    return (
      (range && {
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      }) ??
      null
    );
  }

  setAutoFilter(area: Area | null): void {
    this.#sheet.getFilter()?.remove();
    if (area) this.#sheet.getRange(toRange(area)).createFilter();
  }
}
