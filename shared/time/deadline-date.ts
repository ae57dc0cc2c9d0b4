import { dateFromSerial, dateParts, daysBetween, type IsoDate } from './date.ts';
import { dueBefore, readPoint, spanOf, type Point, type Span } from './deadline-point.ts';

/** What an expression with dates says, before it is put into a frame's words. */
export type Dated =
  /** From the first to the last day, both given or implied. */
  | { readonly kind: 'window'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  /** Not later than `due`. */
  | { readonly kind: 'by'; readonly due: IsoDate | null }
  /** «自2024年4月1日起»: a beginning without an end. */
  | { readonly kind: 'since'; readonly from: IsoDate | null }
  /** «2023年及以前»: tells old stock from new, no deadline (model §5). */
  | { readonly kind: 'until'; readonly to: IsoDate | null };

/** Year for expressions without one, and the day 即日起 stands for; null where nothing is known. */
export interface DateBase {
  readonly year: number | null;
  readonly start: IsoDate | null;
}

/** How far from the plan's first year a bare serial is still a date cell that lost its number format, and no amount. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 10;

/** The same where no plan is known. */
const SERIAL_YEARS = { first: 2010, last: 2049 } as const;

const LEADING_WORDS =
  /^(?:力争|确保|争取|原则上|计划|预计|暂定|务必|必须|须|应|请|拟|最迟|最晚|不迟于|不晚于|截至|截止|截|于|在|自|从|至|到)+(?=[\d第今明本当次全上下年即])/u;

const TRAILING_WORDS =
  /(?:基本|全面|全部|彻底|集中)?(?:完成|完毕|办结|落实|整改|到位|实现|结束|建成|上报|报送|销号|验收|启动)+$/u;

/** Tells days that can exist from days that never do where no year is known. */
const LEAP_YEAR = 2024;

/** Hour and weekday beside a day; midnight «before» a day is the day before, so it is left unread. */
const CLOCK =
  /(?<=[日号])(?:(?:周|星期|礼拜)[一二三四五六日天])?(?:(?:上午|下午|中午|晚上?)?(?:(?:0?[1-9]|1\d|2[0-4])[时点](?:整|半|[0-5]?\d分)?|(?!0?0:00(?::00)?(?:之|以)?前)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)|[上下]午|下班)?(?=$|之前|以前|前)/u;

const BEFORE = /(?:之前|以前|前|为止|截止|止)$/u;

function isInvalid(point: Point, base: DateBase): boolean {
  return spanOf(point, base.year ?? LEAP_YEAR) === null;
}

function readSerial(text: string, base: DateBase): Dated | null {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return null;
  const due = dateFromSerial(Number(text));
  if (due === null) return null;
  const { year } = dateParts(due);
  const first = base.year === null ? SERIAL_YEARS.first : base.year - YEARS_BEFORE;
  const last = base.year === null ? SERIAL_YEARS.last : base.year + YEARS_AFTER;
  return year < first || year > last ? null : { kind: 'by', due };
}

function readSingle(text: string, base: DateBase): Dated | null {
  const point = readPoint(text);
  if (point === null || isInvalid(point, base)) return null;
  const span = spanOf(point, base.year);
  if (point.isEnd) return { kind: 'by', due: span?.to ?? null };
  return { kind: 'window', from: span?.from ?? null, to: span?.to ?? null };
}

function readBefore(text: string, base: DateBase): Dated | null {
  if (!BEFORE.test(text)) return null;
  const filter = /及(?:之前|以前)$/u.test(text);
  const point = readPoint(text.replace(filter ? /及(?:之前|以前)$/u : BEFORE, ''));
  if (point === null || isInvalid(point, base)) return null;
  const span = spanOf(point, base.year);
  if (filter) return { kind: 'until', to: span?.to ?? null };
  const due = span === null ? null : dueBefore(point, span);
  // «2024年前» of a plan for 2024 is over before it begins: nobody means that.
  const isOver = due !== null && base.start !== null && due < base.start;
  return point.isWhole && isOver ? null : { kind: 'by', due };
}

function readSince(text: string, base: DateBase): Dated | null {
  if (!/(?:起|开始|以来)$/u.test(text)) return null;
  if (/^即日起$/u.test(text)) return { kind: 'since', from: base.start };
  const point = readPoint(text.replace(/(?:开始|以来|起)$/u, ''));
  if (point === null || isInvalid(point, base)) return null;
  return { kind: 'since', from: spanOf(point, base.year)?.from ?? null };
}

/** «3» before «6月», «1» before «2季度», «10日» after «3月…»: the unit or month that one side leaves to the other. */
function completeSides(left: string, right: string): readonly [string, string] {
  const unit = /(月|季度|年)(?:份|内|底)?$/u.exec(right)?.[1];
  const start =
    unit !== undefined && /(?:^|年)第?[\d一二三四]{1,4}$/u.test(left) ? left + unit : left;
  const same = /(\d{1,2})月/u.exec(start)?.[1];
  if (same !== undefined && /^月[底末]$/u.test(right)) return [start, same + right];
  const month = /(\d{1,2})月\d{1,2}[日号]$/u.exec(start)?.[1];
  if (month !== undefined && /^\d{1,2}[日号]?$/u.test(right)) {
    return [start, `${month}月${right.replace(/[日号]$/u, '')}日`];
  }
  if (/\d月$/u.test(start) && /^\d{1,2}$/u.test(right)) return [start, `${right}月`];
  return [start, right];
}

/** Days; «6月30日至6月1日» is no year but a slip. */
const LONGEST_WRAP = 300;

function joinSpan(first: Point, last: Point, year: number | null): Span | null {
  const begin = spanOf(first, year);
  const leaned = begin === null ? year : Number(begin.from.slice(0, 4));
  const end = spanOf(last, leaned);
  if (begin === null || end === null) return null;
  if (end.to >= begin.from) return { from: begin.from, to: end.to };
  // «11月至3月» runs over the turn of the year; two named years in the wrong order are a slip nobody can settle here.
  const wrapped = last.year === 'base' ? spanOf({ ...last, year: 'next' }, leaned) : null;
  const isWinter = wrapped !== null && daysBetween(begin.from, wrapped.to) < LONGEST_WRAP;
  return isWinter ? { from: begin.from, to: wrapped.to } : null;
}

/** Year the plan's own gives way to: «5月至2025年12月» begins in 2025 when the plan's year is later or unknown. */
function yearFor(first: Point, last: Point, base: DateBase): number | null {
  if (typeof first.year === 'number' || typeof last.year !== 'number') return base.year;
  return base.year === null || base.year > last.year ? last.year : base.year;
}

/** «2026年6月-长期»: a beginning whose end is said not to come. */
const WITHOUT_END = /^(?:长期|持续|今后|以后)(?:坚持|推进|开展)?$/u;

function readSides(left: string, right: string, base: DateBase): Dated | null {
  if (WITHOUT_END.test(right)) return readSince(`${left.replace(/起$/u, '')}起`, base);
  const closing = right.replace(BEFORE, '');
  const last = readPoint(completeSides(left, closing)[1]);
  if (/^即日起?$/u.test(left)) {
    if (last === null || isInvalid(last, base)) return null;
    const to = spanOf(last, base.year)?.to ?? null;
    const isBefore = base.start === null || to === null || base.start <= to;
    return { kind: 'window', from: isBefore ? base.start : null, to };
  }
  const first = readPoint(completeSides(left, closing)[0].replace(/起$/u, ''));
  if (first === null || last === null || isInvalid(first, base) || isInvalid(last, base))
    return null;
  const span = joinSpan(first, last, yearFor(first, last, base));
  if (span !== null) return { kind: 'window', ...span };
  return base.year === null ? { kind: 'window', from: null, to: null } : null;
}

function readRange(text: string, base: DateBase): Dated | null {
  const sign = text.includes('~') ? '~' : '-';
  for (let at = text.indexOf(sign); at > 0; at = text.indexOf(sign, at + 1)) {
    const dated = readSides(text.slice(0, at), text.slice(at + 1), base);
    if (dated !== null) return dated;
  }
  return null;
}

function readExactly(text: string, base: DateBase): Dated | null {
  return (
    readSerial(text, base) ??
    readSingle(text, base) ??
    readRange(text, base) ??
    readBefore(text, base) ??
    readSince(text, base)
  );
}

/** Reads canonical text that is one expression of dates, with the usual words around it; null for anything else. */
export function readDated(text: string, base: DateBase): Dated | null {
  const bare = text.replace(/[。.;,]+$/u, '').replace(CLOCK, '');
  const exact = readExactly(bare, base);
  if (exact !== null) return exact;
  const core = bare.replace(TRAILING_WORDS, '').replace(CLOCK, '').replace(LEADING_WORDS, '');
  if (core === bare || core === '') return null;
  const dated = readExactly(core, base);
  const isLimit = /^(?:最迟|最晚|不迟于|不晚于|截|至|到)/u.test(bare);
  if (dated?.kind === 'window' && isLimit) return { kind: 'by', due: dated.to };
  return dated;
}
