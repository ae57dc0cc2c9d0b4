import type { SummaryFacts } from '../protocol/summary.ts';
import { dayOf } from '../time/date.ts';
import type { DeadlineFrame } from '../time/deadline.ts';

export { dayOf } from '../time/date.ts';
export type { SummaryFacts } from '../protocol/summary.ts';

/** The plan entry: one dated row of a task. */
export type TaskFact = SummaryFacts['tasks'][number];

export type UnitFact = SummaryFacts['units'][number];

/** What a unit says of one task row. */
export type StateFact = SummaryFacts['states'][number];

/** The period a summary is of, with its duty; null in a plan without duties. */
export type SummaryPeriod = NonNullable<SummaryFacts['period']>;

export type ReportOf = SummaryFacts['reports'][number];

/** What deadlines without a year are read against. */
export function frameOf({ from, to }: Pick<SummaryFacts, 'from' | 'to'>): DeadlineFrame {
  const start = dayOf(from);
  return { from: start, to: dayOf(to), baseYear: Number(start.slice(0, 4)) };
}
