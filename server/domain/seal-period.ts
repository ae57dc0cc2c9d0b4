import type { z } from 'zod';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { sealInput, sealOutput } from '../../shared/protocol/report.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../lib/digest.ts';
import type { Database } from '../storage/database.ts';
import { findDuty } from '../storage/duties.ts';
import { findPeriod, isPeriod } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { readProgressRows } from '../storage/progress-rows.ts';
import { periods, seals } from '../storage/report-tables.ts';
import { addEvents, nextDecision, readPeriodReports, updateReport } from '../storage/reports.ts';
import type { EventContext, StoredReport } from '../storage/reports.ts';
import { readBlankRows } from '../storage/seals.ts';
import type { BlankRow } from '../storage/seals.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { openPeriods } from './open-periods.ts';
import { freeze } from './report-rows.ts';
import type { Viewer } from './viewer.ts';

type Output = z.infer<typeof sealOutput>;

/**
 * 封存: from here on the period's reports and their number are what they are. Under the town's lock: every report that
 * was acknowledged is in it. PERIOD_CHANGED where the number of missing units is not the one the person saw.
 */
export async function sealPeriod(
  deps: Deps,
  viewer: Viewer,
  { dutyId, periodKey, missing }: z.infer<typeof sealInput>,
): Promise<Output> {
  const { townId, accountId } = viewer;
  const duty = await findDuty(deps.db, { townId, dutyId });
  if (duty === null) throw new AppError('PERIOD_UNKNOWN');
  await openPeriods(deps, { townId, planId: duty.planId });
  return inTransaction(deps.db, { isolation: 'read committed', repeatable: false }, async (tx) => {
    await lockTown(tx, townId);
    const period = await findPeriod(tx, { townId, dutyId, key: periodKey });
    if (period === null) throw new AppError('PERIOD_UNKNOWN');
    if (period.sealedAt !== null) throw new AppError('REPORT_STATE');
    const reports = await readPeriodReports(tx, period);
    if (missingOf(reports) !== missing) {
      throw new AppError('PERIOD_CHANGED', { missing: missingOf(reports) });
    }
    const now = deps.clock.now();
    const rev = await nextDecision(tx, period);
    const context = { townId, rev, at: now, accountId };
    const blank = await owedRows(tx, reports);
    for (const report of reports) await updateReport(tx, report, closing(report, blank));
    const sealed = await writeSeal(tx, { viewer, context, blank, reason: '封存' }, period);
    await addEvents(
      tx,
      context,
      reports.map(({ reportId }) => ({ reportId, kind: 'seal', words: `第 ${sealed.version} 版` })),
    );
    deps.log.info({ event: 'sealed', account: accountId, duty: dutyId, periodKey }, 'period');
    return sealed;
  });
}

function isMissing({ exempt, firstAt }: StoredReport): boolean {
  return exempt === null && firstAt === null;
}

function missingOf(reports: readonly StoredReport[]): number {
  return reports.filter(isMissing).length;
}

export interface Sealing {
  readonly viewer: Viewer;
  readonly context: EventContext;
  readonly reason: string;
  /** Rows owed by units without a report, as of the first sealing. */
  readonly blank: BlankRows;
}

/** Writes the next version of what the period holds; those before it stay. */
async function writeSeal(tx: Database, sealing: Sealing, period: StoredPeriod): Promise<Output> {
  const { townId, dutyId, key } = period;
  const { reason, viewer, context, blank } = sealing;
  const reports = await readPeriodReports(tx, period);
  const contents = canonicalJson({
    ...{ dutyId, key },
    reports: reports.map((report) => ({
      ...frozen(report),
      blank: isMissing(report) ? (blank.get(report.unitId) ?? []) : [],
    })),
  });
  const hash = sha256Hex(contents);
  const version = period.sealVersion + 1;
  const { accountId } = viewer;
  const { at } = context;
  await tx
    .insert(seals)
    .values({ townId, dutyId, key, version, at, accountId, reason, contents, hash });
  await tx.update(periods).set({ sealedAt: at, sealVersion: version }).where(isPeriod(period));
  return {
    ...{ version, at: at.toISOString(), hash },
    reports: reports.filter(({ firstAt }) => firstAt !== null).length,
    missing: missingOf(reports),
  };
}

type BlankRows = ReadonlyMap<UnitId, readonly BlankRow[]>;

/** The rows that units without a report owe as their period is sealed: its figures stay, whatever the plan becomes. */
async function owedRows(tx: Database, reports: readonly StoredReport[]): Promise<BlankRows> {
  const owed = new Map<UnitId, readonly BlankRow[]>();
  for (const report of reports.filter(isMissing)) {
    const rows = freeze(await readProgressRows(tx, report));
    const blank = rows.map(({ id, taskId }) => ({ id, taskId }));
    owed.set(report.unitId, blank);
  }
  return owed;
}

/** What was unlocked in a period that had locked by itself ends with it. */
function closing(report: StoredReport, blank: BlankRows): Partial<StoredReport> {
  const sealed = { state: 'sealed', unlock: null } as const;
  if (!isMissing(report)) return sealed;
  return { ...sealed, rows: blank.get(report.unitId)?.length ?? 0, completeRows: 0 };
}

function frozen(report: StoredReport) {
  const { unitId, unitName, exempt, nil, receiptNo, hash, submissions, returns } = report;
  const instant = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    ...{ unitId, unitName, nil, receiptNo, hash, submissions, returns },
    exempt: exempt?.reason ?? null,
    firstAt: instant(report.firstAt),
    lastAt: instant(report.lastAt),
    acceptedAt: instant(report.acceptedAt),
    ...{ rows: report.rows, completeRows: report.completeRows },
  };
}

/** After a correction under an unlock: the report is sealed with its period again, under a further version. */
export async function resealAfter(
  tx: Database,
  sealing: Omit<Sealing, 'blank'>,
  report: StoredReport,
): Promise<StoredReport> {
  const period = await findPeriod(tx, report);
  if (period === null) throw new AppError('PERIOD_UNKNOWN');
  const sealed = await updateReport(tx, report, { state: 'sealed', unlock: null });
  const blank = await readBlankRows(tx, period);
  const { version } = await writeSeal(tx, { ...sealing, blank }, period);
  const { reportId } = report;
  await addEvents(tx, sealing.context, [{ reportId, kind: 'seal', words: `第 ${version} 版` }]);
  return sealed;
}
