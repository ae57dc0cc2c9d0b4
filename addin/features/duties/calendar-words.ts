import type { CalendarDay } from '../../../shared/protocol/duty.ts';
import { isCalendarDay, isoDate } from '../../../shared/time/date.ts';

const DAY = /(?:(\d{4})\s*[-年./])?\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?/u;

/** Words that say the kind of a day and are no part of its name. */
const KIND_WORDS: ReadonlySet<string> = new Set(['班', '上班', '休', '休息', '放假']);

/** One holiday or one weekend worked instead, as a line says it. */
export interface CalendarReading {
  readonly days: readonly CalendarDay[];
  /** Lines that name no day. */
  readonly unread: readonly string[];
}

/**
 * A pasted list, one day a line: «10月1日 休 国庆节», «2024-10-12 班 国庆调休». «班» or «上班» is a day worked; all else is a
 * day off. A day without a year is of `year`; a day of another year is not read.
 */
export function readCalendar(text: string, year: number): CalendarReading {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, day: dayOf(line, year) }));
  const days = new Map(read.flatMap(({ day }) => (day === null ? [] : [[day.day, day] as const])));
  return {
    days: [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
    unread: read.flatMap(({ line, day }) => (day === null ? [line] : [])),
  };
}

function dayOf(line: string, year: number): CalendarDay | null {
  const found = DAY.exec(line);
  if (found === null) return null;
  const [whole, own, month, day] = found;
  const parts = { year: Number(own ?? year), month: Number(month), day: Number(day) };
  if (parts.year !== year || !isCalendarDay(parts)) return null;
  const rest = line.replace(whole, ' ');
  const isWork = /班/u.test(rest);
  const name = rest
    .split(/\s+/u)
    .filter((word) => word !== '' && !KIND_WORDS.has(word))
    .join(' ');
  return {
    day: isoDate(parts),
    kind: isWork ? 'work' : 'rest',
    name: name === '' ? (isWork ? '调休上班' : '放假') : name,
  };
}

/** The days as `readCalendar` reads them again. */
export function sayCalendar(days: readonly CalendarDay[]): string {
  return days
    .map(({ day, kind, name }) => `${day} ${kind === 'work' ? '班' : '休'} ${name}`)
    .join('\n');
}
