import type { PlanPreview } from '../../shared/protocol/plan.ts';
import type { SummaryOf } from '../../shared/protocol/summary.ts';
import type { EntryId, PlanId, TownId } from '../../shared/town/ids.ts';
import type { FileRead, FileTable } from '../../shared/protocol/file.ts';
import type { FigureOutcome } from './figure-behind.ts';
import type {
  ActiveRow,
  ConflictView,
  HeaderAsked,
  OpenDone,
  OriginalFilled,
  Pending,
  PlanReading,
  Problem,
  PublishDone,
  Refusal,
  ReportOutcome,
  RowPlace,
  RowSelected,
  Run,
  SheetEdited,
  SubmitOrder,
  SummaryDone,
  SyncMode,
  SyncOutcome,
  TableLaid,
} from './outcome.ts';
import type { ChosenFile } from './open-file.ts';
import type { TownOrder } from './pull-town.ts';
import type { ReadPlanOptions } from './read-plan.ts';

/** What the buttons of the pane do; `bindCommands(deps)` makes them, features see only this interface. */
export interface Commands {
  /** 同步. `review` (全面核对) compares everything anew and overwrites nothing that differs. */
  syncSheet(run: Run, mode?: SyncMode): Promise<SyncOutcome>;
  /** How many fields wait to be synced, for the line of truth; sends nothing. */
  pending(): Promise<Pending | Refusal>;
  /** 打开我的清单: binds, pulls all and lays out a new sheet, or goes to the one already there. */
  openMyList(planId: PlanId, run: Run): Promise<OpenDone | Refusal>;
  /** 重新绑定: keeps the sheet's contents and compares everything at the next sync. */
  rebind(planId: PlanId): Promise<SheetEdited | Refusal>;
  /** 原值 / 我的 / 对方: the decision is written into the sheet; «mine» is sent by the next 同步. */
  decideConflict(conflict: ConflictView, choice: 'mine' | 'theirs'): Promise<SheetEdited | Refusal>;
  /** 恢复到表中: brings rows back that the sheet no longer has. */
  restoreMissing(ids: readonly EntryId[], run: Run): Promise<SheetEdited | Refusal>;
  /** 恢复原文: puts the town's text back into a read-only cell somebody typed into. */
  restoreOriginal(problem: Problem, run: Run): Promise<SheetEdited | Refusal>;
  /** 删除重复行: removes the row of a DUPLICATE_ROW_ID problem, when another row with its id stays. */
  removeDuplicate(problem: Problem): Promise<SheetEdited | Refusal>;
  /** 撤销本次同步: the cells as they were before the last sync wrote; they then count as unsynced. */
  undoSync(): Promise<SheetEdited | Refusal>;
  /** The tables of a .docx, .xlsx or text file. */
  readFile(
    file: ChosenFile,
    run: Run,
  ): Promise<Extract<FileRead, { readonly kind: 'tables' }> | Refusal>;
  /** Lays one of them into a new sheet, as it stood in the file. */
  layTable(table: FileTable, run: Run): Promise<TableLaid | Refusal>;
  /** Recognises the active sheet as a plan; call again after columns or units were settled or the frame was corrected. */
  readPlan(options?: ReadPlanOptions): Promise<PlanReading | HeaderAsked | Refusal>;
  /** The row that is selected in that sheet. */
  selectedRow(sheetId: string): Promise<RowSelected | Refusal>;
  previewPlan(reading: PlanReading): Promise<PlanPreview | Refusal>;
  publishPlan(
    reading: PlanReading,
    confirmedRemovals: readonly EntryId[],
    run: Run,
  ): Promise<PublishDone | Refusal>;
  /** 汇总: every sheet of the summary that has something to say, of now or of one period; writes only what changed. */
  pullSummary(planId: PlanId, of: SummaryOf, run: Run): Promise<SummaryDone | Refusal>;
  /** 原表填进展: a copy of the sheet the plan was published from, as it came, with the present progress filled in. */
  fillOriginal(planId: PlanId, of: SummaryOf, run: Run): Promise<OriginalFilled | Refusal>;
  /** The same where that sheet is gone: laid anew from what was published, in its order. */
  layOriginalAnew(planId: PlanId, of: SummaryOf, run: Run): Promise<OriginalFilled | Refusal>;
  /** The rows behind the figure in the active cell of a summary's sheet, by the facts the sheet was made from. */
  figureBehind(signal: AbortSignal): Promise<FigureOutcome>;
  /** 报送: syncs first, and hands in what the server then has; sent again after a lost answer it has one effect. */
  submitReport(order: SubmitOrder, run: Run): Promise<ReportOutcome>;
  /** Goes to a row of the unit's list, to the cell that is to be filled in next. */
  goToRow(row: RowPlace): Promise<Refusal | null>;
  /** The row of the unit's list in which the active cell lies. */
  activeRow(): Promise<ActiveRow | Refusal>;
  /** 汇总 of one town of a district: the town's own sheets, each named for the town. */
  pullTown(order: TownOrder, run: Run): Promise<SummaryDone | Refusal>;
  /** 各镇对照: the towns of a district side by side in one sheet. */
  compareTowns(districtId: TownId, run: Run): Promise<SummaryDone | Refusal>;
  /** Goes to the cell of a problem or a conflict. */
  goTo(place: { readonly sheetId: string; readonly address: string }): Promise<Refusal | null>;
}
