import { addDays, dateParts, shanghaiDate, type IsoDate } from './date.ts';

/** An instant as «2024-09-28T10:00:00.000Z» (UTC); what people read is always the clock of Asia/Shanghai. */
export type Moment = string;

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

export const DAY_MINUTES = 1440;

/** Shanghai is ahead of UTC by eight hours all year. */
const SHANGHAI_OFFSET_MINUTES = 480;

function fromMinute(minute: number): Moment {
  return new Date(minute * MINUTE_MS).toISOString();
}

/** Whole minutes since 1970: a second inside a minute makes nobody late. `instant` is any ISO instant with zone. */
export function minuteOf(instant: Moment): number {
  return Math.floor(Date.parse(instant) / MINUTE_MS);
}

/** `minuteOfDay` 0 … 1440 in Shanghai; 1440 is the end of the day. */
export function momentAt(day: IsoDate, minuteOfDay: number): Moment {
  const midnight = minuteOf(`${day}T00:00:00.000Z`) - SHANGHAI_OFFSET_MINUTES;
  return fromMinute(midnight + minuteOfDay);
}

export function addMinutes(moment: Moment, minutes: number): Moment {
  return fromMinute(minuteOf(moment) + minutes);
}

/** Handed in at 18:00:59 for 18:00 is on time, at 18:01:00 it is late. */
export function isAfterMinute(instant: Moment, due: Moment): boolean {
  return minuteOf(instant) > minuteOf(due);
}

/** «18:00»; 1440 is «24:00». */
export function sayClock(minuteOfDay: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minuteOfDay / HOUR_MINUTES))}:${pad(minuteOfDay % HOUR_MINUTES)}`;
}

function minuteOfDay(moment: Moment): number {
  return (minuteOf(moment) + SHANGHAI_OFFSET_MINUTES) % DAY_MINUTES;
}

function sayAt(at: { day: IsoDate; minute: number }, thisYear: number | undefined): string {
  const { year, month, day } = dateParts(at.day);
  const named = thisYear === undefined || thisYear === year ? '' : `${year}年`;
  return `${named}${month}月${day}日 ${sayClock(at.minute)}`;
}

/** «9月28日 18:00»; with `thisYear` the year is said where it is another one. Midnight begins a day: «9月29日 00:00». */
export function sayMoment(moment: Moment, thisYear?: number): string {
  return sayAt({ day: shanghaiDate(moment), minute: minuteOfDay(moment) }, thisYear);
}

/** Like `sayMoment`, for the end of a time limit: midnight ends a day, «9月28日 24:00». */
export function sayDue(moment: Moment, thisYear?: number): string {
  if (minuteOfDay(moment) !== 0) return sayMoment(moment, thisYear);
  return sayAt({ day: addDays(shanghaiDate(moment), -1), minute: DAY_MINUTES }, thisYear);
}

export interface TimeLeft {
  /** True when the minute of `due` is over; the amounts then say by how much. */
  readonly isPast: boolean;
  readonly days: number;
  /** 0–23 */
  readonly hours: number;
  /** 0–59 */
  readonly minutes: number;
}

/** Counted in whole minutes, as lateness is. */
export function daysAndHoursLeft(now: Moment, due: Moment): TimeLeft {
  const left = minuteOf(due) - minuteOf(now);
  const amount = Math.abs(left);
  return {
    isPast: left < 0,
    days: Math.floor(amount / DAY_MINUTES),
    hours: Math.floor((amount % DAY_MINUTES) / HOUR_MINUTES),
    minutes: amount % HOUR_MINUTES,
  };
}

function sayAmount({ days, hours, minutes }: TimeLeft): string {
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  return hours > 0 ? `${hours} 小时` : `${minutes} 分钟`;
}

/** «还剩 2 天 3 小时», «还剩 25 分钟», «已超过 1 天»; smaller units are left out where they say nothing. */
export function sayTimeLeft(left: TimeLeft): string {
  if (left.isPast) return `已超过 ${sayAmount(left)}`;
  return left.days + left.hours + left.minutes === 0 ? '现在截止' : `还剩 ${sayAmount(left)}`;
}
