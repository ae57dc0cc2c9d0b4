import { addDays, compareDates, dateParts, weekday, type IsoDate } from './date.ts';

export const DAY_KINDS = ['work', 'rest'] as const;

/** A day that is not what its weekday says: a holiday, or a weekend worked in exchange (调休). */
export interface CalendarDay {
  readonly day: IsoDate;
  readonly kind: (typeof DAY_KINDS)[number];
  /** «春节», «春节调休上班» */
  readonly name: string;
}

/** The exceptions by day; every other Saturday and Sunday is free, every other day is worked. */
export type WorkCalendar = ReadonlyMap<IsoDate, CalendarDay>;

const SATURDAY = 6;

/** Where a day is given twice the later one stands, so that a town's own days can follow the national ones. */
export function workCalendar(exceptions: readonly CalendarDay[]): WorkCalendar {
  return new Map(exceptions.map((exception) => [exception.day, exception]));
}

export function isWorkday(calendar: WorkCalendar, day: IsoDate): boolean {
  const exception = calendar.get(day);
  return exception === undefined ? weekday(day) < SATURDAY : exception.kind === 'work';
}

function nearestWorkday(calendar: WorkCalendar, day: IsoDate, step: 1 | -1): IsoDate {
  let near = addDays(day, step);
  while (!isWorkday(calendar, near)) near = addDays(near, step);
  return near;
}

/** The first workday after `day`. */
export function nextWorkday(calendar: WorkCalendar, day: IsoDate): IsoDate {
  return nearestWorkday(calendar, day, 1);
}

/** The last workday before `day`. */
export function previousWorkday(calendar: WorkCalendar, day: IsoDate): IsoDate {
  return nearestWorkday(calendar, day, -1);
}

/** The `count`-th workday after `day`; `day` itself for 0. */
export function workdayAfter(calendar: WorkCalendar, day: IsoDate, count: number): IsoDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkday(calendar, reached);
  return reached;
}

/** How many workdays lie in `from` … `to`, both counted; 0 when `to` is earlier. */
export function workdaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) count += 1;
  }
  return count;
}

/** False where no exception of a year is entered: its holidays are then taken for workdays, and people should be told. */
export function knowsYear(calendar: WorkCalendar, year: number): boolean {
  return Array.from(calendar.keys()).some((day) => dateParts(day).year === year);
}
