export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Excel counts the 29th of February 1900, which never was, as serial 60. */
const BEFORE_THE_PHANTOM = Date.UTC(1899, 11, 31);
const AFTER_THE_PHANTOM = Date.UTC(1899, 11, 30);
const FIRST_AFTER = 61;

/** The serial in the 1900 date system; null when there is no such day, or it lies outside 1900–9999. */
export function dateSerial({ year, month, day }: CalendarDate): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - AFTER_THE_PHANTOM) / DAY;
  return serial >= FIRST_AFTER ? serial : (time - BEFORE_THE_PHANTOM) / DAY;
}

/** 24 → 2024, 30 → 1930: the window of Windows. Four digits stay; other lengths are no year. */
export function fullYear(digits: string): number | null {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (digits.length > 2) return null;
  return year < 30 ? 2000 + year : 1900 + year;
}
