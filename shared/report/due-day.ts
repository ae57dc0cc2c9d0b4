import { daysBetween, shanghaiDate, type IsoDate } from '../time/date.ts';

const MINUTE_MS = 60_000;

/** The day people name: a due moment at midnight («9月28日 24:00») belongs to the day that ends with it. */
export function dueDayOf(dueAt: string): IsoDate {
  return shanghaiDate(Date.parse(dueAt) - MINUTE_MS);
}

/** Days of the calendar in Shanghai since the due day, whatever the hour; negative before it, 0 on it. */
export function daysPastDue(dueAt: string, now: string): number {
  return daysBetween(dueDayOf(dueAt), shanghaiDate(now));
}
