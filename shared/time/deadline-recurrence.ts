import {
  addDays,
  dateParts,
  daysInMonth,
  earlierDate,
  isoDate,
  laterDate,
  weekday,
  type IsoDate,
} from './date.ts';
import { readPoint, spanOf, type Span } from './deadline-point.ts';

export const CADENCES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

export type Cadence = (typeof CADENCES)[number];

/**
 * Tasks also recur by 旬 (1st–10th, 11th–20th, the rest), half month (1st–15th, the rest), and two or four months counted
 * from January (每双月). 每两周 and 每两年 are not among them: no word says which week or year is the first.
 */
export type TaskCadence = Cadence | 'ten-days' | 'half-month' | 'two-months' | 'four-months';

/** When inside its period an instance is due. */
export type DueRule =
  | { readonly kind: 'end' }
  /** Day of the `month`-th month of the period, both from 1; day null = its last day. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number | null }
  /** 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** Days after the period has ended (次月5日前, 季度结束后10日内). */
  | { readonly kind: 'after'; readonly days: number };

export interface Recurrence {
  readonly every: TaskCadence;
  readonly rule: DueRule;
}

const WORDS = {
  旬: 'ten-days',
  半个月: 'half-month',
  半月: 'half-month',
  双月: 'two-months',
  两个月: 'two-months',
  二个月: 'two-months',
  '2个月': 'two-months',
  两月: 'two-months',
  三个月: 'quarter',
  '3个月': 'quarter',
  四个月: 'four-months',
  '4个月': 'four-months',
  六个月: 'half-year',
  '6个月': 'half-year',
  十二个月: 'year',
  '12个月': 'year',
  年度: 'year',
  年: 'year',
  半年: 'half-year',
  季度: 'quarter',
  季: 'quarter',
  月度: 'month',
  月: 'month',
  周: 'week',
  星期: 'week',
  日: 'day',
  天: 'day',
  工作日: 'day',
} as const satisfies Record<string, TaskCadence>;

const EVERY =
  /(?:每个?|按|逐)(旬|半个?月|双月|(?:[两二三四六]|十二|[2346]|12)个月|两月|年度|年|半年|季度|季|月度|月|周|星期|工作日|日|天)/u;

/** Cadence words that stand alone in a cell: «月度», «半年一次», «季度实施计划». */
const ALONE =
  /^[一1]?(半年|季度|月度|双月|月|周)(?:(?:一|1)次|例会|报告|报表|报送|总结|实施计划)?$/u;

/** «年度监督检查计划»: made anew every year; «年度» alone is the plan's year. */
const YEARLY = /^(年度).*(?:计划|报告|总结|评估|述职)$/u;

/** «一年两次» */
const TIMES_A_YEAR = /^[一1](年)(?:至少)?(?:[一两二三四]|\d+)次/u;

/** «上、下半年各一次» */
const EACH_HALF = /^上(?:半年各[^,]*)?,?下(半年)各/u;

const WEEKDAYS = '一二三四五六日';

/** A year in which every day exists that can exist. */
const LEAP_YEAR = 2024;

const END: DueRule = { kind: 'end' };

const MONTHS = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'four-months': 4,
  'half-year': 6,
  year: 12,
} as const;

const IN_YEAR =
  '(?:\\d{1,2}月(?:\\d{1,2}[日号]|份?[上中下]旬|[初中底末])?|第?[一二三四1-4]季度末?|[上下]半年)前?';
const LIST_IN_YEAR = new RegExp(
  `^(?:的|于|在|应在|要在)?(${IN_YEAR}(?:[,和及与]${IN_YEAR})*)`,
  'u',
);

/** «每年6月和12月»: two occasions, so the year is late only after the last. */
function yearRule(rest: string): DueRule {
  const [list = '', dates = ''] = LIST_IN_YEAR.exec(rest) ?? [];
  if (dates === '' || /月/u.test(rest.slice(list.length))) return END;
  const ends = dates.split(/[,和及与]/u).map((date) => {
    const point = readPoint(date.replace(/前$/u, ''));
    return point === null ? null : (spanOf(point, LEAP_YEAR)?.to ?? null);
  });
  const days = ends.filter((day) => day !== null);
  if (days.length === 0 || days.length < ends.length) return END;
  const { month, day } = dateParts(days.reduce(laterDate));
  return { kind: 'day', month, day: day === daysInMonth(LEAP_YEAR, month) ? null : day };
}

/** The last of the days named first: «5日、20日前» is late only after the 20th. */
function dayOf(rest: string): number | null {
  const [days = ''] = /^\d{1,2}[日号](?:[,和及与]\d{1,2}[日号])*/u.exec(rest) ?? [];
  const day = Math.max(...(days.match(/\d+/gu) ?? []).map(Number));
  if (day >= 1 && day <= 31) return day;
  if (/^(?:上旬|月?初)/u.test(rest)) return 10;
  return /^(?:中旬|月?中)/u.test(rest) ? 20 : null;
}

function quarterRule(rest: string): DueRule {
  const month = /^(?:的)?(末月|首月|(?:第?([一二三123])个?|最后一?个?|末)月)/u.exec(rest);
  if (month === null) return END;
  const [whole, word = '', nth] = month;
  const index =
    word === '首月'
      ? 1
      : nth === undefined
        ? 3
        : '一二三'.includes(nth)
          ? '一二三'.indexOf(nth) + 1
          : Number(nth);
  return { kind: 'day', month: index, day: dayOf(rest.slice(whole.length)) };
}

/** «每周一、周四» is late only after the Thursday. */
function weekRule(rest: string): DueRule {
  const days = /^(?:周|星期)?[一二三四五六日天](?:[,和及与](?:周|星期)?[一二三四五六日天])*/u.exec(
    rest,
  )?.[0];
  const numbers = Array.from(days ?? '', (sign) => WEEKDAYS.indexOf(sign.replace('天', '日')) + 1);
  return days === undefined ? END : { kind: 'weekday', weekday: Math.max(...numbers) };
}

function ruleOf(every: TaskCadence, rest: string): DueRule {
  const after =
    /^(?:度|末|底)?(?:结束|终了)?(?:后|的?次月|次季)(\d{1,2})(?:个?工作)?[日天号]/u.exec(rest)?.[1];
  if (after !== undefined) return { kind: 'after', days: Number(after) };
  if (every === 'year') return yearRule(rest);
  if (every === 'quarter') return quarterRule(rest);
  if (every === 'month')
    return { kind: 'day', month: 1, day: dayOf(rest.replace(/^(?:的|于)/u, '')) };
  if (every === 'two-months')
    return { kind: 'day', month: 2, day: dayOf(rest.replace(/^(?:的|于)/u, '')) };
  if (every !== 'week') return END;
  return weekRule(rest);
}

/** «当年12月» of a report that is due every year (document 003, reporting). */
const EACH_OWN_YEAR = /^当年(?=\d{1,2}月|年?[底末内])/u;

/** Reads the first cadence named in canonical text; null when nothing recurs. */
export function readRecurrence(text: string): Recurrence | null {
  if (EACH_OWN_YEAR.test(text)) {
    return { every: 'year', rule: yearRule(text.replace(EACH_OWN_YEAR, '')) };
  }
  const match =
    EVERY.exec(text) ??
    EACH_HALF.exec(text) ??
    ALONE.exec(text) ??
    YEARLY.exec(text) ??
    TIMES_A_YEAR.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined || !isCadenceWord(word)) return null;
  const every = WORDS[word];
  const rest = text.slice(match.index + match[0].length).replace(/^[(:]/u, '');
  return { every, rule: ruleOf(every, rest) };
}

function isCadenceWord(word: string): word is keyof typeof WORDS {
  return Object.hasOwn(WORDS, word);
}

/** The part of its month, beginning after one of the days in `cuts`, in which a day lies. */
function partOfMonth(date: IsoDate, cuts: readonly number[]): Span {
  const { year, month, day } = dateParts(date);
  const before = cuts.findLast((cut) => cut < day) ?? 0;
  const end = cuts.find((cut) => cut >= day) ?? daysInMonth(year, month);
  return {
    from: isoDate({ year, month, day: before + 1 }),
    to: isoDate({ year, month, day: end }),
  };
}

/** The day, 旬, week (Monday–Sunday), half month, month or run of months in which a day lies. */
export function periodAround(date: IsoDate, every: TaskCadence): Span {
  if (every === 'day') return { from: date, to: date };
  if (every === 'ten-days') return partOfMonth(date, [10, 20]);
  if (every === 'half-month') return partOfMonth(date, [15]);
  if (every === 'week') {
    const from = addDays(date, 1 - weekday(date));
    return { from, to: addDays(from, 6) };
  }
  const { year, month } = dateParts(date);
  const first = month - ((month - 1) % MONTHS[every]);
  const last = first + MONTHS[every] - 1;
  return {
    from: isoDate({ year, month: first, day: 1 }),
    to: isoDate({ year, month: last, day: daysInMonth(year, last) }),
  };
}

function dueIn(period: Span, rule: DueRule): IsoDate {
  if (rule.kind === 'end') return period.to;
  if (rule.kind === 'after') return addDays(period.to, rule.days);
  if (rule.kind === 'weekday') return addDays(period.from, rule.weekday - 1);
  const { year, month: first } = dateParts(period.from);
  const month = first + rule.month - 1;
  const length = daysInMonth(year, month);
  // «每月31日前» in February is its last day.
  return isoDate({ year, month, day: Math.min(rule.day ?? length, length) });
}

/** Due day of the instance that runs on `today`, the first or last one when today lies outside `within`. */
export function instanceDue(recurrence: Recurrence, today: IsoDate, within: Span): IsoDate {
  const day = laterDate(within.from, earlierDate(within.to, today));
  const due = dueIn(periodAround(day, recurrence.every), recurrence.rule);
  return recurrence.rule.kind === 'after' ? due : earlierDate(due, within.to);
}
