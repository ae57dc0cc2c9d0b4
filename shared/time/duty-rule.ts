import type { DutyCadence } from './cadence.ts';

/** A day that carries its own month; year null is the year in which the plan begins, day null the month's last. */
interface NamedDay {
  readonly kind: 'date';
  readonly year: number | null;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number | null;
}

/** Where in the period of reporting the window opens, always at the beginning of a day. */
export type DutyOpens =
  /** The period's first day. */
  | { readonly kind: 'start' }
  /** Day of the `month`-th month of the period, both from 1. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  /** The first of the period's last `days` days: 7 is «最后一周». */
  | { readonly kind: 'last-days'; readonly days: number }
  /** The day after the period has ended. */
  | { readonly kind: 'ended' }
  | NamedDay;

/** The last day on which a report is not late. */
export type DutyDue =
  /** The period's last day. */
  | { readonly kind: 'end' }
  /** Day of the `month`-th month of the period, both from 1; day null is that month's last. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number | null }
  /** Of a week: 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** Days after the period has ended, from 1: calendar days (次月5日前), or only workdays (结束后10个工作日内). */
  | { readonly kind: 'after'; readonly days: number; readonly count: 'day' | 'workday' }
  | NamedDay;

/**
 * When a report is handed in, as plain data; all of it seen from the period in which it is reported (model §5, §7).
 * «每季度末月 28 日前» [001] is { cadence: 'quarter', opens: { kind: 'start' }, due: { kind: 'day', month: 3, day: 28 },
 * minute: 1440 }.
 */
export interface DutyRule {
  readonly cadence: DutyCadence;
  readonly opens: DutyOpens;
  readonly due: DutyDue;
  /** Minute of the due day in Shanghai, 0 … 1440; 1440 is its end. */
  readonly minute: number;
}

/** Months of a period, for the cadences that count in months. */
export const CADENCE_MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

export function countsMonths(cadence: DutyCadence): cadence is keyof typeof CADENCE_MONTHS {
  return Object.hasOwn(CADENCE_MONTHS, cadence);
}
