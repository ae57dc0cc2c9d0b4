import { cellArea, parseArea, type Area } from './model/address.ts';
import type { CellPatch } from './model/cell.ts';
import { parseEntry } from './model/entry.ts';
import { protection } from './model/protection.ts';
import type { SheetModel } from './model/sheet-model.ts';
import { allows } from './model/validation-check.ts';
import type { WorkbookModel } from './model/workbook-model.ts';
import { isUnlocked } from './objects/protection-guard.ts';
import type { Faults } from './faults.ts';

export interface PersonOptions {
  readonly model: WorkbookModel;
  readonly faults: Faults;
  /** The year of a date typed without one. */
  readonly year: () => number;
}

/** What happened to something typed: Excel refuses it on locked cells and where a validation stops it. */
export type Typed = 'taken' | 'refused as locked' | 'refused by validation';

/** The hands of somebody who works in the sheet while the add-in is open. Rows and columns count from 0. */
export class Person {
  readonly #model: WorkbookModel;
  readonly #faults: Faults;
  readonly #year: () => number;

  constructor({ model, faults, year }: PersonOptions) {
    this.#model = model;
    this.#faults = faults;
    this.#year = year;
  }

  /** Types into one cell and presses Enter; '' empties it. Throws `BrokenFormula`. */
  type(sheetName: string, address: string, text: string): Typed {
    const sheet = this.#model.sheet(sheetName);
    const { row, column } = areaOf(address);
    if (this.#isLocked(sheet, cellArea(row, column))) return 'refused as locked';
    const numberFormat = sheet.cells.numberFormat(row, column);
    const patch = parseEntry(text, { numberFormat, year: this.#year(), by: 'keyboard' });
    if (this.#isStopped(sheet, { row, column }, patch)) return 'refused by validation';
    sheet.cells.writeCells(cellArea(row, column), [[patch]]);
    return 'taken';
  }

  /** Empties the cells with the Delete key. */
  clear(sheetName: string, address: string): Typed {
    const sheet = this.#model.sheet(sheetName);
    const area = areaOf(address);
    if (this.#isLocked(sheet, area)) return 'refused as locked';
    sheet.cells.clearContents(area);
    return 'taken';
  }

  insertRows(sheetName: string, row: number, count = 1): void {
    this.#model.sheet(sheetName).structure.insertRows(row, count);
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.#model.sheet(sheetName).structure.deleteRows(row, count);
  }

  insertColumns(sheetName: string, column: number, count = 1): void {
    this.#model.sheet(sheetName).structure.insertColumns(column, count);
  }

  deleteColumns(sheetName: string, column: number, count = 1): void {
    this.#model.sheet(sheetName).structure.deleteColumns(column, count);
  }

  /** Sorts the rows of an address by one of its columns, the first being 0. */
  sort(
    sheetName: string,
    address: string,
    by: { readonly column: number; readonly ascending: boolean },
  ): void {
    this.#model.sheet(sheetName).structure.sort(areaOf(address), by);
  }

  /** Copies a whole row, hidden cells included, and inserts the copy before another row. */
  copyRow(sheetName: string, from: number, before: number): void {
    const sheet = this.#model.sheet(sheetName);
    const { columns } = sheet.cells.bounds();
    const cells = Array.from({ length: columns }, (_cell, column) =>
      sheet.cells.rawCell(from, column),
    );
    sheet.structure.insertRows(before, 1);
    sheet.cells.writeRaw({ row: before, column: 0, rows: 1, columns }, [cells]);
  }

  hideRows(sheetName: string, row: number, count = 1): void {
    this.#model.sheet(sheetName).layout.setRowsHidden({ from: row, count }, 'hidden');
  }

  showRows(sheetName: string, row: number, count = 1): void {
    this.#model.sheet(sheetName).layout.setRowsHidden({ from: row, count }, 'shown');
  }

  mergeCells(sheetName: string, address: string): void {
    this.#model.sheet(sheetName).structure.merge(areaOf(address));
  }

  renameSheet(sheetName: string, name: string): void {
    this.#model.sheet(sheetName).rename(name);
  }

  addSheet(name: string): void {
    this.#model.addSheet(name);
  }

  deleteSheet(sheetName: string): void {
    this.#model.removeSheet(this.#model.sheet(sheetName));
  }

  openSheet(sheetName: string): void {
    this.#model.activate(this.#model.sheet(sheetName));
  }

  select(sheetName: string, address: string): void {
    this.#model.select(this.#model.sheet(sheetName), areaOf(address));
  }

  protect(sheetName: string, password: string | null = null): void {
    this.#model.sheet(sheetName).protection = protection({}, password);
  }

  unprotect(sheetName: string): void {
    this.#model.sheet(sheetName).protection = null;
  }

  /** Begins to type into a cell and does not finish: Excel is in cell-edit mode. */
  startCellEdit(): void {
    this.#faults.startCellEdit();
  }

  endCellEdit(): void {
    this.#faults.endCellEdit();
  }

  /** What the person sees in a cell. */
  reads(sheetName: string, address: string): string {
    const { row, column } = areaOf(address);
    return this.#model.text(this.#model.sheet(sheetName), row, column);
  }

  #isLocked(sheet: SheetModel, area: Area): boolean {
    return sheet.protection !== null && !isUnlocked(sheet, area);
  }

  #isStopped(
    sheet: SheetModel,
    place: { readonly row: number; readonly column: number },
    patch: CellPatch,
  ): boolean {
    if (!patch.content || !('value' in patch.content)) return false;
    const [rule] = sheet.validations.touching(cellArea(place.row, place.column));
    if (!rule?.alert.showAlert || rule.alert.style !== 'Stop') return false;
    return !allows(this.#model, sheet, { ...place, value: patch.content.value });
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return area;
}
