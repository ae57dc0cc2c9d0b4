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
  readonly every: Cadence;
  readonly rule: DueRule;
}

const WORDS = {
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
} as const satisfies Record<string, Cadence>;

const EVERY = /(?:每个?|按|逐)(年度|年|半年|季度|季|月度|月|周|星期|工作日|日|天)/u;

/** Cadence words that stand alone in a cell: «月度», «半年一次», «季度实施计划». */
const ALONE = /^一?(半年|季度|月度|月|周)(?:(?:一|1)次|例会|报告|报表|报送|总结|实施计划)?$/u;

/** «年度监督检查计划»: made anew every year; «年度» alone is the plan's year. */
const YEARLY = /^(年度).*(?:计划|报告|总结|评估|述职)$/u;

const WEEKDAYS = '一二三四五六日';

/** A year in which every day exists that can exist. */
const LEAP_YEAR = 2024;

const END: DueRule = { kind: 'end' };

const MONTHS = { day: 0, week: 0, month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

function yearRule(rest: string): DueRule {
  const expression =
    /^(?:的|于|在|应在|要在)?(\d{1,2}月(?:\d{1,2}[日号]|份?[上中下]旬|[初中底末])?|第?[一二三四1-4]季度末?|[上下]半年)/u.exec(
      rest,
    )?.[1];
  const point = expression === undefined ? null : readPoint(expression);
  if (point === null || spanOf(point, LEAP_YEAR) === null) return END;
  // «每年6月和12月»: two occasions, so the year is late only after the last.
  if (/月.*月/u.test(rest)) return END;
  return { kind: 'day', month: point.lastMonth, day: point.lastDay };
}

function dayOf(rest: string): number | null {
  const day = Number(/^(\d{1,2})[日号]/u.exec(rest)?.[1] ?? Number.NaN);
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

function ruleOf(every: Cadence, rest: string): DueRule {
  const after =
    /^(?:度|末|底)?(?:结束|终了)?(?:后|的?次月|次季)(\d{1,2})(?:个?工作)?[日天号]/u.exec(rest)?.[1];
  if (after !== undefined) return { kind: 'after', days: Number(after) };
  if (every === 'year') return yearRule(rest);
  if (every === 'quarter') return quarterRule(rest);
  if (every === 'month')
    return { kind: 'day', month: 1, day: dayOf(rest.replace(/^(?:的|于)/u, '')) };
  if (every !== 'week') return END;
  const at = WEEKDAYS.indexOf(rest.replace(/^周/u, '').charAt(0).replace('天', '日'));
  return at >= 0 && rest !== '' ? { kind: 'weekday', weekday: at + 1 } : END;
}

/** «当年12月» of a report that is due every year (document 003, reporting). */
const EACH_OWN_YEAR = /^当年(?=\d{1,2}月)/u;

/** Reads the first cadence named in canonical text; null when nothing recurs. */
export function readRecurrence(text: string): Recurrence | null {
  if (EACH_OWN_YEAR.test(text)) {
    return { every: 'year', rule: yearRule(text.replace(EACH_OWN_YEAR, '')) };
  }
  const match = EVERY.exec(text) ?? ALONE.exec(text) ?? YEARLY.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined || !isCadenceWord(word)) return null;
  const every = WORDS[word];
  return { every, rule: ruleOf(every, text.slice(match.index + match[0].length)) };
}

function isCadenceWord(word: string): word is keyof typeof WORDS {
  return Object.hasOwn(WORDS, word);
}

/** The day, week (Monday–Sunday), month, quarter, half or year in which a day lies. */
export function periodAround(date: IsoDate, every: Cadence): Span {
  if (every === 'day') return { from: date, to: date };
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
