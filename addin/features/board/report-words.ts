import type { PeriodFact, ReportFact } from '../../../shared/protocol/report.ts';
import { reportWord, timelinessOf } from '../../../shared/report/timeliness.ts';
import { daysBetween, shanghaiDate } from '../../../shared/time/date.ts';
import { dueDay } from '../../ui/moment.ts';
import type { ShadeName } from '../../ui/shade-colours.ts';

const SHADES: Readonly<Record<string, ShadeName>> = {
  免报: 'none',
  未报: 'none',
  逾期未报: 'bad',
  退回: 'warn',
  迟报: 'soon',
  已报: 'plain',
  审定: 'good',
};

export interface ReportWords {
  readonly word: string;
  readonly shade: ShadeName;
  /** «逾期 3 天», «迟 2 天»; empty when there is nothing to say. */
  readonly days: string;
}

/** A unit's report of a period in one word, its colour, and how many days it is or was late. */
export function reportWords(report: ReportFact, period: PeriodFact, now: string): ReportWords {
  const word = reportWord(report, period, now);
  return { word, shade: SHADES[word] ?? 'none', days: sayDaysLate(report, period, now) };
}

function sayDaysLate(report: ReportFact, period: PeriodFact, now: string): string {
  const day = dueDay(period.dueAt);
  switch (timelinessOf(report, period, now)) {
    case 'missing':
      return sayDays('逾期', daysBetween(day, shanghaiDate(now)));
    case 'late':
      return sayDays('迟', daysBetween(day, shanghaiDate(report.firstSubmittedAt ?? now)));
    case 'exempt':
    case 'waiting':
    case 'onTime':
      return '';
  }
}

const sayDays = (word: string, days: number): string =>
  days > 0 ? `${word} ${String(days)} 天` : `${word}不到 1 天`;
