import type { TargetMoment } from '../report/target-result.ts';
import { compareDates, earlierDate } from '../time/date.ts';
import { periodOf } from '../time/period.ts';
import { sayPeriod } from '../time/period-words.ts';
import { dayOf, type SummaryFacts } from './facts.ts';

/** The quarter the period ends in, or today's while it is not over; running until the last day of its year. */
export function targetMoment({
  today,
  period,
}: Pick<SummaryFacts, 'today' | 'period'>): TargetMoment & { readonly label: string } {
  const now = dayOf(today);
  const day = period === null ? now : earlierDate(now, dayOf(period.to));
  const quarter = periodOf('quarter', day);
  const { to } = periodOf('year', day);
  return {
    quarter: quarter.key,
    label: sayPeriod(quarter),
    running: compareDates(now, to) <= 0,
  };
}
