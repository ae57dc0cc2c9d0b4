import type { FWorksheet } from '@univerjs/preset-sheets-node-core';
import type { Area } from './address.ts';
import { AnchoredTable } from './anchored-table.ts';
import { CellStore } from './cell-store.ts';
import { ChartTable } from './chart-table.ts';
import type { ConditionalRule } from './conditional-rule.ts';
import type { Engine } from './engine.ts';
import type { GridEdit } from './grid-edit.ts';
import { DEFAULT_PAGE_SETUP, type PageSetup } from './page-setup.ts';
import type { Protection } from './protection.ts';
import { SheetLayout } from './sheet-layout.ts';
import { SheetStructure } from './sheet-structure.ts';
import type { ValidationRule } from './validation-rule.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet. What Univer has lives in Univer; the rest lives here, beside it. */
export class SheetModel {
  readonly id: string;
  readonly cells: CellStore;
  readonly layout: SheetLayout;
  readonly structure: SheetStructure;
  /** The first rule wins over the next. */
  readonly conditionalRules = new AnchoredTable<ConditionalRule>();
  readonly validations = new AnchoredTable<ValidationRule>();
  /** Cells a protected sheet lets people edit. */
  readonly unlocked = new AnchoredTable<{ readonly areas: readonly Area[] }>();
  /** A page ends before the row of each. */
  readonly pageBreaks = new AnchoredTable<{ readonly areas: readonly Area[] }>();
  readonly customProperties = new Map<string, string>();
  readonly charts: ChartTable;
  pageSetup: PageSetup = DEFAULT_PAGE_SETUP;
  /** null: the sheet is not protected. */
  protection: Protection | null = null;
  readonly #sheet: FWorksheet;
  #veryHidden = false;

  constructor(engine: Engine, sheet: FWorksheet) {
    this.id = sheet.getSheetId();
    this.#sheet = sheet;
    this.cells = new CellStore(engine, sheet);
    this.layout = new SheetLayout(sheet, this.cells);
    this.structure = new SheetStructure(sheet, this.cells);
    this.charts = new ChartTable(this.id);
  }

  /** Univer's own sheet. */
  get univer(): FWorksheet {
    return this.#sheet;
  }

  get name(): string {
    return this.#sheet.getSheetName();
  }

  rename(name: string): void {
    this.#sheet.setName(name);
  }

  get visibility(): Visibility {
    if (!this.#sheet.isSheetHidden()) return 'Visible';
    return this.#veryHidden ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(visibility: Visibility): void {
    this.#veryHidden = visibility === 'VeryHidden';
    if (visibility === 'Visible') this.#sheet.showSheet();
    else this.#sheet.hideSheet();
  }

  /** #RRGGBB, '' when the tab has no colour. */
  get tabColor(): string {
    return (this.#sheet.getTabColor() ?? '').toUpperCase();
  }

  setTabColor(color: string): void {
    this.#sheet.setTabColor(color);
  }

  get gridlines(): 'shown' | 'hidden' {
    return this.#sheet.hasHiddenGridLines() ? 'hidden' : 'shown';
  }

  setGridlines(state: 'shown' | 'hidden'): void {
    this.#sheet.setHiddenGridlines(state === 'hidden');
  }

  /** Moves what lives beside Univer when Univer moved rows or columns. */
  follow(edit: GridEdit): void {
    const { conditionalRules, validations, unlocked, pageBreaks } = this;
    for (const table of [conditionalRules, validations, unlocked, pageBreaks]) table.shift(edit);
  }
}
