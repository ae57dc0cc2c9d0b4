import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { submitInput, submitOutput } from '../../shared/protocol/report.ts';
import { isRowComplete } from '../../shared/report/completeness.ts';
import { isAfterMinute } from '../../shared/time/moment.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../lib/digest.ts';
import type { Database } from '../storage/database.ts';
import { findDuty } from '../storage/duties.ts';
import type { StoredEntry } from '../storage/entries.ts';
import { readNames } from '../storage/names.ts';
import { findPeriod } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { readProgressRows } from '../storage/progress-rows.ts';
import { submissions } from '../storage/report-tables.ts';
import { addEvents, findReports, updateReport } from '../storage/reports.ts';
import type { StoredReport } from '../storage/reports.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import type { RowCounts } from '../storage/row-counts.ts';
import { findSubmission, readSnapshots, snapshot } from '../storage/submissions.ts';
import type { Snapshot, StoredSubmission } from '../storage/submissions.ts';
import { accounts } from '../storage/tables.ts';
import { lockTown, nextNumbers } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import { checkRevision } from './check-binding.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import { findPlan } from './find-plan.ts';
import { readPlanRows } from './plan-stored.ts';
import { standingOf, viewerRights } from './report-actors.ts';
import { missingRows } from './report-rows.ts';
import type { ReportSpan } from './report-rows.ts';
import { correctionOf, rowsToReport } from './rows-to-report.ts';
import { tellWithRights } from './tell-report.ts';
import type { Viewer } from './viewer.ts';

type Input = z.infer<typeof submitInput>;
type Output = z.infer<typeof submitOutput>;

interface Reporting {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly input: Input;
  readonly tx: Database;
  readonly now: Date;
}

/**
 * 报送: freezes the unit's rows as they stand under a receipt. Under the town's lock, like sealing: a report is either in
 * what a period is sealed with, or refused with PERIOD_CLOSED, never acknowledged and missing. A repeated request gets the
 * same receipt. REPORT_INCOMPLETE, ROWS_MOVED: nothing was frozen.
 */
export async function submitReport(deps: Deps, viewer: Viewer, input: Input): Promise<Output> {
  return inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    const town = await lockTown(tx, viewer.townId);
    if (!town) throw new AppError('SETUP_NEEDED');
    checkRevision(town, [input.cursor]);
    const reporting = { deps, viewer, input, tx, now: deps.clock.now() };
    const { report, period } = await findOwn(reporting);
    const earlier = await findSubmission(tx, { townId: town.townId, requestId: input.requestId });
    if (earlier !== null) {
      refuseOther(reporting, earlier);
      return tell(reporting, { report, period }, { ...earlier, replayed: true });
    }
    refuseClosed(reporting, { report, period });
    const now = reporting.now.toISOString();
    const before = (await readSnapshots(tx, town.townId, [report])).get(report.reportId) ?? null;
    const correction = correctionOf(report, { period, now }, before);
    const rows = rowsToReport(await readProgressRows(tx, report), correction);
    const span = { plan: await findPlan(tx, report), to: period.to, now };
    refuseUnready(input, rows.taken, span);
    const { rev, receiptNo } = await nextNumbers(tx, town);
    const { townId, reportId, unitId, planId, dutyId, key } = report;
    const { accountId } = viewer;
    const { requestId, nil } = input;
    const contents = canonicalJson({ planId, unitId, dutyId, key, nil, rows: rows.frozen });
    const hash = sha256Hex(contents);
    const at = reporting.now;
    const late = isAfterMinute(
      (report.firstAt ?? at).toISOString(),
      period.graceUntil.toISOString(),
    );
    await tx.insert(submissions).values({
      ...{
        townId,
        reportId,
        receiptNo,
        requestId,
        at,
        accountId,
        rev,
        nil,
        late,
        hash,
        snapshot: contents,
      },
    });
    const submitted = await updateReport(tx, report, {
      state: 'submitted',
      ...{ nil, receiptNo, hash, lastAt: at, lastBy: accountId },
      firstAt: report.firstAt ?? at,
      submissions: report.submissions + 1,
      ...{ returned: null, acceptedAt: null, acceptedBy: null },
      leadsPending: await leadsOf(reporting, report, rows.frozen),
      ...countRows(rows.frozen),
    });
    const words = nil === null ? `回执 ${receiptNo}` : `零报告，原因：${nil}（回执 ${receiptNo}）`;
    await addEvents(tx, { townId, rev, at, accountId }, [{ reportId, kind: 'submit', words }]);
    deps.log.info({ event: 'reported', account: accountId, report: reportId }, 'report');
    return tell(
      reporting,
      { report: submitted, period },
      { receiptNo, at, hash, late, snapshot: contents, replayed: false },
    );
  });
}

interface Owed {
  readonly report: StoredReport;
  readonly period: StoredPeriod;
}

async function findOwn({ tx, viewer, input }: Reporting): Promise<Owed> {
  const [report] = await findReports(tx, viewer.townId, [input.reportId]);
  // Of another unit's report nobody learns that it exists.
  if (!report || report.unitId !== viewer.unitId) throw new AppError('REPORT_UNKNOWN');
  const period = await findPeriod(tx, report);
  if (period === null) throw new AppError('PERIOD_UNKNOWN');
  return { report, period };
}

function refuseClosed({ viewer, now }: Reporting, { report, period }: Owed): void {
  const standing = standingOf(report, period, now.toISOString());
  if (viewerRights(viewer, report, standing).includes('submit')) return;
  throw new AppError(
    standing.gate === 'before' || standing.exempt ? 'REPORT_STATE' : 'PERIOD_CLOSED',
  );
}

function refuseUnready(
  { cursor, nil }: Input,
  rows: readonly StoredEntry[],
  span: ReportSpan,
): void {
  if (rows.some(({ rev }) => rev > cursor)) throw new AppError('ROWS_MOVED');
  if (nil !== null) {
    // Blanks are no reason.
    if (nil.trim() === '') throw new AppError('INPUT_INVALID');
    return;
  }
  const missing = missingRows(rows, span);
  if (missing.length > 0) throw new AppError('REPORT_INCOMPLETE', { rows: missing.length });
}

/**
 * Departments that lead rows of the report and have to pass it; not the unit itself, not the office, which accepts, and
 * not one that is no more.
 */
async function leadsOf(
  { tx }: Reporting,
  report: StoredReport,
  rows: Snapshot['rows'],
): Promise<UnitId[]> {
  const duty = await findDuty(tx, report);
  if (duty?.review !== 'lead') return [];
  const tasks = new Set(rows.map(({ taskId }) => taskId));
  const plan = await readPlanRows(tx, report);
  const offices = await tx
    .select({ unitId: accounts.unitId })
    .from(accounts)
    .where(and(eq(accounts.townId, report.townId), eq(accounts.role, 'coordinator')));
  const { units } = await readDirectory(tx, report.townId);
  const former = units.filter(({ active }) => !active).map(({ id }) => id);
  const apart = new Set([
    ...former,
    report.unitId,
    ...offices.flatMap(({ unitId }) => unitId ?? []),
  ]);
  const leads = plan.filter(({ entryId }) => tasks.has(entryId)).flatMap((row) => row.leadUnits);
  return [...new Set(leads)].filter((lead) => !apart.has(lead));
}

/** The same id names one report, and one of its kinds. */
function refuseOther({ viewer, input }: Reporting, earlier: StoredSubmission): void {
  const isSame =
    earlier.reportId === input.reportId &&
    earlier.accountId === viewer.accountId &&
    earlier.nil === input.nil;
  if (!isSame) throw new AppError('IDEMPOTENCY_MISMATCH');
}

function countRows(rows: Snapshot['rows']): RowCounts {
  const completeRows = rows.filter(({ fields }) => isRowComplete(fields)).length;
  return { rows: rows.length, completeRows };
}

type Receipt = Pick<StoredSubmission, 'receiptNo' | 'at' | 'hash' | 'late' | 'snapshot'> & {
  readonly replayed: boolean;
};

async function tell(
  { tx, viewer, now }: Reporting,
  { report, period }: Owed,
  { receiptNo, at, hash, late, replayed, snapshot: contents }: Receipt,
): Promise<Output> {
  const names = await readNames(tx, viewer.townId);
  const counts = await readRowCounts(tx, report);
  return {
    ...{ receipt: receiptNo, at: at.toISOString(), hash, late, replayed },
    ...countRows(snapshot.parse(JSON.parse(contents)).rows),
    report: tellWithRights(viewer, report, { period, names, now: now.toISOString(), counts }),
  };
}
