import { addDays, daysInMonth, isCalendarDay, isoDate, type IsoDate } from './date.ts';

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Year an expression names, or how it leans on the year before it in the same text or on the plan's year. */
type PointYear = number | 'base' | 'next';

/** A stretch of one year, such as 3月上旬, before the year is known. */
export interface Point {
  readonly year: PointYear;
  readonly firstMonth: number;
  readonly firstDay: number;
  readonly lastMonth: number;
  /** null: the last day of `lastMonth`. */
  readonly lastDay: number | null;
  /** True for a day or an end (年底, 6月底): by itself it says «not later than». */
  readonly isEnd: boolean;
  /** True for 年, 月, 季度: «6月前» then means before June begins. */
  readonly isWhole: boolean;
}

type Shape = Omit<Point, 'year'>;

const QUARTERS = '一二三四';

const YEAR =
  /^(?:(\d{4})(?:年|(?=$|[初中底末度全上下第]))|(今年|本年|同年)|(明年|次年|翌年|来年))?/u;

function months(firstMonth: number, lastMonth: number): Shape {
  return { firstMonth, firstDay: 1, lastMonth, lastDay: null, isEnd: false, isWhole: true };
}

function endOf(month: number): Shape {
  const lastDay = null;
  return { firstMonth: month, firstDay: 1, lastMonth: month, lastDay, isEnd: true, isWhole: false };
}

function days(month: number, firstDay: number, lastDay: number | null): Shape {
  return { firstMonth: month, firstDay, lastMonth: month, lastDay, isEnd: false, isWhole: false };
}

/** 旬: the 1st–10th, 11th–20th and 21st–last day; 初 and 中 are read as the same thirds. */
function third(month: number, word: string): Shape {
  if (/[底末]/u.test(word)) return endOf(month);
  if (word === '上中旬') return days(month, 1, 20);
  if (word === '中下旬') return days(month, 11, null);
  if (/^[上初]/u.test(word)) return days(month, 1, 10);
  return /^中/u.test(word) ? days(month, 11, 20) : days(month, 21, null);
}

function quarter(sign: string, isEnd: boolean): Shape {
  const number = QUARTERS.includes(sign) ? QUARTERS.indexOf(sign) + 1 : Number(sign);
  return isEnd ? endOf(number * 3) : months(number * 3 - 2, number * 3);
}

function half(sign: string, isEnd: boolean): Shape {
  const last = sign === '上' ? 6 : 12;
  return isEnd ? endOf(last) : months(last - 5, last);
}

function partOfYear(word: string): Shape {
  if (/初$/u.test(word)) return { ...months(1, 3), isWhole: false };
  return /中$/u.test(word) ? endOf(6) : endOf(12);
}

function singleDay(month: number, day: number): Shape {
  return { ...days(month, day, day), isEnd: true };
}

const SHAPES: readonly (readonly [RegExp, (match: RegExpExecArray) => Shape])[] = [
  [/^(\d{1,2})月(\d{1,2})[日号]内?$/u, (m) => singleDay(Number(m[1]), Number(m[2]))],
  [/^(\d{1,2})月(?:份|度)?(?:内|间|期间)?$/u, (m) => months(Number(m[1]), Number(m[1]))],
  [
    /^(\d{1,2})月份?(上中旬|中下旬|上旬|中旬|下旬|月?初|月?中|月?底|月?末)内?$/u,
    (m) => third(Number(m[1]), (m[2] ?? '').replace('月', '')),
  ],
  [/^第?([一二三四1-4])季度?内?$/u, (m) => quarter(m[1] ?? '', false)],
  [/^第?([一二三四1-4])季度?[末底]$/u, (m) => quarter(m[1] ?? '', true)],
  [/^([上下])半年内?$/u, (m) => half(m[1] ?? '', false)],
  [/^([上下])半年[末底]$/u, (m) => half(m[1] ?? '', true)],
];

/** What may follow a year that is named: «2024» + «底», «度», «内». */
const AFTER_YEAR: readonly (readonly [RegExp, (match: RegExpExecArray) => Shape])[] = [
  [/^(?:年?度|全年|年?内|全年度)?$/u, () => months(1, 12)],
  [/^年?([初中底末])$/u, (m) => partOfYear(m[1] ?? '')],
];

/** The same where the year is left out. */
const WITHOUT_YEAR: readonly (readonly [RegExp, (match: RegExpExecArray) => Shape])[] = [
  [/^(?:年内|全年|本?年度|全年度|年度内)$/u, () => months(1, 12)],
  [/^(年[初中底末终])$/u, (m) => partOfYear(m[1] ?? '')],
];

const SHAPES_AFTER_YEAR = [...SHAPES, ...AFTER_YEAR];
const SHAPES_ALONE = [...SHAPES, ...WITHOUT_YEAR];

function shapeOf(text: string, hasYear: boolean): Shape | null {
  for (const [pattern, make] of hasYear ? SHAPES_AFTER_YEAR : SHAPES_ALONE) {
    const match = pattern.exec(text);
    if (match !== null) return make(match);
  }
  return null;
}

/** Reads one day, month, quarter, half or whole year from canonical text; null when it says something else. */
export function readPoint(text: string): Point | null {
  const [prefix = '', year, , next] = YEAR.exec(text) ?? [];
  const shape = shapeOf(text.slice(prefix.length), prefix !== '');
  if (shape === null) return null;
  return {
    ...shape,
    year: year !== undefined ? Number(year) : next !== undefined ? 'next' : 'base',
  };
}

/** Outside these years four digits are a slip or no year at all. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** The days of a point in `baseYear`; null where a day does not exist or no year is known. */
export function spanOf(point: Point, baseYear: number | null): Span | null {
  const known = typeof point.year === 'number' ? point.year : baseYear;
  if (known === null) return null;
  const year = point.year === 'next' ? known + 1 : known;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const from = { year, month: point.firstMonth, day: point.firstDay };
  if (!isCalendarDay(from) || point.lastMonth > 12) return null;
  const day = point.lastDay ?? daysInMonth(year, point.lastMonth);
  const to = { year, month: point.lastMonth, day };
  return isCalendarDay(to) ? { from: isoDate(from), to: isoDate(to) } : null;
}

/** Last day that is «before» a point: the end of a day, of 年底 or of 上旬 counts, a whole month or year does not. */
export function dueBefore(point: Point, span: Span): IsoDate {
  return point.isWhole ? addDays(span.from, -1) : span.to;
}
