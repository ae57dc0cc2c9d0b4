import { minuteOf } from '../time/moment.ts';

/** As much of a report as its timeliness depends on. */
export interface TimedReport {
  /** The return it has yet to answer; still there where its period was sealed in between. */
  readonly returned: object | null;
  readonly exempt: object | null;
  readonly firstSubmittedAt: string | null;
  readonly acceptedAt: string | null;
}

export interface TimedPeriod {
  readonly dueAt: string;
  readonly graceUntil: string;
}

/**
 * exempt 免报 · missing 未报 · waiting: not reported, and not due yet · onTime · late 迟报. The first report decides: one
 * returned and corrected after the due moment stays on time. All to the minute; the due minute itself is on time.
 */
export type Timeliness = 'exempt' | 'missing' | 'waiting' | 'onTime' | 'late';

export function timelinessOf(report: TimedReport, period: TimedPeriod, now: string): Timeliness {
  const last = minuteOf(period.graceUntil);
  if (report.firstSubmittedAt !== null) {
    return minuteOf(report.firstSubmittedAt) <= last ? 'onTime' : 'late';
  }
  if (report.exempt !== null) return 'exempt';
  return minuteOf(now) <= last ? 'waiting' : 'missing';
}

/** 未报 / 已报 / 迟报 / 退回 / 审定 as a list says them; 免报 where nothing is expected. */
export function reportWord(report: TimedReport, period: TimedPeriod, now: string): string {
  const timeliness = timelinessOf(report, period, now);
  if (timeliness === 'exempt') return '免报';
  if (report.returned !== null) return '退回';
  if (timeliness === 'waiting') return '未报';
  if (timeliness === 'missing') return '逾期未报';
  if (report.acceptedAt !== null) return '审定';
  return timeliness === 'late' ? '迟报' : '已报';
}
