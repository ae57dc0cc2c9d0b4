import { daysPastDue, dueDayOf } from '../report/due-day.ts';
import { isExpected, isReported } from '../report/rates.ts';
import { reportWord, timelinessOf, type Timeliness } from '../report/timeliness.ts';
import type { IsoDate } from '../time/date.ts';
import type { ReportOf, SummaryPeriod, UnitFact } from './facts.ts';
import type { Judged, JudgedState } from './judged.ts';

/** The report of one unit for the period, with what the town finds of it. */
export interface UnitReport {
  readonly report: ReportOf;
  readonly period: SummaryPeriod;
  /** Null for a unit that has no rows among the facts. */
  readonly unit: UnitFact | null;
  readonly name: string;
  readonly states: readonly JudgedState[];
  readonly timeliness: Timeliness;
  /** 未报 逾期未报 已报 迟报 退回 审定 免报 */
  readonly word: string;
  readonly dueDay: IsoDate;
  /** Days begun after the due day: of a late first report until it, of a missing one until now; else 0. */
  readonly daysLate: number;
}

/** In the town's order; units without rows last, by name. None where the plan has no duties. */
export function unitReports(judged: Judged): readonly UnitReport[] {
  const { facts } = judged;
  const { period } = facts;
  if (period === null) return [];
  const unitOf = new Map(facts.units.map((unit) => [unit.id, unit]));
  return facts.reports
    .map((report) =>
      unitReport(report, { judged, period, unit: unitOf.get(report.unitId) ?? null }),
    )
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name, 'zh'));
}

function orderOf({ unit }: UnitReport): number {
  return unit?.order ?? Number.MAX_SAFE_INTEGER;
}

interface Setting {
  readonly judged: Judged;
  readonly period: SummaryPeriod;
  readonly unit: UnitFact | null;
}

function unitReport(report: ReportOf, { judged, period, unit }: Setting): UnitReport {
  const now = judged.facts.at;
  const timeliness = timelinessOf(report, period, now);
  return {
    report,
    period,
    unit,
    name: unit?.name ?? report.unitName,
    states: judged.ofUnit(report.unitId),
    timeliness,
    word: wordOf(report, period, now),
    dueDay: dueDayOf(period.dueAt),
    daysLate: isLate(report, timeliness)
      ? Math.max(1, daysPastDue(period.dueAt, report.firstSubmittedAt ?? now))
      : 0,
  };
}

/** An exempt unit that reported all the same is said to be both; it counts neither way (shared/report/rates). */
function wordOf(report: ReportOf, period: SummaryPeriod, now: string): string {
  if (report.exempt !== null) return isReported(report) ? '免报\n已报' : '免报';
  const word = reportWord(report, period, now);
  return report.nil !== null && isReported(report) ? `${word}\n零报告` : word;
}

function isLate({ exempt }: ReportOf, timeliness: Timeliness): boolean {
  return exempt === null && (timeliness === 'late' || timeliness === 'missing');
}

/** Nothing is asked of an exempt unit, and a nil report has no rows to fill: «/» is «not defined». */
export function countsRows({ report }: UnitReport): boolean {
  return isExpected(report) && report.nil === null;
}
