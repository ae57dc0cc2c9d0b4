import type { IWorkbookData } from '@univerjs/presets';
import type { Area } from '../model/address.ts';
import type { ConditionalRule } from '../model/conditional-rule.ts';
import type { PageSetup } from '../model/page-setup.ts';
import type { Protection } from '../model/protection.ts';
import type { Visibility } from '../model/sheet-model.ts';
import type { ValidationRule } from '../model/validation-rule.ts';
import type { FileChart } from './charts.ts';

/**
 * What an .xlsx file says: Univer's own snapshot, from which a workbook is made, and beside it what the stand-in keeps
 * outside of Univer.
 */
export interface WorkbookFile {
  /** Cells, styles, merges, sizes, hidden rows and columns, frozen panes. */
  readonly snapshot: IWorkbookData;
  /** Id of the sheet whose tab is in front. */
  readonly activeSheet: string;
  /** By the sheet's id in the snapshot. */
  readonly sheets: Readonly<Record<string, SheetExtras>>;
  /** Settings of the add-in kept in the workbook: name → JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Names that stand for one area: name → «'Sheet 1'!$A$1:$B$2». Print areas and titles stand in `pageSetup`. */
  readonly names: Readonly<Record<string, string>>;
  /** What the file held and this host does not carry, in words for a person; empty for what we write ourselves. */
  readonly notCarried: readonly string[];
}

export interface SheetExtras {
  readonly visibility: Visibility;
  /** The first wins. */
  readonly conditionalRules: readonly ConditionalRule[];
  readonly validations: readonly ValidationRule[];
  readonly protection: Protection | null;
  /** Cells a protected sheet lets people edit. */
  readonly unlocked: readonly Area[];
  readonly pageSetup: PageSetup;
  readonly autoFilter: Area | null;
  /** Properties an add-in attached to the sheet. */
  readonly customProperties: Readonly<Record<string, string>>;
  readonly charts: readonly FileChart[];
  /** Rows before which a page ends. */
  readonly pageBreaks: readonly number[];
}
