import type { FWorksheet } from '@univerjs/preset-sheets-node-core';
import { cellArea, lastColumn, lastRow, type Area } from './address.ts';
import { Calculation } from './calculation.ts';
import type { Engine } from './engine.ts';
import type { GridEdit } from './grid-edit.ts';
import { STANDARD } from './measure.ts';
import type { ModelChange } from './model-change.ts';
import { readMutation } from './mutation-reader.ts';
import { SheetModel } from './sheet-model.ts';

export interface Selection {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The grid of a new sheet: Univer's own grows when it is written beyond. */
export const NEW_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: STANDARD.columnPixels,
  defaultRowHeight: STANDARD.rowPixels,
} as const;

type ChangeListener = (change: ModelChange) => void;
type GridListener = (sheetId: string, edit: GridEdit) => void;
/** A tab was opened, or something else was selected in the active sheet. */
export interface ViewChange {
  readonly type: 'Activated' | 'Selected';
  readonly sheetId: string;
}
type ViewListener = (change: ViewChange) => void;

const VIEW_OPERATIONS: Readonly<Record<string, ViewChange['type']>> = {
  'sheet.operation.set-worksheet-active': 'Activated',
  'sheet.operation.set-selections': 'Selected',
};

/** The workbook behind the stand-in: Univer's, and beside it what Univer has no place for. */
export class WorkbookModel {
  readonly engine: Engine;
  /** Settings of the add-in: name → any JSON value. */
  readonly settings = new Map<string, unknown>();
  readonly #sheets = new Map<string, SheetModel>();
  readonly #calculation: Calculation;
  readonly #changeListeners = new Set<ChangeListener>();
  readonly #gridListeners = new Set<GridListener>();
  readonly #viewListeners = new Set<ViewListener>();
  readonly #subscription: { dispose(): void };
  #viewIsSilent = false;

  constructor(engine: Engine) {
    this.engine = engine;
    this.#calculation = new Calculation(engine.univer);
    this.#subscription = engine.workbook.onCommandExecuted((command) => {
      const mutation = readMutation(command);
      if (mutation) this.#follow(mutation);
      const view = VIEW_OPERATIONS[command.id];
      if (view) this.#tellView(view);
    });
  }

  /** In the order of the tabs. */
  sheets(): readonly SheetModel[] {
    return this.engine.workbook.getSheets().map((sheet) => this.#model(sheet));
  }

  /** By id, or by name whatever its case. */
  findSheet(key: string): SheetModel | null {
    const wanted = key.toLowerCase();
    const found = (sheet: SheetModel) => sheet.id === key || sheet.name.toLowerCase() === wanted;
    return this.sheets().find(found) ?? null;
  }

  /** As `findSheet`; throws when there is none. */
  sheet(key: string): SheetModel {
    const found = this.findSheet(key);
    if (!found) throw new Error(`There is no sheet ${key}.`);
    return found;
  }

  get activeSheet(): SheetModel {
    return this.#model(this.engine.workbook.getActiveSheet());
  }

  activate(sheet: SheetModel): void {
    if (this.activeSheet.id === sheet.id) return;
    this.engine.workbook.setActiveSheet(sheet.univer);
  }

  /** Adds a sheet after the last; without a name the next free «Sheet3». */
  addSheet(name: string = this.#freeName()): SheetModel {
    return this.#unseen(() =>
      this.#model(this.engine.workbook.insertSheet(name, { sheet: NEW_SHEET })),
    );
  }

  /** Copies cells, looks, rules and page setup; the copy stands after the last sheet. */
  copySheet(sheet: SheetModel, name: string): SheetModel {
    const copy = this.#unseen(() => this.#model(this.engine.workbook.duplicateSheet(sheet.univer)));
    copy.rename(name);
    for (const rule of sheet.conditionalRules.all()) copy.conditionalRules.add(rule);
    for (const rule of sheet.validations.all()) copy.validations.add(rule);
    for (const lock of sheet.unlocked.all()) copy.unlocked.add(lock);
    for (const [key, value] of sheet.customProperties) copy.customProperties.set(key, value);
    for (const pageBreak of sheet.pageBreaks.all()) copy.pageBreaks.add(pageBreak);
    copy.charts.copyFrom(sheet.charts);
    copy.pageSetup = sheet.pageSetup;
    copy.protection = sheet.protection;
    this.moveSheet(copy, this.sheets().length - 1);
    return copy;
  }

  removeSheet(sheet: SheetModel): void {
    this.engine.workbook.deleteSheet(sheet.univer);
    this.#sheets.delete(sheet.id);
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.engine.workbook.moveSheet(sheet.univer, position);
  }

  /** What is selected in the active sheet; its first cell when nothing is. */
  get selection(): Selection {
    const sheet = this.activeSheet;
    const range = this.engine.workbook.getActiveRange()?.getRange();
    if (!range) return { sheet, area: cellArea(0, 0) };
    const { startRow: row, startColumn: column, endRow, endColumn } = range;
    return {
      sheet,
      area: { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 },
    };
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    const inside = sheet.cells.existing(area) ?? area;
    sheet.cells.reach(inside);
    sheet.univer
      .getRange({
        startRow: inside.row,
        startColumn: inside.column,
        endRow: lastRow(inside),
        endColumn: lastColumn(inside),
      })
      .activate();
  }

  /** Names of the workbook: name → what it refers to, with '='. */
  names(): ReadonlyMap<string, string> {
    const pairs = this.engine.workbook.getDefinedNames().map((name) => {
      const reference = name.getFormulaOrRefString();
      return [name.getName(), reference.startsWith('=') ? reference : `=${reference}`] as const;
    });
    return new Map(pairs);
  }

  /** Adds or replaces a name. */
  setName(name: string, reference: string): void {
    if (this.names().has(name)) this.removeName(name);
    this.engine.workbook.insertDefinedName(name, reference.replace(/^=/, ''));
  }

  removeName(name: string): void {
    this.engine.workbook.deleteDefinedName(name);
  }

  /** Resolves when every formula shows the value that its cells now give. */
  async calculated(): Promise<void> {
    if (!this.#calculation.isDue) return;
    if (this.sheets().some((sheet) => sheet.cells.hasFormulas()))
      await this.#calculation.finished();
    else this.#calculation.skip();
  }

  /** How the cell shows on the screen. */
  text(sheet: SheetModel, row: number, column: number): string {
    const { value, numberFormat } = sheet.cells.readCell(row, column);
    return this.display(value, numberFormat);
  }

  display(value: string | number | boolean, numberFormat: string): string {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string') return value;
    return numberFormat === '@' ? String(value) : this.engine.formatNumber(numberFormat, value);
  }

  /** Returns how to stop listening. */
  onChange(listener: ChangeListener): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Rows or columns came or went; told before `onChange`. */
  onGridEdit(listener: GridListener): () => void {
    this.#gridListeners.add(listener);
    return () => this.#gridListeners.delete(listener);
  }

  onView(listener: ViewListener): () => void {
    this.#viewListeners.add(listener);
    return () => this.#viewListeners.delete(listener);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#calculation.dispose();
  }

  #model(sheet: FWorksheet): SheetModel {
    const id = sheet.getSheetId();
    const known = this.#sheets.get(id);
    if (known) return known;
    const made = new SheetModel(this.engine, sheet);
    this.#sheets.set(id, made);
    return made;
  }

  #follow(mutation: NonNullable<ReturnType<typeof readMutation>>): void {
    if (mutation.recalculates) this.#calculation.edited();
    if (mutation.edit) {
      this.#sheets.get(mutation.sheetId)?.follow(mutation.edit);
      for (const sheet of this.#sheets.values())
        sheet.charts.follow(mutation.sheetId, mutation.edit);
      for (const listener of this.#gridListeners) listener(mutation.sheetId, mutation.edit);
    }
    if (!mutation.change) return;
    for (const listener of this.#changeListeners) listener(mutation.change);
  }

  /** Univer opens the tab of a sheet it makes, Excel does not. */
  #unseen(make: () => SheetModel): SheetModel {
    const active = this.activeSheet;
    this.#viewIsSilent = true;
    try {
      const made = make();
      this.engine.workbook.setActiveSheet(active.univer);
      return made;
    } finally {
      this.#viewIsSilent = false;
    }
  }

  #tellView(type: ViewChange['type']): void {
    if (this.#viewIsSilent) return;
    const change = { type, sheetId: this.engine.workbook.getActiveSheet().getSheetId() };
    for (const listener of this.#viewListeners) listener(change);
  }

  #freeName(): string {
    let number = this.sheets().length + 1;
    while (this.findSheet(`Sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }
}
