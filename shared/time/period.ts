import type { DutyCadence } from './cadence.ts';
import { addDays, compareDates, dateParts, daysBetween, isoDate, type IsoDate } from './date.ts';
import type { Span } from './deadline-point.ts';
import { periodAround, type Cadence } from './deadline-recurrence.ts';

/** 报送期: the span a report is for; where a plan begins or ends inside it, only the days of the plan. */
export interface Period extends Span {
  /** «2024-03-05» · «2024-W40» · «2024-09» · «2024Q3» · «2024H1» · «2024» · «once» · «after-end» */
  readonly key: string;
  readonly cadence: DutyCadence;
}

/** ISO 8601: a week belongs to the year of its Thursday, so 2024-12-30 lies in 2025-W01. */
function weekKey(monday: IsoDate): string {
  const thursday = addDays(monday, 3);
  const { year } = dateParts(thursday);
  const past = daysBetween(isoDate({ year, month: 1, day: 1 }), thursday);
  return `${year}-W${String(Math.floor(past / 7) + 1).padStart(2, '0')}`;
}

function keyOf(cadence: Cadence, from: IsoDate): string {
  const { year, month } = dateParts(from);
  switch (cadence) {
    case 'day':
      return from;
    case 'week':
      return weekKey(from);
    case 'month':
      return from.slice(0, 7);
    case 'quarter':
      return `${year}Q${Math.ceil(month / 3)}`;
    case 'half-year':
      return `${year}H${Math.ceil(month / 6)}`;
    case 'year':
      return String(year);
  }
}

/** The whole period in which a day lies. */
export function periodOf(cadence: Cadence, day: IsoDate): Period {
  const span = periodAround(day, cadence);
  return { key: keyOf(cadence, span.from), cadence, ...span };
}

/** The one period of a duty that does not recur: the span of its plan. */
export function planPeriod(cadence: 'once' | 'after-end', plan: Span): Period {
  return { key: cadence, cadence, from: plan.from, to: plan.to };
}

function neighbour(period: Period, step: 1 | -1): Period | null {
  const { cadence } = period;
  if (cadence === 'once' || cadence === 'after-end') return null;
  // A clipped period is a part of a whole one: its neighbour begins where the whole one ends.
  const whole = periodAround(period.from, cadence);
  return periodOf(cadence, addDays(step === 1 ? whole.to : whole.from, step));
}

/** Null for a period that does not recur. */
export function nextPeriod(period: Period): Period | null {
  return neighbour(period, 1);
}

/** Null for a period that does not recur. */
export function previousPeriod(period: Period): Period | null {
  return neighbour(period, -1);
}

/** Every whole period that has a day in `from` … `to`, oldest first; none when `to` is earlier. */
export function periodsBetween(cadence: Cadence, from: IsoDate, to: IsoDate): readonly Period[] {
  const periods: Period[] = [];
  for (let day = from; compareDates(day, to) <= 0;) {
    const period = periodOf(cadence, day);
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}
