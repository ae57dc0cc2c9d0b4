import type { SummaryFacts, SummaryOf } from '../../shared/protocol/summary.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { readDuties } from '../storage/duties.ts';
import type { PlanKey } from '../storage/duties.ts';
import { readNames } from '../storage/names.ts';
import { readPeriods } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { readDutyReports } from '../storage/reports.ts';
import type { StoredReport } from '../storage/reports.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { readUnitOrder } from '../storage/unit-order.ts';
import { periodHistory } from './period-history.ts';
import { choosePeriod } from './report-board.ts';
import { tellPeriod, tellReport } from './tell-report.ts';

export interface SummaryReports {
  readonly facts: Pick<SummaryFacts, 'period' | 'reports' | 'history'>;
  /** The reports of the period, in the town's order. */
  readonly stored: readonly StoredReport[];
  readonly period: StoredPeriod | null;
}

const NONE: SummaryReports = {
  facts: { period: null, reports: [], history: [] },
  stored: [],
  period: null,
};

export interface Asked {
  readonly of: SummaryOf;
  readonly now: string;
  readonly sees: (report: StoredReport) => boolean;
}

/**
 * The period of a summary with its reports: the one asked for, else the one that the plan's first duty is at. Throws
 * DUTY_UNKNOWN and PERIOD_UNKNOWN.
 */
export async function summaryReports(
  tx: Database,
  key: PlanKey,
  { of, now, sees }: Asked,
): Promise<SummaryReports> {
  const duties = await readDuties(tx, key);
  const duty = duties.find(({ id, active }) => (of === null ? active : id === of.dutyId));
  if (duty === undefined) {
    if (of !== null) throw new AppError('DUTY_UNKNOWN');
    return NONE;
  }
  const periods = (await readPeriods(tx, key)).filter(({ dutyId }) => dutyId === duty.id);
  const period = choosePeriod(periods, of?.periodKey ?? null, now);
  if (period === null) return NONE;
  const all = (await readDutyReports(tx, { ...key, dutyId: duty.id })).filter(sees);
  const inOrder = await readUnitOrder(tx, key.townId);
  const stored = all
    .filter((report) => report.key === period.key)
    .toSorted((a, b) => inOrder(a.unitId, b.unitId));
  const names = await readNames(tx, key.townId);
  const counts = await readRowCounts(tx, key);
  return {
    ...{ stored, period },
    facts: {
      period: { ...tellPeriod(period), dutyId: duty.id, dutyName: duty.name },
      reports: stored.map((report) => tellReport(report, { period, names, now, counts })),
      history: periodHistory({ periods, reports: all, now }),
    },
  };
}
