import { timelinessOf, type TimedPeriod, type TimedReport } from './timeliness.ts';

/** As much of a report as the figures of its period depend on. */
export interface RatedReport extends TimedReport {
  /** Reason of a nil report (零报告). */
  readonly nil: string | null;
  readonly returns: number;
  readonly rows: number;
  readonly completeRows: number;
}

/** A figure with its base; a base of 0 prints «/» (domain/columns: 「a zero base prints “/”」). */
export interface Rate {
  readonly part: number;
  readonly base: number;
}

export interface ReportRates {
  /** 报送率: reported / expected. */
  readonly reported: Rate;
  /** 及时率: first report on time / expected. */
  readonly onTime: Rate;
  /** 审定率: accepted / reported. */
  readonly accepted: Rate;
  /** 一次通过率: accepted and never returned / decided on (accepted, or returned at least once). */
  readonly firstPass: Rate;
  /** 内容完整率: complete rows / rows of expected reports that are not nil. */
  readonly complete: Rate;
}

export const RATE_LABELS = {
  reported: '报送率',
  onTime: '及时率',
  accepted: '审定率',
  firstPass: '一次通过率',
  complete: '内容完整率',
} as const satisfies Record<keyof ReportRates, string>;

/**
 * Expected is whoever is not exempt. An exempt unit that reported all the same counts neither way: it cannot be late, and
 * it must not fill the place of one that is missing.
 */
export function isExpected({ exempt }: Pick<RatedReport, 'exempt'>): boolean {
  return exempt === null;
}

export function isReported({ firstSubmittedAt }: Pick<RatedReport, 'firstSubmittedAt'>): boolean {
  return firstSubmittedAt !== null;
}

/** Also once sealed; sealing alone accepts nothing, and handing in again takes the acceptance back. */
export function isAccepted({ acceptedAt }: Pick<RatedReport, 'acceptedAt'>): boolean {
  return acceptedAt !== null;
}

/** Complete rows as far as they were handed in: what stands in the sheet of a unit that has not reported is not in yet. */
export function completeIn(report: Pick<RatedReport, 'firstSubmittedAt' | 'completeRows'>): number {
  return isReported(report) ? report.completeRows : 0;
}

/** The five figures of a period. Counts of reports and rows: rates of several periods are added up, never averaged. */
export function ratesOf(
  reports: readonly RatedReport[],
  period: TimedPeriod,
  now: string,
): ReportRates {
  const expected = reports.filter(isExpected);
  const reported = expected.filter(isReported);
  const accepted = reported.filter(isAccepted);
  const onTime = reported.filter((report) => timelinessOf(report, period, now) === 'onTime');
  const decided = reported.filter((report) => isAccepted(report) || report.returns > 0);
  const asked = expected.filter(({ nil }) => nil === null);
  return {
    reported: { part: reported.length, base: expected.length },
    onTime: { part: onTime.length, base: expected.length },
    accepted: { part: accepted.length, base: reported.length },
    firstPass: {
      part: accepted.filter(({ returns }) => returns === 0).length,
      base: decided.length,
    },
    complete: { part: sumOf(asked, completeIn), base: sumOf(asked, ({ rows }) => rows) },
  };
}

function sumOf(reports: readonly RatedReport[], amountOf: (report: RatedReport) => number): number {
  return reports.reduce((sum, report) => sum + amountOf(report), 0);
}
