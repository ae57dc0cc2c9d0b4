import { compareDates, daysBetween, shanghaiDate, type IsoDate } from '../time/date.ts';
import {
  dueFor,
  instanceStart,
  nextDueFor,
  parseDeadline,
  type Deadline,
  type DeadlineFrame,
} from '../time/deadline.ts';
import type { Status } from './status.ts';

/** Shown where a unit has chosen no status: not the same as 未启动, which a person has said. */
export const NOT_FILLED = '未填报';

const DONE: Status = '已完成';
const STANDING: Status = '长期推进';

/**
 * done = 已完成 · standing = 长期推进 or a deadline such as 长期坚持: never late, outside every completion rate · open =
 * all else, 基本完成 and a blank included (product: vocabulary of status).
 */
type JudgedKind = 'done' | 'standing' | 'open';

/** What the town finds of one unit's state of one task; nothing of it is typed by anybody. */
export interface Judgement {
  readonly kind: JudgedKind;
  /** The status as chosen, or 未填报. */
  readonly word: string;
  readonly filled: boolean;
  /** 0–100, null when not filled. */
  readonly percent: number | null;
  readonly due: IsoDate | null;
  /** Days since `due` of an open item; 0 when it is not late. */
  readonly daysLate: number;
  /** Days until `due`, or until the next of several dates, of an open item that is not late; null when nothing is due. */
  readonly daysLeft: number | null;
}

export interface Calendar {
  readonly today: IsoDate;
  readonly frame: DeadlineFrame;
}

/** What a unit said of a task, and when it last did: an ISO instant, null where it is not known. */
interface Said {
  readonly status: string | null;
  readonly percent: number | null;
  readonly updatedAt: string | null;
}

const NOTHING_SAID = { status: null, percent: null };

export function judge(
  state: Said,
  deadlineText: string | null,
  { today, frame }: Calendar,
): Judgement {
  const deadline = parseDeadline(deadlineText ?? '', frame);
  const due = dueFor(deadline, today, frame);
  const { status, percent } = isOfInstance(state, deadline, today) ? state : NOTHING_SAID;
  const standing = status === STANDING || deadline.kind === 'standing';
  const kind = standing ? 'standing' : status === DONE ? 'done' : 'open';
  const days = due === null || kind !== 'open' ? null : daysBetween(due, today);
  const next = nextDueFor(deadline, today, frame);
  return {
    kind,
    word: status ?? NOT_FILLED,
    filled: status !== null,
    percent,
    due,
    daysLate: days === null ? 0 : Math.max(0, days),
    daysLeft: days === null || days > 0 || next === null ? null : daysBetween(today, next),
  };
}

/** A finished row of a task that recurs was finished for the year or quarter in which it was said, not for the next. */
function isOfInstance({ status, updatedAt }: Said, deadline: Deadline, today: IsoDate): boolean {
  const start = instanceStart(deadline, today);
  if (status !== DONE || start === null || updatedAt === null) return true;
  return compareDates(shanghaiDate(updatedAt), start) >= 0;
}
