import { compareDates, type IsoDate } from './date.ts';
import type { DeadlineFrame, DeadlineReading } from './deadline-kind.ts';
import { partsOf } from './deadline-parts.ts';
import { readPhrase } from './deadline-phrase.ts';
import { instanceDue, periodAround, readRecurrence } from './deadline-recurrence.ts';
import {
  baseOf,
  datedReading,
  NOTHING,
  readDates,
  readRecurring,
  spanningFrame,
} from './deadline-several.ts';
import { canonicalTime } from './deadline-text.ts';
import { isWholePlan, wordKind } from './deadline-words.ts';

export type { IsoDate } from './date.ts';
export { DEADLINE_KINDS, type DeadlineFrame, type DeadlineKind } from './deadline-kind.ts';

export interface Deadline extends DeadlineReading {
  /** The cell exactly as written. */
  readonly text: string;
}

/** “/” and dashes are how lists say «not defined» (domain/columns, importer rules). */
const NOT_DEFINED = /^(?:[/\\-]+|无|暂无)?$/u;

/** Beyond this a cell is a report, and what it says of time is no deadline. */
const LONGEST_DEADLINE = 500;

function read(text: string, frame: DeadlineFrame | null): DeadlineReading {
  const whole = canonicalTime(text);
  if (NOT_DEFINED.test(whole)) return NOTHING;
  if (whole.length > LONGEST_DEADLINE) return { ...NOTHING, kind: 'text' };
  const dated = readPhrase(whole, baseOf(frame));
  if (dated !== null) return datedReading(dated, frame);
  if (isWholePlan(whole)) {
    const { from, to } = spanningFrame('standing', frame);
    return { ...NOTHING, kind: 'window', from, to, due: to };
  }
  const parts = partsOf(text);
  const several = readDates(parts, frame) ?? readRecurring(parts, frame);
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
  const [first] = deadline.steps;
  if (first?.due != null && today < from) return first.due;
  return instanceDue(recurrence, today, { from, to: deadline.to ?? frame.to });
}

/**
 * The day that comes next: of a deadline with several dates («第一项6月底前；第二项12月底前») the first that has not passed, else that
 * of `dueFor`. It says what is due soon; late is a row only after the last.
 */
export function nextDueFor(
  deadline: Deadline,
  today: IsoDate,
  frame: DeadlineFrame,
): IsoDate | null {
  const due = dueFor(deadline, today, frame);
  if (deadline.every !== null) return due;
  const coming = deadline.steps.flatMap((step) => step.due ?? []).filter((day) => day >= today);
  return coming.toSorted(compareDates)[0] ?? due;
}

/**
 * First day of the instance of a recurring deadline that runs on `today`; null for every other. What was done before it was
 * done for an earlier instance (domain/model §15.12: «completion is per instance»).
 */
export function instanceStart(deadline: Deadline, today: IsoDate): IsoDate | null {
  const { every, from, steps } = deadline;
  if (every === null) return null;
  const [first] = steps;
  if (first !== undefined && from !== null && today < from) return first.from;
  return periodAround(today, every).from;
}

/** Has the due day of the running instance passed? Whether the work is done is the caller's question. */
export function isOverdue(deadline: Deadline, today: IsoDate, frame: DeadlineFrame): boolean {
  const due = dueFor(deadline, today, frame);
  return due !== null && compareDates(today, due) > 0;
}
