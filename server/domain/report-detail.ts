import { and, asc, eq } from 'drizzle-orm';
import type { ReportDetail } from '../../shared/protocol/report.ts';
import type { FieldValue } from '../../shared/ledger/value.ts';
import type { EntryId, ReportId } from '../../shared/town/ids.ts';
import { mayReadEntry } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { readNames } from '../storage/names.ts';
import { findPeriod } from '../storage/periods.ts';
import { readProgressRows } from '../storage/progress-rows.ts';
import { reportEvents } from '../storage/report-tables.ts';
import { findReports } from '../storage/reports.ts';
import type { StoredReport } from '../storage/reports.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { readSnapshots } from '../storage/submissions.ts';
import type { Snapshot } from '../storage/submissions.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readPlanRows } from './plan-stored.ts';
import { freeze } from './report-rows.ts';
import { tellWithRights } from './tell-report.ts';
import type { Viewer } from './viewer.ts';
import { visibleUnits } from './visible-units.ts';

/** A report with the rows of its last snapshot (before the first: as they stand) and all that was ever decided about it. */
export async function reportDetail(
  { db, clock }: Deps,
  viewer: Viewer,
  id: ReportId,
): Promise<ReportDetail> {
  const { townId } = viewer;
  const now = clock.now().toISOString();
  return inSnapshot(db, async (tx) => {
    const [report] = await findReports(tx, townId, [id]);
    const period = report === undefined ? null : await findPeriod(tx, report);
    if (report === undefined || period === null) throw new AppError('REPORT_UNKNOWN');
    const visible = await visibleUnits(tx, viewer, report.planId);
    if (visible !== null && !visible.has(report.unitId)) throw new AppError('REPORT_UNKNOWN');
    const names = await readNames(tx, townId);
    const counts = await readRowCounts(tx, report);
    const isShown = await shownTasks(tx, viewer, report);
    return {
      report: tellWithRights(viewer, report, { period, names, now, counts }),
      rows: (await readRows(tx, report)).filter(({ taskId }) => isShown(taskId)).map(toRow),
      events: (await readEvents(tx, report)).map(({ kind, at, accountId, words }) => ({
        ...{ kind, words },
        at: at.toISOString(),
        by: names.ofAccount(accountId) ?? '报送日历',
      })),
    };
  });
}

async function readEvents(tx: Database, { townId, reportId }: StoredReport) {
  return tx
    .select()
    .from(reportEvents)
    .where(and(eq(reportEvents.townId, townId), eq(reportEvents.reportId, reportId)))
    .orderBy(asc(reportEvents.rev), asc(reportEvents.kind));
}

/** Of another unit's report a filler sees the rows that his own leads, as in every other answer. */
async function shownTasks(tx: Database, viewer: Viewer, report: StoredReport) {
  const seesAll = mayReadEntry(viewer.role, 'progress', 'other');
  if (seesAll || report.unitId === viewer.unitId) return () => true;
  const plan = await readPlanRows(tx, report);
  const leads = new Map(plan.map(({ entryId, leadUnits }) => [entryId, leadUnits]));
  return (taskId: EntryId) =>
    viewer.unitId !== null && (leads.get(taskId)?.includes(viewer.unitId) ?? false);
}

async function readRows(tx: Database, report: StoredReport): Promise<Snapshot['rows']> {
  const frozen = (await readSnapshots(tx, report.townId, [report])).get(report.reportId)?.rows;
  return frozen ?? freeze(await readProgressRows(tx, report));
}

function toRow({ id, fields }: Snapshot['rows'][number]): ReportDetail['rows'][number] {
  const { number = null, title = null, detail = null, percent = null } = fields;
  const { status = null, progress = null, problems = null, next = null } = fields;
  return {
    id,
    number: textOf(number),
    title: textOf(title ?? detail) ?? '',
    status: textOf(status),
    percent: typeof percent === 'number' ? percent : null,
    progress: textOf(progress),
    problems: textOf(problems),
    next: textOf(next),
  };
}

function textOf(value: FieldValue): string | null {
  return value === null ? null : String(value);
}
