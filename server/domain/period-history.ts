import type { Board } from '../../shared/protocol/report.ts';
import { timelinessOf } from '../../shared/report/timeliness.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import type { StoredReport } from '../storage/reports.ts';
import { periodLabel } from './tell-report.ts';

interface Past {
  /** Periods of one duty, the oldest first, and all their reports. */
  readonly periods: readonly StoredPeriod[];
  readonly reports: readonly StoredReport[];
  readonly now: string;
}

/** Figures of every opened period of a duty: expected without the exempt, as the rates of shared/report count them. */
export function periodHistory({ periods, reports, now }: Past): Board['history'] {
  return periods.map((period) => {
    const times = {
      dueAt: period.dueAt.toISOString(),
      graceUntil: period.graceUntil.toISOString(),
    };
    const expected = reports.filter(({ key, exempt }) => key === period.key && exempt === null);
    const timeliness = expected.map((report) => timelinessOf(timed(report), times, now));
    return {
      key: period.key,
      label: periodLabel(period),
      expected: expected.length,
      reported: timeliness.filter((word) => word === 'onTime' || word === 'late').length,
      onTime: timeliness.filter((word) => word === 'onTime').length,
      accepted: expected.filter(({ acceptedAt }) => acceptedAt !== null).length,
    };
  });
}

function timed({ returned, exempt, firstAt, acceptedAt }: StoredReport) {
  return {
    ...{ returned, exempt },
    firstSubmittedAt: firstAt?.toISOString() ?? null,
    acceptedAt: acceptedAt?.toISOString() ?? null,
  };
}
