import type { Conflict } from '../../shared/ledger/change.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { PlanDraft } from '../../shared/protocol/plan.ts';
import type { Receipt } from '../../shared/protocol/sheet.ts';
import type { SheetPicture } from '../../shared/sheet/picture.ts';
import type { RecognisedSheet } from '../../shared/sheet/recognised.ts';
import type { RowName } from '../../shared/sheet/row-name.ts';
import type { SettledReading } from '../../shared/sheet/settled-reading.ts';
import type { TownPeople } from '../../shared/sheet/town-people.ts';
import type { OpenList } from '../../shared/town/unit-list.ts';
import type { UnitSet } from '../../shared/town/unit-set.ts';
import type { EntryId, PlanId, ReportId } from '../../shared/town/ids.ts';

/** One thing a person must mend in the sheet; a click goes to `address`. */
export interface Problem {
  /** «A1» address of the cell, or of the row's first cell. */
  readonly address: string;
  readonly sheetId: string;
  /** «第 13 项 推进保险业与安全生产良性互动»; what a person calls the row. */
  readonly rowTitle: string;
  /** Heading of the column, null when the row as a whole is meant. */
  readonly column: string | null;
  /** What is wrong and what to write instead, with a right example where there is one. */
  readonly message: string;
  readonly code: string;
}

/** A conflict with the words the pane needs to show it. */
export interface ConflictView extends Conflict {
  readonly rowTitle: string;
  readonly label: string;
  readonly address: string;
  readonly sheetId: string;
}

/** A workbook-side failure that stops a command before anything was sent or written. */
export const SHEET_FAULTS = [
  'EMPTY_SHEET',
  'NO_HEADER',
  'HEADER_MISSING',
  'SHEET_PROTECTED',
  'NOT_BOUND',
  'CELL_EDITING',
  'SHEET_GONE',
  'SHEET_TOO_LARGE',
  'EXCEL_BUSY',
  'NOTHING_TO_UNDO',
  'ROW_MOVED',
  'OFFLINE',
  'CANCELLED',
  'BROWSER_FULL',
  'FILE_UNREADABLE',
  'READING_OPEN',
] as const;

export type SheetFault = (typeof SHEET_FAULTS)[number];

/** Why nothing (more) happened, with the sentence people read: what, why, what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: ErrorCode | SheetFault;
  readonly sentence: string;
  readonly problems: readonly Problem[];
  /** TOWN_NEEDED: the towns of the server, to choose one's own from. */
  readonly towns?: readonly string[];
}

export interface SyncDone {
  readonly kind: 'done';
  readonly sheetName: string;
  readonly receipt: Receipt | null;
  readonly at: string;
  /** rowsInSheet = clean + sent + withheld; counts in the sentence come from here and add up. */
  readonly rowsInSheet: number;
  readonly rowsSent: number;
  readonly fieldsSent: number;
  /** Rows a local check kept back (duplicate id, all dirty fields wrong). */
  readonly rowsWithheld: number;
  /** Rows that others changed and that were brought in; rows that are new; rows the town retired. */
  readonly rowsPulled: number;
  readonly rowsAdded: number;
  readonly rowsRetired: number;
  readonly cellsWritten: number;
  /** This sync changed fields of the sheet, and 撤销本次同步 can bring back what they held. */
  readonly undoable: boolean;
  /** The sheet is protected: what was fetched could not be written. */
  readonly protected: boolean;
  /** Fields still differing from the server after this sync (wrong, conflicting or typed meanwhile). */
  readonly fieldsPending: number;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly ConflictView[];
  /** Entries of the server that the sheet no longer has: offered as 恢复到表中. */
  readonly missing: readonly { readonly id: EntryId; readonly rowTitle: string }[];
  /** «成功 18 行，需修改 2 行，冲突 1 行。» */
  readonly sentence: string;
}

export type SyncOutcome = SyncDone | Refusal;

/** Steps of long work, for the progress bar: `done` of `total`, with the present word («正在同步…»). */
export interface Progress {
  readonly words: string;
  readonly done: number;
  readonly total: number;
}

export interface Run {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** `normal` sends and fetches what changed; `review` (全面核对) compares everything and overwrites nothing that differs. */
export type SyncMode = 'normal' | 'review';

/** A small command changed the sheet; one sentence says what, and what comes next. */
export interface SheetEdited {
  readonly kind: 'edited';
  readonly cellsWritten: number;
  readonly sentence: string;
}

export interface OpenDone {
  readonly kind: 'opened';
  readonly sheetId: string;
  readonly sheetName: string;
  /** False when the workbook already had this list and it was only brought to the front. */
  readonly laidOut: boolean;
  readonly rows: number;
  readonly sentence: string;
}

/** Facts for «3 处未同步 · 上次同步 10:42 · 回执 0031». */
export interface Pending {
  readonly kind: 'pending';
  readonly sheetName: string;
  readonly fields: number;
  readonly rows: number;
  readonly lastSyncAt: string | null;
  readonly lastReceipt: number | null;
}

/** Name and span of the plan, guessed from the sheet until the coordinator corrects it. ISO dates. */
export interface PlanFrame {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What a sheet was read by: as recognised, by what the coordinator said just now, by what was said of a sheet of this
 * shape before, or as recognised because the coordinator took what was said back.
 */
export type ReadingSource =
  | { readonly kind: 'recognised'; readonly settled: null }
  | { readonly kind: 'settled'; readonly settled: SettledReading }
  | {
      readonly kind: 'remembered';
      readonly settled: SettledReading;
      readonly by: string;
      readonly at: string;
    }
  /** As this very sheet, for which no heading speaks, was read when it was published. */
  | { readonly kind: 'published'; readonly settled: SettledReading }
  | { readonly kind: 'taken-back'; readonly settled: null };

/** Sheet row of the active cell, from 1. */
export interface RowSelected {
  readonly kind: 'selected';
  readonly row: number;
}

/** No heading was found: the coordinator is asked in which row it stands. */
export interface HeaderAsked {
  readonly kind: 'header-asked';
  readonly sheetName: string;
  /** Sheet row of the active cell, from 1; null when it lies outside of what is filled. */
  readonly activeRow: number | null;
  /** Where the first task would stand if the list has no heading, from 1; null: nothing looks like one. */
  readonly tasksFrom: number | null;
  readonly sheetId: string;
  readonly top: SheetPicture;
  readonly sentence: string;
}

/** Names that run together, with the ways to part them, likeliest first, and the rows (sheet rows from 1) that hold them. */
export interface DoubtfulPeople {
  readonly written: string;
  readonly ways: readonly (readonly string[])[];
  readonly rows: readonly number[];
}

/** A plan sheet as understood, ready to be settled and published. */
export interface PlanReading {
  readonly kind: 'plan';
  readonly sheetId: string;
  readonly sheet: RecognisedSheet;
  readonly source: ReadingSource;
  /** The first rows as they stand in the sheet: of each of its tables. */
  readonly pictures: readonly SheetPicture[];
  /** Of the filled part of the sheet, from 1. */
  readonly lastRow: number;
  /** By what each row that holds anything is known again, by sheet row from 1. */
  readonly rowNames: ReadonlyMap<number, RowName>;
  readonly frame: PlanFrame;
  readonly draft: PlanDraft;
  /** The published plan that this sheet, from another file, was said to be a new version of. */
  readonly updates?: PlanId | undefined;
  readonly actions: number;
  readonly tasks: number;
  /** Names no unit, alias or group answers to, each with the rows (sheet rows from 1) that use it. */
  readonly unknownUnits: readonly { readonly name: string; readonly rows: readonly number[] }[];
  /** Phrases for several units (各有关部门) of which nobody has said yet whom they stand for. */
  readonly unitSets: readonly (UnitSet & { readonly rows: readonly number[] })[];
  /** Lists that end with 等, of which nobody has said yet whom they mean beside those they name. */
  readonly openLists: readonly (OpenList & { readonly rows: readonly number[] })[];
  /** Groups that are named in the sheet but have no member yet. */
  readonly emptyGroups: readonly string[];
  /** Whom the town knew by name when the sheet was read. */
  readonly people: TownPeople;
  readonly doubtfulPeople: readonly DoubtfulPeople[];
  /** «识别出 8 个行动、17 项任务、18 行。» */
  readonly sentence: string;
}

export interface PublishDone {
  readonly kind: 'published';
  readonly planId: PlanId;
  readonly revision: number;
  readonly receipt: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly entries: number;
  readonly units: number;
  readonly sentence: string;
}

export interface SummaryDone {
  readonly kind: 'summarised';
  /** Number under which the facts are kept; null: not kept. */
  readonly no: number | null;
  readonly at: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly sheetId: string;
    readonly rows: number;
    readonly cellsWritten: number;
  }[];
  readonly cellsWritten: number;
  readonly sentence: string;
}

/** A table of a file, in a sheet of its own. */
export interface TableLaid {
  readonly kind: 'laid';
  readonly sheetId: string;
  readonly name: string;
  readonly sentence: string;
}

/** The list as it came, in a copy, with its progress. */
export interface OriginalFilled {
  readonly kind: 'filled';
  readonly sheetId: string;
  readonly name: string;
  /** Rows of the plan in it. */
  readonly rows: number;
  /** Number under which the facts are kept; null: not kept. */
  readonly no: number | null;
  readonly sentence: string;
}

export interface SubmitOrder {
  readonly planId: PlanId;
  readonly reportId: ReportId;
  /** Reason of a nil report (零报告); null for an ordinary one. */
  readonly nil: string | null;
}

/** The report was handed in, after this sync. */
export interface ReportDone {
  readonly kind: 'reported';
  readonly sync: SyncDone;
  readonly receipt: number;
  readonly at: string;
  readonly rows: number;
  readonly completeRows: number;
  readonly late: boolean;
  readonly nil: boolean;
}

/** Synced, but not handed in, and why. */
export interface ReportHeld {
  readonly kind: 'held';
  readonly sync: SyncDone;
  readonly sentence: string;
}

export type ReportOutcome = ReportDone | ReportHeld | Refusal;

export interface RowPlace {
  readonly planId: PlanId;
  readonly id: EntryId;
}

export interface ActiveRow extends RowPlace {
  readonly kind: 'row';
  readonly rowTitle: string;
}
