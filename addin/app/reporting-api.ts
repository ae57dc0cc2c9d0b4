import type { z } from 'zod';
import type { CalendarDay, DutyWithDates, saveCalendarInput } from '../../shared/protocol/duty.ts';
import type {
  acceptInput,
  Board,
  boardInput,
  exemptInput,
  MyReports,
  ReportDetail,
  ReportWithRights,
  returnInput,
  sealInput,
  sealOutput,
  unlockInput,
} from '../../shared/protocol/report.ts';
import type { RowHistory } from '../../shared/protocol/sheet.ts';
import type {
  documentInput,
  documentOutput,
  keptList,
  SummaryFacts,
  summaryInput,
} from '../../shared/protocol/summary.ts';
import type {
  answerStepInput,
  recordStepInput,
  Step,
  Supervision,
} from '../../shared/protocol/supervision.ts';
import type { enterFiguresInput, Targets } from '../../shared/protocol/target.ts';
import type { Duty } from '../../shared/report/duty.ts';
import type { TownSettings } from '../../shared/report/settings.ts';
import type { Target } from '../../shared/report/target.ts';
import type { EntryId, PlanId, ReportId } from '../../shared/town/ids.ts';
import type { Answer } from '../sync/client.ts';

type Decided = Promise<Answer<readonly ReportWithRights[]>>;

export type CalendarDays = readonly CalendarDay[];
export type SummaryDocument = z.infer<typeof documentOutput>;
export type KeptSummaries = z.infer<typeof keptList>;
export type Sealed = z.infer<typeof sealOutput>;
export type EnterFigures = z.infer<typeof enterFiguresInput>;

/** Duties, reports, supervision, targets: one call per act, expected refusals as values. 报送 itself is a command. */
export interface ReportingApi {
  mine(planId: PlanId): Promise<Answer<MyReports>>;
  board(input: z.infer<typeof boardInput>): Promise<Answer<Board>>;
  detail(reportId: ReportId): Promise<Answer<ReportDetail>>;
  returnReport(input: z.infer<typeof returnInput>): Decided;
  review(reportId: ReportId): Decided;
  accept(input: z.infer<typeof acceptInput>): Decided;
  exempt(input: z.infer<typeof exemptInput>): Decided;
  include(reportId: ReportId): Decided;
  unlock(input: z.infer<typeof unlockInput>): Decided;
  seal(input: z.infer<typeof sealInput>): Promise<Answer<Sealed>>;
  duties(planId: PlanId): Promise<Answer<readonly DutyWithDates[]>>;
  saveDuty(duty: Duty): Promise<Answer<DutyWithDates>>;
  readonly calendar: () => Promise<Answer<CalendarDays>>;
  saveCalendar(input: z.infer<typeof saveCalendarInput>): Promise<Answer<CalendarDays>>;
  supervision(planId: PlanId): Promise<Answer<Supervision>>;
  recordStep(input: z.infer<typeof recordStepInput>): Promise<Answer<Step>>;
  answerStep(input: z.infer<typeof answerStepInput>): Promise<Answer<Step>>;
  readonly settings: () => Promise<Answer<TownSettings>>;
  saveSettings(settings: TownSettings): Promise<Answer<TownSettings>>;
  targets(planId: PlanId): Promise<Answer<Targets>>;
  saveTarget(target: Target): Promise<Answer<Target>>;
  enterFigures(input: EnterFigures): Promise<Answer<Targets>>;
  summaryFacts(input: z.infer<typeof summaryInput>): Promise<Answer<SummaryFacts>>;
  keptSummaries(planId: PlanId): Promise<Answer<KeptSummaries>>;
  /** A kept summary as a file of its kind. */
  summaryDocument(input: z.infer<typeof documentInput>): Promise<Answer<SummaryDocument>>;
  history(id: EntryId): Promise<Answer<RowHistory>>;
}
