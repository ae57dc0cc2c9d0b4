import type { DutyCadence } from './cadence.ts';
import { daysInMonth } from './date.ts';
import { CADENCE_MONTHS, countsMonths, type DutyDue, type DutyOpens } from './duty-rule.ts';

/** What words without their cadence and time of day say. */
export interface DutyWindow {
  readonly opens: DutyOpens;
  readonly due: DutyDue;
}

const WEEKDAYS = '一二三四五六日';
const ORDINALS = '一二三四五六';

const START: DutyOpens = { kind: 'start' };
const END: DutyDue = { kind: 'end' };

/** A year in which every day exists that can exist. */
const LEAP_YEAR = 2024;

const ENDS = /^(?:的)?(?:最后[一1]?[日天]|[月年季]?度?[底末]|结束)?前?$/u;
const LAST_DAYS = /^(?:的)?最后(?:(一|1|两|2)周|(\d{1,2})[日天])内?$/u;
const AFTER = /^(?:结束|终了|完成)?后第?(\d{1,3})(个?工作)?[日天](?:以?内|前)?$/u;
const NTH_MONTH = /^(?:的)?(?:(首|末)|最后[一1]个|第?([一二三四五六]|\d)个?)月(.*)$/u;
const DAY_IN_MONTH = /^(?:(\d{1,2})[日号]|月?[底末]|最后[一1]?[日天])前?$/u;
const THIRD = /^(?:的)?([上中下])旬内?$/u;
const NAMED = /^(?:(\d{4})年|今年|当年|本年)?(\d{1,2})月(.*)$/u;
const YEAR_END = /^(?:(\d{4})|今|当|本)?年[底末]前?$/u;

interface MonthAndRest {
  readonly month: number;
  readonly rest: string;
}

function monthIn(cadence: DutyCadence, words: string): MonthAndRest | null {
  if (!countsMonths(cadence)) return null;
  if (cadence === 'month') return { month: 1, rest: words.replace(/^的/u, '') };
  const months = CADENCE_MONTHS[cadence];
  const named = cadence === 'year' ? /^(?:的)?(\d{1,2})月份?(.*)$/u.exec(words) : null;
  const match = named ?? NTH_MONTH.exec(words);
  if (match === null) return null;
  if (named !== null) return inPeriod({ month: Number(named[1]), rest: named[2] ?? '' }, months);
  const [, edge, nth, rest = ''] = match;
  if (nth === undefined) return { month: edge === '首' ? 1 : months, rest };
  const month = ORDINALS.includes(nth) ? ORDINALS.indexOf(nth) + 1 : Number(nth);
  return inPeriod({ month, rest }, months);
}

function inPeriod(at: MonthAndRest, months: number): MonthAndRest | null {
  return at.month >= 1 && at.month <= months ? at : null;
}

/** Undefined: no day is named; null: the last of the month. */
function dayIn(rest: string): number | null | undefined {
  const match = DAY_IN_MONTH.exec(rest);
  if (match === null) return undefined;
  return match[1] === undefined ? null : Number(match[1]);
}

function canBe(month: number, day: number | null): boolean {
  return day === null || (day >= 1 && day <= daysInMonth(LEAP_YEAR, month));
}

/** The same day always has the same data: the last day of the last month is the end. */
function dayDue(cadence: keyof typeof CADENCE_MONTHS, month: number, day: number | null): DutyDue {
  return day === null && month === CADENCE_MONTHS[cadence] ? END : { kind: 'day', month, day };
}

function thirdOfMonth(words: string): DutyWindow | null {
  const third = THIRD.exec(words)?.[1];
  if (third === undefined) return null;
  if (third === '上') return { opens: START, due: { kind: 'day', month: 1, day: 10 } };
  return third === '中'
    ? { opens: { kind: 'day', month: 1, day: 11 }, due: { kind: 'day', month: 1, day: 20 } }
    : { opens: { kind: 'day', month: 1, day: 21 }, due: END };
}

/** «12月», «末月内»: the window is that month. */
function wholeMonth(cadence: keyof typeof CADENCE_MONTHS, month: number): DutyWindow {
  return { opens: { kind: 'day', month, day: 1 }, due: dayDue(cadence, month, null) };
}

function monthWindow(cadence: DutyCadence, words: string): DutyWindow | null {
  const at = monthIn(cadence, words);
  if (at === null || !countsMonths(cadence)) return null;
  if (cadence !== 'month' && /^内?$/u.test(at.rest)) return wholeMonth(cadence, at.month);
  const day = dayIn(at.rest);
  // Only a year says which of its months is which; of a quarter the months differ in length.
  const isPossible = day !== undefined && canBe(cadence === 'year' ? at.month : 1, day);
  return isPossible ? { opens: START, due: dayDue(cadence, at.month, day) } : null;
}

function afterEnd(words: string): DutyDue | null {
  const [, days, work] = AFTER.exec(words) ?? [];
  if (days === undefined || Number(days) === 0) return null;
  return { kind: 'after', days: Number(days), count: work === undefined ? 'day' : 'workday' };
}

function lastDays(words: string): DutyOpens | null {
  const [, weeks, days] = LAST_DAYS.exec(words) ?? [];
  if (weeks !== undefined) return { kind: 'last-days', days: /[两2]/u.test(weeks) ? 14 : 7 };
  return days === undefined || Number(days) === 0
    ? null
    : { kind: 'last-days', days: Number(days) };
}

/** Reads the words after «每周», «每季度» …; null when they are not understood. */
export function readRecurringDays(
  cadence: Exclude<DutyCadence, 'once' | 'after-end'>,
  words: string,
): DutyWindow | null {
  if (ENDS.test(words)) return { opens: START, due: END };
  const after = afterEnd(words);
  if (after !== null) return { opens: START, due: after };
  const last = cadence === 'day' ? null : lastDays(words);
  if (last !== null) return { opens: last, due: END };
  if (cadence === 'month') return thirdOfMonth(words) ?? monthWindow(cadence, words);
  if (cadence !== 'week') return monthWindow(cadence, words);
  const weekday = WEEKDAYS.indexOf(words.replace(/前$/u, '').replace('天', '日')) + 1;
  return weekday === 0 ? null : { opens: START, due: { kind: 'weekday', weekday } };
}

function namedDay(words: string): (DutyDue & { readonly kind: 'date' }) | null {
  const [whole, lastOf] = YEAR_END.exec(words) ?? [];
  if (whole !== undefined) {
    return {
      kind: 'date',
      year: lastOf === undefined ? null : Number(lastOf),
      month: 12,
      day: null,
    };
  }
  const [, year, month, rest = ''] = NAMED.exec(words) ?? [];
  const day = dayIn(rest);
  const at = Number(month);
  if (day === undefined || !(at >= 1 && at <= 12)) return null;
  const known = year === undefined ? null : Number(year);
  const length = daysInMonth(known ?? LEAP_YEAR, at);
  if (day !== null && (day < 1 || day > length)) return null;
  return { kind: 'date', year: known, month: at, day };
}

/** «2024年3月10日前», «3月底前», «2024年12月» (the window is that month), «总体任务最后一日»: a duty with one date. */
export function readOnceDays(words: string): DutyWindow | null {
  if (/^总体任务(?:最后[一1]日|结束|完成)前?$/u.test(words)) return { opens: START, due: END };
  const due = namedDay(words);
  if (due !== null) return { opens: START, due };
  const month = /^(.*\d月)份?内?$/u.exec(words)?.[1];
  const last = month === undefined ? null : namedDay(`${month}底`);
  return last === null ? null : { opens: { ...last, day: 1 }, due: last };
}

/** «结束后30日内» behind «总体任务»; null without a number of days. */
export function readAfterEndDays(words: string): DutyWindow | null {
  const due = afterEnd(words);
  return due === null ? null : { opens: { kind: 'ended' }, due };
}

/** Reads what stands between 自 and 起. */
export function readOpens(cadence: DutyCadence, words: string): DutyOpens | null {
  if (words === '结束次日') return { kind: 'ended' };
  const last = /^最后[一1][日天]$/u.test(words)
    ? ({ kind: 'last-days', days: 1 } as const)
    : lastDays(words);
  if (last !== null) return last;
  if (cadence === 'once') {
    const named = namedDay(words);
    return named?.day == null ? null : named;
  }
  const at = monthIn(cadence, words);
  const day = at === null ? undefined : dayIn(at.rest);
  if (at === null || day == null || !canBe(cadence === 'year' ? at.month : 1, day)) return null;
  return { kind: 'day', month: at.month, day };
}
