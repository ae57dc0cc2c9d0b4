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

function firstFrame(texts: readonly string[]): DeadlineFrame | null {
  for (const text of texts) {
    const frame = frameOfTitle(text);
    if (frame !== null) return frame;
  }
  return null;
}

/** Where the years of a plan may stand, the most telling first. */
export interface YearSources {
  readonly titles: readonly string[];
  /** Texts, or serials of date cells. */
  readonly deadlines: readonly (string | number)[];
  /** Headings («2026年目标»), lines below the table, the name of the file. */
  readonly others: readonly string[];
}

/**
 * The plan's own period when nobody has said it: years of the titles, the first title that has any; else from the first
 * to the last year among the deadlines; else the first of the other texts that has any. Null when no year is written
 * anywhere.
 */
export function deriveFrame({ titles, deadlines, others }: YearSources): DeadlineFrame | null {
  const titled = firstFrame(titles);
  if (titled !== null) return titled;
  const years = [...new Set(deadlines)].flatMap((deadline) =>
    typeof deadline === 'number' ? (serialYear(deadline) ?? []) : yearsIn(deadline),
  );
  if (years.length === 0) return firstFrame(others);
  return frameOf(
    years.reduce((a, b) => Math.min(a, b)),
    years.reduce((a, b) => Math.max(a, b)),
  );
}
