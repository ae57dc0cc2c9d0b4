import type { PeriodFact, ReportFact } from '../../../shared/protocol/report.ts';
import { controlTotals } from '../../../shared/report/control-totals.ts';
import { isExpected } from '../../../shared/report/rates.ts';
import { timelinessOf } from '../../../shared/report/timeliness.ts';

/** Counts of one period, as its sheets have them; a returned or accepted report was handed in and counts there too. */
export interface BoardFigures {
  /** 应报: all but the exempted. */
  readonly expected: number;
  readonly reported: number;
  readonly late: number;
  readonly missing: number;
  readonly returned: number;
  readonly accepted: number;
  readonly exempt: number;
}

export function figuresOf(
  reports: readonly ReportFact[],
  period: Pick<PeriodFact, 'dueAt' | 'graceUntil'>,
  now: string,
): BoardFigures {
  const { units } = controlTotals(reports);
  const late = reports
    .filter(isExpected)
    .filter((report) => timelinessOf(report, period, now) === 'late');
  return {
    expected: units.expected,
    reported: units.in,
    late: late.length,
    missing: units.missing,
    returned: units.returned,
    accepted: units.used,
    exempt: units.exempt,
  };
}

export const FILTERS = ['all', 'missing', 'waiting', 'returned'] as const;

export type Filter = (typeof FILTERS)[number];

export const FILTER_LABELS = {
  all: '全部单位',
  missing: '没有报的',
  waiting: '等审定的',
  returned: '退回的',
} as const satisfies Record<Filter, string>;

export function passes(report: ReportFact, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return isMissing(report);
    case 'waiting':
      return report.state === 'submitted' || report.state === 'reviewed';
    case 'returned':
      return report.returned !== null;
  }
}

/** Owed, and never handed in. */
export function isMissing({ firstSubmittedAt, exempt }: ReportFact): boolean {
  return firstSubmittedAt === null && exempt === null;
}
