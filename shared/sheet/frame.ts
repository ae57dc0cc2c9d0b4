import { dateFromSerial, dateParts, isoDate } from '../time/date.ts';
import type { DeadlineFrame } from '../time/deadline.ts';
import { canonicalTime } from '../time/deadline-text.ts';

function frameOf(first: number, last: number): DeadlineFrame {
  return {
    from: isoDate({ year: first, month: 1, day: 1 }),
    to: isoDate({ year: last, month: 12, day: 31 }),
    baseYear: first,
  };
}

function yearsIn(text: string): readonly number[] {
  return [...canonicalTime(text).matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map((match) =>
    Number(match[1]),
  );
}

/** «（2024—2026年）», «2024年-2026年» in a title. */
const YEAR_RANGE = /(?<!\d)(20\d{2})年?[-~](20\d{2})(?!\d)/u;
const YEAR = /(?<!\d)(20\d{2})年/u;

function frameOfTitle(title: string): DeadlineFrame | null {
  const text = canonicalTime(title);
  const range = YEAR_RANGE.exec(text);
  const first = Number(range?.[1] ?? YEAR.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(first)) return null;
  const last = Number(range?.[2] ?? first);
  return last >= first ? frameOf(first, last) : null;
}

/** Years of a date cell, which holds a serial whatever it displays. */
function serialYear(value: number): number | null {
  const date = dateFromSerial(value);
  return date === null ? null : dateParts(date).year;
}

/**
 * The plan's own period when nobody has said it: years of the titles, the first title that has any; else from the first
 * to the last year among the deadlines. Null when no year is written anywhere.
 */
export function deriveFrame(
  titles: readonly string[],
  deadlines: readonly (string | number)[],
): DeadlineFrame | null {
  for (const title of titles) {
    const frame = frameOfTitle(title);
    if (frame !== null) return frame;
  }
  const years = [...new Set(deadlines)].flatMap((deadline) =>
    typeof deadline === 'number' ? (serialYear(deadline) ?? []) : yearsIn(deadline),
  );
  if (years.length === 0) return null;
  return frameOf(
    years.reduce((a, b) => Math.min(a, b)),
    years.reduce((a, b) => Math.max(a, b)),
  );
}
