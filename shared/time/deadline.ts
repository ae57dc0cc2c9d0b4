import { compareDates, earlierDate, laterDate, type IsoDate } from './date.ts';
import { readDated, type DateBase, type Dated } from './deadline-date.ts';
import { instanceDue, periodAround, readRecurrence, type Cadence } from './deadline-recurrence.ts';
import { canonicalTime } from './deadline-text.ts';
import { wordKind } from './deadline-words.ts';

export type { IsoDate } from './date.ts';

/**
 * The kinds of domain/model §5. window «2025—2026年» · by «2024年底前» · recurring «每季度» · standing «长期坚持», never
 * late · event «事故发生时» · vague «适时» · text: kept by its words (按文字), never an error · none: blank.
 */
export const DEADLINE_KINDS = [
  'window',
  'by',
  'recurring',
  'standing',
  'event',
  'vague',
  'text',
  'none',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  /** The cell exactly as written. */
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Last day on which it is not late; null where nothing can be late. */
  readonly due: IsoDate | null;
  readonly every: Cadence | null;
}

/** What a text without a year is read against: the plan's own period. */
export interface DeadlineFrame {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Year for expressions without one (3月底前). */
  readonly baseYear: number;
}

type Reading = Omit<Deadline, 'text'>;

const NOTHING: Reading = { kind: 'none', from: null, to: null, due: null, every: null };

/** “/” and dashes are how lists say «not defined» (domain/columns, importer rules). */
const NOT_DEFINED = /^(?:[/\\-]+|无|暂无)?$/u;

/** «第一项», «其中» before one of several deadlines in a cell. */
const ITEM_WORDS = /^(?:第[一二三四五六七八九十\d]+[项条款个]?|其中|首批|剩余)[:：]?/u;

function spanningFrame(kind: 'standing' | 'recurring', frame: DeadlineFrame | null): Reading {
  return { ...NOTHING, kind, from: frame?.from ?? null, to: frame?.to ?? null };
}

function datedReading(dated: Dated, frame: DeadlineFrame | null): Reading {
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

function baseOf(frame: DeadlineFrame | null): DateBase {
  return { year: frame?.baseYear ?? null, start: frame?.from ?? null };
}

/** The words of a cell that holds several expressions («第一项…；第二项…», «2024年底前完成，长期坚持»). */
function partsOf(text: string): readonly string[] {
  return text
    .split(/[;；。，,、\r\n]+/u)
    .map((part) => canonicalTime(part).replace(ITEM_WORDS, ''))
    .filter((part) => part !== '');
}

function latest(readings: readonly Reading[]): Reading {
  const dues = readings.flatMap(({ due }) => due ?? []);
  const starts = readings.flatMap(({ from }) => from ?? []);
  const due = dues.length === 0 ? null : dues.reduce(laterDate);
  const from = starts.length === 0 ? null : starts.reduce(earlierDate);
  const isBy = readings.every(({ kind }) => kind === 'by');
  return isBy
    ? { ...NOTHING, kind: 'by', due }
    : { ...NOTHING, kind: 'window', from, to: due, due };
}

/**
 * Several dates in one cell: late only after the last of them. Words like 长期坚持 beside a date leave the date
 * standing; anything unreadable beside it makes the whole cell 按文字, because half a deadline is a wrong one.
 */
function readParts(parts: readonly string[], frame: DeadlineFrame | null): Reading | null {
  const dates: Reading[] = [];
  for (const part of parts) {
    const dated = readDated(part, baseOf(frame));
    if (dated?.kind === 'window' || dated?.kind === 'by') dates.push(datedReading(dated, frame));
    else if (wordKind(part) !== 'standing' && wordKind(part) !== 'vague') return null;
  }
  return dates.length === 0 ? null : latest(dates);
}

function readRecurring(parts: readonly string[], frame: DeadlineFrame | null): Reading | null {
  const recurrence = readRecurrence(parts.join(','));
  if (recurrence === null) return null;
  const [first = ''] = parts;
  const start = parts.length > 1 ? readDated(first, baseOf(frame)) : null;
  const reading: Reading = { ...spanningFrame('recurring', frame), every: recurrence.every };
  return start?.kind === 'since' && start.from !== null
    ? { ...reading, from: start.from }
    : reading;
}

function read(text: string, frame: DeadlineFrame | null): Reading {
  const whole = canonicalTime(text);
  if (NOT_DEFINED.test(whole)) return NOTHING;
  const dated = readDated(whole, baseOf(frame));
  if (dated !== null) return datedReading(dated, frame);
  const parts = partsOf(text);
  const several = readParts(parts, frame) ?? readRecurring(parts, frame);
  if (several !== null) return several;
  const kind = wordKind(whole);
  if (kind === 'standing') return spanningFrame('standing', frame);
  return { ...NOTHING, kind: kind ?? 'text' };
}

/**
 * Reads the words of a deadline cell (all forms of domain/model §5 and domain/columns «Deadline words»). The text is
 * always kept; what cannot be read is kind `text`, never an error. Without a frame, expressions that name no year
 * keep their kind and have no days.
 */
export function parseDeadline(text: string, frame: DeadlineFrame | null): Deadline {
  return { text, ...read(text, frame) };
}

/**
 * Last day on which the deadline is not late, seen from `today`: of a recurring one the instance that runs today
 * (before the plan its first, after the plan its last). Null where nothing can be late.
 */
export function dueFor(deadline: Deadline, today: IsoDate, frame: DeadlineFrame): IsoDate | null {
  if (deadline.kind !== 'recurring') return deadline.due;
  const recurrence = readRecurrence(partsOf(deadline.text).join(','));
  if (recurrence === null) return null;
  const from = deadline.from ?? frame.from;
  return instanceDue(recurrence, today, { from, to: deadline.to ?? frame.to });
}

/**
 * First day of the instance of a recurring deadline that runs on `today`; null for every other. What was done before it was
 * done for an earlier instance (domain/model §15.12: «completion is per instance»).
 */
export function instanceStart(deadline: Deadline, today: IsoDate): IsoDate | null {
  return deadline.every === null ? null : periodAround(today, deadline.every).from;
}

/** Has the due day of the running instance passed? Whether the work is done is the caller's question. */
export function isOverdue(deadline: Deadline, today: IsoDate, frame: DeadlineFrame): boolean {
  const due = dueFor(deadline, today, frame);
  return due !== null && compareDates(today, due) > 0;
}
