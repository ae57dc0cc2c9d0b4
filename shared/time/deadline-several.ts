import { addDays, dateParts, earlierDate, laterDate, type IsoDate } from './date.ts';
import type { DateBase, Dated } from './deadline-date.ts';
import type { DeadlineFrame, DeadlineReading, DeadlineStep } from './deadline-kind.ts';
import { isPlain, readPhrase } from './deadline-phrase.ts';
import { periodAround, readRecurrence, type TaskCadence } from './deadline-recurrence.ts';
import { wordKind } from './deadline-words.ts';

export const NOTHING: DeadlineReading = {
  kind: 'none',
  from: null,
  to: null,
  due: null,
  every: null,
  steps: [],
};

export function baseOf(frame: DeadlineFrame | null): DateBase {
  return { year: frame?.baseYear ?? null, start: frame?.from ?? null };
}

export function spanningFrame(
  kind: 'standing' | 'recurring',
  frame: DeadlineFrame | null,
): DeadlineReading {
  return { ...NOTHING, kind, from: frame?.from ?? null, to: frame?.to ?? null };
}

export function datedReading(dated: Dated, frame: DeadlineFrame | null): DeadlineReading {
  switch (dated.kind) {
    case 'window':
      return { ...NOTHING, kind: 'window', from: dated.from, to: dated.to, due: dated.to };
    case 'by':
      return { ...NOTHING, kind: 'by', due: dated.due };
    case 'since':
      return { ...spanningFrame('standing', frame), from: dated.from };
    case 'until':
      return { ...NOTHING, kind: 'text', to: dated.to };
  }
}

interface DatedPart {
  readonly text: string;
  readonly dated: Dated;
}

function dayOfPart({ dated }: DatedPart): IsoDate | null {
  if (dated.kind === 'since') return dated.from;
  return dated.kind === 'by' ? dated.due : dated.to;
}

/**
 * The dates of the parts in order; null where a part is neither a date nor plain words, because half a deadline is a
 * wrong one. A part without a year leans on the part before it («2025年6月底前、12月底前»).
 */
function datedParts(parts: readonly string[], base: DateBase): readonly DatedPart[] | null {
  const dates: DatedPart[] = [];
  for (const text of parts) {
    const last = dates.map(dayOfPart).findLast((day) => day !== null) ?? null;
    const year = last === null ? base.year : dateParts(last).year;
    const dated = readPhrase(text, { ...base, year });
    if (dated !== null && dated.kind !== 'until') dates.push({ text, dated });
    else if (!isRemark(text)) return null;
  }
  return dates;
}

function isRemark(text: string): boolean {
  const kind = wordKind(text);
  return kind === 'standing' || kind === 'vague' || (kind === null && isPlain(text));
}

function stepOf({ text, dated }: DatedPart): DeadlineStep {
  const from = dated.kind === 'window' || dated.kind === 'since' ? dated.from : null;
  return { text, from, due: dated.kind === 'since' ? null : dayOfPart({ text, dated }) };
}

/** Late only after the last date: before it the row still has something to do. */
function together(dates: readonly DatedPart[], frame: DeadlineFrame | null): DeadlineReading {
  const [only, ...more] = dates;
  if (only !== undefined && more.length === 0) return datedReading(only.dated, frame);
  const steps = dates.map(stepOf);
  const dues = steps.flatMap(({ due }) => due ?? []);
  const starts = steps.flatMap(({ from }) => from ?? []);
  const isKnown = steps.every(({ from, due }) => from !== null || due !== null);
  const due = dues.length === 0 || !isKnown ? null : dues.reduce(laterDate);
  const from = starts.length === 0 || !isKnown ? null : starts.reduce(earlierDate);
  if (dates.every(({ dated }) => dated.kind === 'since')) {
    return { ...spanningFrame('standing', frame), from, steps };
  }
  const isBegun = dates.some(({ dated }) => dated.kind === 'since');
  const isBy = !isBegun && dates.some(({ dated }) => dated.kind === 'by');
  return isBy
    ? { ...NOTHING, kind: 'by', due, steps }
    : { ...NOTHING, kind: 'window', from, to: due, due, steps };
}

/** Several dates in one cell, with words that change none of them. */
export function readDates(
  parts: readonly string[],
  frame: DeadlineFrame | null,
): DeadlineReading | null {
  const dates = datedParts(parts, baseOf(frame));
  return dates === null || dates.length === 0 ? null : together(dates, frame);
}

/** Words between the first time and the cadence: «2024年完成，以后每年更新». */
const AFTERWARDS = /^(?:并且?|此后|以后|之后|其后|今后|后续)+/u;

/** Where a part that recurs begins to say so: «2024年» | «每季度一次». */
const EVERY = /(?:每|按|逐)(?=[个两双半旬年季月周日天星工二三四六十\d])/u;

function isLongerThan(dated: Dated & { readonly kind: 'window' }, every: TaskCadence): boolean {
  const { from, to } = dated;
  return from !== null && to !== null && to > periodAround(from, every).to;
}

/** The day that ends a recurrence has to name its year: «每年6月、12月» is no end. */
function endAfter(parts: readonly string[], frame: DeadlineFrame | null): IsoDate | null {
  const [last] = datedParts(parts, baseOf(frame)) ?? [];
  if (last === undefined || last.dated.kind === 'since') return null;
  return /\d{4}年/u.test(last.text) ? dayOfPart(last) : null;
}

/**
 * What recurs, inside the plan or inside the days that stand before it («2024年每季度», «自2024年4月1日起，每季度»). A date
 * before it is its first time, and the next one comes a whole period later («6月底前完成，每季度更新»); a date after it ends it.
 */
export function readRecurring(
  parts: readonly string[],
  frame: DeadlineFrame | null,
): DeadlineReading | null {
  const recurrence = readRecurrence(parts.join(','));
  if (recurrence === null) return null;
  const { every } = recurrence;
  const at = Math.max(
    parts.findIndex((part) => readRecurrence(part) !== null),
    0,
  );
  const own = parts[at] ?? '';
  const head = own.slice(0, Math.max(own.search(EVERY), 0)).replace(AFTERWARDS, '');
  const before = [...parts.slice(0, at), head].filter((part) => part !== '');
  // «在“两会”等重要时段每日…» recurs only while the event lasts (document 004), and nobody knows when that is.
  if (before.some((part) => wordKind(part) === 'event')) return { ...NOTHING, kind: 'event' };
  const whole: DeadlineReading = { ...spanningFrame('recurring', frame), every };
  const dates = datedParts(before, baseOf(frame)) ?? [];
  const [first] = dates;
  const ended = { ...whole, to: endAfter(parts.slice(at + 1), frame) ?? whole.to };
  if (first === undefined) return ended;
  const { dated } = first;
  if (dated.kind === 'since') return { ...ended, from: dated.from ?? ended.from };
  const isGlued = head !== '' && head === before[0];
  if (dated.kind === 'by' && isGlued) return { ...whole, to: dated.due ?? whole.to };
  if (dated.kind === 'window' && (isGlued || dates.length > 1 || isLongerThan(dated, every))) {
    const last = dates.at(-1) ?? first;
    return { ...whole, from: dated.from, to: dayOfPart(last) };
  }
  const day = dayOfPart(first);
  if (day === null) return ended;
  const next = addDays(periodAround(day, every).to, 1);
  const step = { ...stepOf(first), from: dated.kind === 'window' ? dated.from : whole.from };
  return { ...ended, from: next, steps: [step] };
}
