import { addDays, dateParts, isCalendarDay, isoDate, weekday, type IsoDate } from './date.ts';
import type { Span } from './deadline-point.ts';
import type { Cadence } from './deadline-recurrence.ts';
import { periodOf, planPeriod, type Period } from './period.ts';

interface KeyShape {
  readonly cadence: Cadence;
  readonly pattern: RegExp;
  /** Some day of the period; the key that day gives back tells whether the period exists. */
  readonly dayOf: (year: number, number: number, day: number) => IsoDate;
}

function inMonth(year: number, month: number): IsoDate {
  return isoDate({ year, month, day: 1 });
}

/** 4 January lies in the first ISO week of every year. */
function inWeek(year: number, week: number): IsoDate {
  const first = isoDate({ year, month: 1, day: 4 });
  return addDays(first, 1 - weekday(first) + (week - 1) * 7);
}

const SHAPES: readonly KeyShape[] = [
  {
    cadence: 'day',
    pattern: /^([1-9]\d{3})-(\d{2})-(\d{2})$/u,
    dayOf: (year, month, day) => isoDate({ year, month, day }),
  },
  { cadence: 'week', pattern: /^([1-9]\d{3})-W(\d{2})$/u, dayOf: inWeek },
  { cadence: 'month', pattern: /^([1-9]\d{3})-(\d{2})$/u, dayOf: inMonth },
  {
    cadence: 'quarter',
    pattern: /^([1-9]\d{3})Q([1-4])$/u,
    dayOf: (year, quarter) => inMonth(year, quarter * 3),
  },
  {
    cadence: 'half-year',
    pattern: /^([1-9]\d{3})H([12])$/u,
    dayOf: (year, half) => inMonth(year, half * 6),
  },
  { cadence: 'year', pattern: /^([1-9]\d{3})$/u, dayOf: (year) => inMonth(year, 1) },
];

/**
 * The whole period a key names; null for a text that is no key or a period that never was (2024-W53, 2023-02-29).
 * «once» and «after-end» name the span of the plan, which has to be given.
 */
export function parsePeriodKey(key: string, plan?: Span): Period | null {
  if (key === 'once' || key === 'after-end') return plan ? planPeriod(key, plan) : null;
  for (const { cadence, pattern, dayOf } of SHAPES) {
    const match = pattern.exec(key);
    if (match === null) continue;
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (!isCalendarDay(dateParts(day))) return null;
    const period = periodOf(cadence, day);
    return period.key === key ? period : null;
  }
  return null;
}
