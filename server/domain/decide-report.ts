import type { Duty } from '../../shared/report/duty.ts';
import type { ReportAction } from '../../shared/report/report-state.ts';
import type { ReportWithRights } from '../../shared/protocol/report.ts';
import type { EntryId, ReportId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { findDuty } from '../storage/duties.ts';
import { readNames } from '../storage/names.ts';
import { findPeriod } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { addEvents, findReports, nextDecision, updateReport } from '../storage/reports.ts';
import type { EventContext, StoredReport } from '../storage/reports.ts';
import { areRowsOf } from '../storage/progress-rows.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { standingOf, viewerRights } from './report-actors.ts';
import { resealAfter } from './seal-period.ts';
import { tellWithRights } from './tell-report.ts';
import type { Viewer } from './viewer.ts';
import { visibleUnits } from './visible-units.ts';

export interface Decision {
  readonly action: Exclude<ReportAction, 'submit'>;
  readonly reportIds: readonly ReportId[];
  /** Rows the decision names; each has to be of every report's unit. */
  readonly rows?: readonly EntryId[];
  /** What the decision changes of a report. */
  readonly change: (report: StoredReport, context: DecisionContext) => Partial<StoredReport>;
  /** In words, for the report's history. */
  readonly words: string;
}

export interface DecisionContext {
  readonly now: Date;
  readonly by: string;
  readonly viewer: Viewer;
}

/**
 * Carries a decision out on reports of one plan, all or none. Whoever may not decide so as things stand now is refused:
 * RIGHT_MISSING where he never may, REPORT_STATE where somebody was faster; rows of another unit are INPUT_INVALID.
 * Pushes judged before are judged again.
 */
export async function decideReports(
  deps: Deps,
  viewer: Viewer,
  decision: Decision,
): Promise<ReportWithRights[]> {
  const { townId, accountId } = viewer;
  return inTransaction(deps.db, { isolation: 'read committed', repeatable: false }, async (tx) => {
    await lockTown(tx, townId);
    const now = deps.clock.now();
    const found = await findReports(tx, townId, decision.reportIds);
    const planId = planOf(found, decision);
    await refuseUnseen(tx, viewer, found);
    for (const report of found) {
      if (!(await areRowsOf(tx, report, decision.rows ?? []))) throw new AppError('INPUT_INVALID');
    }
    const names = await readNames(tx, townId);
    const rev = await nextDecision(tx, { townId, planId });
    const context = { townId, rev, at: now, accountId };
    const told: ReportWithRights[] = [];
    const counts = await readRowCounts(tx, { townId, planId });
    const { action, words } = decision;
    for (const report of found) {
      const period = await findPeriod(tx, report);
      if (period === null) throw new AppError('PERIOD_UNKNOWN');
      refuseWrong({ viewer, action, now, duty: await findDuty(tx, report) }, report, period);
      const by = viewer.name;
      const changed = await updateReport(tx, report, decision.change(report, { now, by, viewer }));
      const { reportId } = report;
      await addEvents(tx, context, [{ reportId, kind: action, words }]);
      const settled = await settle({ tx, viewer, context, before: report }, changed, period);
      const telling = { period, names, now: now.toISOString(), counts };
      told.push(tellWithRights(viewer, settled, telling));
    }
    deps.log.info({ event: 'decided', account: accountId, action, reports: told.length }, 'report');
    return told;
  });
}

function planOf(found: readonly StoredReport[], { reportIds }: Decision) {
  const [first] = found;
  if (first === undefined || found.length !== new Set(reportIds).size) {
    throw new AppError('REPORT_UNKNOWN');
  }
  if (found.some(({ planId }) => planId !== first.planId)) throw new AppError('INPUT_INVALID');
  return first.planId;
}

/** Of a report that somebody may not see he does not learn that it exists. */
async function refuseUnseen(tx: Database, viewer: Viewer, found: readonly StoredReport[]) {
  for (const { planId, unitId } of found) {
    const visible = await visibleUnits(tx, viewer, planId);
    if (visible !== null && !visible.has(unitId)) throw new AppError('REPORT_UNKNOWN');
  }
}

interface Asking {
  readonly viewer: Viewer;
  readonly action: Decision['action'];
  readonly now: Date;
  readonly duty: Duty | null;
}

function refuseWrong(asking: Asking, report: StoredReport, period: StoredPeriod): void {
  const { viewer, action, now } = asking;
  const rights = viewerRights(viewer, report, standingOf(report, period, now.toISOString()));
  if (rights.includes(action)) return;
  throw new AppError(mayEver(asking, report) ? 'REPORT_STATE' : 'RIGHT_MISSING');
}

const OFFICE_ACTIONS: readonly ReportAction[] = ['return', 'accept', 'exempt', 'include', 'unlock'];
const LEAD_ACTIONS: readonly ReportAction[] = ['review', 'return'];

/** Could this have been his to decide before, or will it be? Whoever sees another unit's report leads rows of it. */
function mayEver({ viewer, action, duty }: Asking, { unitId }: StoredReport): boolean {
  if (viewer.role === 'coordinator') return OFFICE_ACTIONS.includes(action);
  return unitId !== viewer.unitId && duty?.review === 'lead' && LEAD_ACTIONS.includes(action);
}

interface Settling {
  readonly tx: Database;
  readonly viewer: Viewer;
  readonly context: EventContext;
  /** The report as it was: its unlock says why the period is sealed again. */
  readonly before: StoredReport;
}

/** What is accepted in a sealed period (after an unlock) is sealed with it at once, as a further version. */
async function settle(
  { tx, viewer, context, before }: Settling,
  report: StoredReport,
  { sealedAt }: StoredPeriod,
): Promise<StoredReport> {
  if (sealedAt === null || report.state !== 'accepted') return report;
  const reason = before.unlock?.reason ?? '更正后审定';
  return resealAfter(tx, { viewer, context, reason }, report);
}
