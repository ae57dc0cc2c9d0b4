import { addDays, shanghaiDate, type IsoDate } from '../time/date.ts';
import { dueDayOf } from './due-day.ts';

/** «before-3»: three days before the due day · «due-day» · «after-1»: the day after it. */
export type PointName = 'due-day' | `before-${number}` | `after-${number}`;

export interface ReminderPoint<Period> {
  readonly period: Period;
  readonly name: PointName;
  /** The day of the point; it begins at midnight in Shanghai. */
  readonly day: IsoDate;
}

export interface DuePoints<Period> {
  /** At most one for each period: the latest. */
  readonly due: readonly ReminderPoint<Period>[];
  /** Points whose day passed without a run: three days of power cut send no three stale reminders. */
  readonly skipped: readonly ReminderPoint<Period>[];
}

interface Timetable {
  readonly remindBefore: readonly number[];
  readonly remindAfter: readonly number[];
}

/** ISO instants; `lastRunAt` null: there was no run before, and only points of today are made. */
export interface RunInterval {
  readonly lastRunAt: string | null;
  readonly now: string;
}

/**
 * The reminders to prepare now: points that began after the last run and up to now, so that no two runs make the same
 * one. The due day is a point of every timetable; a town that has emptied both lists is reminded of nothing.
 */
export function reminderPoints<Period extends { readonly dueAt: string }>(
  periods: readonly Period[],
  timetable: Timetable,
  { lastRunAt, now }: RunInterval,
): DuePoints<Period> {
  const today = shanghaiDate(now);
  const lastDay = lastRunAt === null ? addDays(today, -1) : shanghaiDate(lastRunAt);
  const began = periods.map((period) =>
    pointsOf(period, timetable).filter(({ day }) => day > lastDay && day <= today),
  );
  return {
    due: began.flatMap((points) => points.slice(-1)),
    skipped: began.flatMap((points) => points.slice(0, -1)),
  };
}

/** In the order of their days. */
function pointsOf<Period extends { readonly dueAt: string }>(
  period: Period,
  { remindBefore, remindAfter }: Timetable,
): ReminderPoint<Period>[] {
  if (remindBefore.length + remindAfter.length === 0) return [];
  const dueDay = dueDayOf(period.dueAt);
  const offsets = new Set([...remindBefore.map((days) => 0 - days), 0, ...remindAfter]);
  return [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => ({ period, name: nameOf(offset), day: addDays(dueDay, offset) }));
}

function nameOf(offset: number): PointName {
  if (offset === 0) return 'due-day';
  return offset < 0 ? `before-${-offset}` : `after-${offset}`;
}
