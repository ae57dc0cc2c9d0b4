import { dateSerial, fullYear } from './date-serial.ts';
import { SHORT_DATE, SHORT_DATE_TIME } from './number-format.ts';

export interface Parsed {
  readonly value: number | boolean;
  /** The format Excel gives a cell that had none. */
  readonly format: string;
}

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const YEAR_MONTH_DAY = 'yyyy"年"m"月"d"日"';
const MONTH_YEAR = 'mmm-yy';

interface Parts {
  readonly year: number | null;
  readonly month: string | undefined;
  readonly day?: string | undefined;
}

function dated({ year, month, day = '1' }: Parts, format: string): Parsed | null {
  if (year === null) return null;
  const value = dateSerial({ year, month: Number(month), day: Number(day) });
  return value === null ? null : { value, format };
}

function chineseDate(text: string, currentYear: number): Parsed | null {
  const [all, year, month, day] =
    /^(\d{4}|\d{2})年(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text) ?? [];
  if (all !== undefined && year !== undefined) {
    const format = day === undefined ? YEAR_MONTH : YEAR_MONTH_DAY;
    return dated({ year: fullYear(year), month, day }, format);
  }
  const [short, shortMonth, shortDay] = /^(\d{1,2})月(\d{1,2})[日号]$/.exec(text) ?? [];
  if (short === undefined) return null;
  return dated({ year: currentYear, month: shortMonth, day: shortDay }, MONTH_DAY);
}

function threeParts(text: string): Parsed | null {
  const [, year, month, day] = /^(\d{1,4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  return year === undefined ? null : dated({ year: fullYear(year), month, day }, SHORT_DATE);
}

/** 1-2 is the 2nd of January; 2024-6 is June 2024; 2-30, which is no day, is February 1930. */
function twoParts(text: string, currentYear: number): Parsed | null {
  const [, first, second] = /^(\d{1,4})[-/](\d{1,4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  if (first.length > 2) return dated({ year: fullYear(first), month: second }, MONTH_YEAR);
  const day = dated({ year: currentYear, month: first, day: second }, MONTH_DAY);
  return day ?? dated({ year: fullYear(second), month: first }, MONTH_YEAR);
}

function clock(text: string): Parsed | null {
  const [, hours, minutes, seconds] = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? 'h:mm' : 'h:mm:ss' };
}

function dateAndClock(text: string, currentYear: number): Parsed | null {
  const [, day, time] = /^(\S+)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  if (day === undefined || time === undefined) return null;
  const date = threeParts(day) ?? chineseDate(day, currentYear);
  const moment = clock(time);
  if (!date || !moment) return null;
  return { value: Number(date.value) + Number(moment.value), format: SHORT_DATE_TIME };
}

/** A date or time as Chinese Excel understands it; null when it stays text. */
export function parseDateEntry(text: string, currentYear: number): Parsed | null {
  return (
    chineseDate(text, currentYear) ??
    threeParts(text) ??
    twoParts(text, currentYear) ??
    clock(text) ??
    dateAndClock(text, currentYear)
  );
}
