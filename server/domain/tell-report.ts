import type { PeriodFact, ReportFact, ReportWithRights } from '../../shared/protocol/report.ts';
import { dayOf } from '../../shared/time/date.ts';
import { parsePeriodKey } from '../../shared/time/period-key.ts';
import { sayPeriod } from '../../shared/time/period-words.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import type { Names } from '../storage/names.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import type { StoredReport } from '../storage/reports.ts';
import type { RowCounts } from '../storage/row-counts.ts';
import { standingOf, viewerRights } from './report-actors.ts';
import type { Viewer } from './viewer.ts';

const instant = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** «2024 年第三季度» */
export function periodLabel({ key, from, to }: Pick<StoredPeriod, 'key' | 'from' | 'to'>): string {
  const period = parsePeriodKey(key, { from: dayOf(from), to: dayOf(to) });
  return period === null ? key : sayPeriod(period);
}

export function tellPeriod(period: StoredPeriod): PeriodFact {
  const { key, from, to, sealVersion } = period;
  return {
    ...{ key, label: periodLabel(period), from, to, sealVersion },
    opensAt: period.opensAt.toISOString(),
    dueAt: period.dueAt.toISOString(),
    graceUntil: period.graceUntil.toISOString(),
    locksAt: instant(period.locksAt),
    sealedAt: instant(period.sealedAt),
  };
}

export interface Telling {
  readonly period: StoredPeriod;
  readonly names: Names;
  /** ISO instant. */
  readonly now: string;
  /** Today's rows of each unit: what a report holds until it is handed in for the first time, or sealed without. */
  readonly counts: ReadonlyMap<UnitId, RowCounts>;
}

const NO_ROWS: RowCounts = { rows: 0, completeRows: 0 };

export function tellReport(report: StoredReport, telling: Telling): ReportFact {
  const { period, names, now, counts } = telling;
  const isOwed = report.receiptNo === null && report.state !== 'sealed';
  const held = isOwed ? (counts.get(report.unitId) ?? NO_ROWS) : report;
  const { reportId: id, unitId, unitName, state, exempt, nil, returned, unlock } = report;
  return {
    ...{ id, unitId, unitName, state, exempt, nil, returned, unlock },
    gate: standingOf(report, period, now).gate,
    firstSubmittedAt: instant(report.firstAt),
    lastSubmittedAt: instant(report.lastAt),
    submittedBy: names.ofAccount(report.lastBy),
    receipt: report.receiptNo,
    hash: report.hash,
    submissions: report.submissions,
    returns: report.returns,
    leadsPending: report.leadsPending.map((lead) => ({ id: lead, name: names.ofUnit(lead) })),
    acceptedAt: instant(report.acceptedAt),
    acceptedBy: names.ofAccount(report.acceptedBy),
    rows: held.rows,
    completeRows: held.completeRows,
  };
}

export function tellWithRights(
  viewer: Viewer,
  report: StoredReport,
  telling: Telling,
): ReportWithRights {
  const standing = standingOf(report, telling.period, telling.now);
  return { ...tellReport(report, telling), rights: viewerRights(viewer, report, standing) };
}
