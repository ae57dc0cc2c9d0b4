import {
  addDays,
  dateParts,
  daysInMonth,
  earlierDate,
  isoDate,
  laterDate,
  type IsoDate,
} from './date.ts';
import type { Span } from './deadline-point.ts';
import type { DutyDue, DutyOpens } from './duty-rule.ts';
import { workdayAfter, type WorkCalendar } from './work-calendar.ts';

/** The period of reporting: whole, and the days of it that lie in the plan. */
export interface ReportingSpan {
  readonly whole: Span;
  readonly inPlan: Span;
}

/** «31日» of a shorter month is its last day, a month beyond the period its last month. */
function dayOfMonth(whole: Span, nth: number, day: number | null): IsoDate {
  const first = dateParts(whole.from);
  const last = dateParts(whole.to);
  const index = Math.min(first.month + nth - 1, (last.year - first.year) * 12 + last.month);
  const year = first.year + Math.floor((index - 1) / 12);
  const month = ((index - 1) % 12) + 1;
  const length = daysInMonth(year, month);
  return isoDate({ year, month, day: Math.min(day ?? length, length) });
}

function namedDay(at: { year: number; month: number; day: number | null }): IsoDate {
  const length = daysInMonth(at.year, at.month);
  return isoDate({ year: at.year, month: at.month, day: Math.min(at.day ?? length, length) });
}

/** First day on which a report is taken. */
export function openDay(opens: DutyOpens, { whole, inPlan }: ReportingSpan): IsoDate {
  switch (opens.kind) {
    case 'start':
      return inPlan.from;
    case 'day':
      return laterDate(inPlan.from, dayOfMonth(whole, opens.month, opens.day));
    case 'last-days':
      return laterDate(inPlan.from, addDays(inPlan.to, 1 - opens.days));
    case 'ended':
      return addDays(inPlan.to, 1);
    case 'date':
      return namedDay({ ...opens, year: opens.year ?? dateParts(whole.from).year });
  }
}

/**
 * Last day on which a report is not late, before rest days are looked at. What is due inside its period is due by the
 * plan's end at the latest; what is due after it stays there.
 */
export function dueDay(due: DutyDue, span: ReportingSpan, calendar: WorkCalendar): IsoDate {
  const { whole, inPlan } = span;
  switch (due.kind) {
    case 'end':
      return inPlan.to;
    case 'day':
      return earlierDate(inPlan.to, dayOfMonth(whole, due.month, due.day));
    case 'weekday':
      return earlierDate(inPlan.to, addDays(whole.from, due.weekday - 1));
    case 'after':
      return due.count === 'day'
        ? addDays(inPlan.to, due.days)
        : workdayAfter(calendar, inPlan.to, due.days);
    case 'date':
      return namedDay({ ...due, year: due.year ?? dateParts(whole.from).year });
  }
}
