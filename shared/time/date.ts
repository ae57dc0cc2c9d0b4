/** A day as «2024-12-31», without zone: the calendar of Asia/Shanghai. */
export type IsoDate = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;

/** China keeps one zone without summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Serial 60 is 1900-02-29, a day that never was: Excel's 1900 system keeps it for the sake of Lotus 1-2-3. */
const LOTUS_LEAP_DAY = 60;

/** Serial 0 for every serial after the day that never was. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);

const LAST_SERIAL = 2_958_465; // 9999-12-31

export interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The day itself; the caller has checked that it exists. */
export function isoDate({ year, month, day }: DateParts): IsoDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  // The three parts are digits by construction.
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** A day in a text that a schema or the database has already checked. */
export function dayOf(text: string): IsoDate {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isoDate({ year, month, day });
}

export function isCalendarDay({ year, month, day }: DateParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function dateParts(date: IsoDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function fromUtc(instant: number): IsoDate {
  const date = new Date(instant);
  return isoDate({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}

function toUtc(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((toUtc(b) - toUtc(a)) / DAY_MS);
}

/** Negative when `a` is earlier. Years have four digits, so the order of the texts is the order of the days. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierDate(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b;
}

export function laterDate(a: IsoDate, b: IsoDate): IsoDate {
  return a >= b ? a : b;
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(toUtc(date)).getUTCDay() || 7;
}

/** Day of a serial of Excel's 1900 system, its time of day dropped; null outside 1900–9999 and for the false leap day. */
export function dateFromSerial(serial: number): IsoDate | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL) || days === LOTUS_LEAP_DAY) return null;
  const shift = days < LOTUS_LEAP_DAY ? 1 : 0;
  return fromUtc(SERIAL_EPOCH_MS + (days + shift) * DAY_MS);
}

/** Serial of Excel's 1900 system, from 1900-01-01 on. */
export function serialFromDate(date: IsoDate): number {
  const days = Math.round((toUtc(date) - SERIAL_EPOCH_MS) / DAY_MS);
  return days <= LOTUS_LEAP_DAY ? days - 1 : days;
}

/** The day it is in Shanghai at an instant (milliseconds since 1970, or an ISO instant with zone). */
export function shanghaiDate(instant: number | string): IsoDate {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  return fromUtc(milliseconds + SHANGHAI_OFFSET_MS);
}
