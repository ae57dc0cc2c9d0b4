import { canonicalTime } from './deadline-text.ts';

/** «第一项», «第二批», «其中» before one of several deadlines in a cell. */
const ITEM_WORDS =
  /^(?:(?:第[一二三四五六七八九十\d]+(?:项|条|款|个|批次?|阶段|期|步|轮|类)|其中|首批|首轮|剩余|其余)[:：]?)+/u;

/** «9月底前（其中学校6月底前）»: an earlier or later day for a part of it. */
const PART_IN_BRACKET = /[(](其中[^()]*)[)]/gu;

const NUMBERING = /^[(]?(\d{1,2}|[一二三四五六七八九十]+)[)、.．]+[,、]*/u;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const BETWEEN_ITEMS = /[;；。，,]+/u;
const BETWEEN_DATES = /、+/u;

/** 和 and 及 between two times; «2023年及以前» is one expression. */
const AND = /(?<=[\d一二三四月日号底末初中旬度年前])(?:以及|和|及|与)(?=[\d一二三四上下第次明年])/u;

/** «6月底前完成并每季度更新»: a first time, then again and again. */
const AND_THEN =
  /(?:并且?(?:此后|以后|之后|其后)?|(?:此后|以后|之后|其后))(?=每(?:年|半|季|月|周|日|天|旬))/u;

/** «6/9/12月底前» */
const SLASHED_MONTHS = /^\d{1,2}(?:\/\d{1,2})+月/u;

function splitFurther(part: string): readonly string[] {
  if (SLASHED_MONTHS.test(part)) return part.split('/');
  const [before = '', ...after] = part.split(AND_THEN);
  // «6月至9月每周» is one expression; only a date that is closed can be followed by what recurs.
  const isFirst =
    after.length > 0 && /(?:[前底末日号]|完成|建成|开展|实现|制定|出台)$/u.test(before);
  const parts = isFirst ? [before, after.join('')] : [part];
  return parts.flatMap((one) => one.split(AND));
}

/** Numbers of items, where they count from one: «1.6月底前;2.12月底前», but not the lone «1.6月». */
function dropNumbers(parts: readonly string[]): readonly string[] {
  const numbers = parts.flatMap((part) => NUMBERING.exec(part)?.[1] ?? []);
  const isCount = numbers.every((number, index) => {
    return number === String(index + 1) || number === CHINESE[index];
  });
  return numbers.length >= 2 && isCount ? parts.map((part) => part.replace(NUMBERING, '')) : parts;
}

/** What a short form leaves to the one after it: «6» before «9月底前», «一» before «二季度», «6月» before «12月底前». */
function leanOnNext(part: string, next: string): string {
  const month = /^(?:每年|\d{4}年)?\d{1,2}(月.*)$/u.exec(next)?.[1];
  if (month !== undefined && /^(?:每年|\d{4}年)?\d{1,2}$/u.test(part)) return part + month;
  const year = /^\d{4}(年.*)$/u.exec(next)?.[1];
  if (year !== undefined && /^\d{4}$/u.test(part)) return part + year;
  const quarter = /^(?:\d{4}年)?第?[一二三四1-4](季度?.*)$/u.exec(next)?.[1];
  if (quarter !== undefined && /^(?:\d{4}年)?第?[一二三四1-4]$/u.test(part)) return part + quarter;
  const half = /^[上下](半年.*)$/u.exec(next)?.[1];
  if (half !== undefined && /^(?:\d{4}年)?[上下]$/u.test(part)) return part + half;
  const end = /\d月((?:底|末)?(?:之前|以前|前)?)$/u.exec(next)?.[1] ?? '';
  return /^(?:\d{4}年)?\d{1,2}月$/u.test(part) ? part + end : part;
}

/** «20日» after «3月10日». */
function leanOnLast(part: string, last: string): string {
  const month = /^((?:\d{4}年)?\d{1,2}月)\d{1,2}[日号]/u.exec(last)?.[1];
  return month !== undefined && /^\d{1,2}[日号]/u.test(part) ? month + part : part;
}

/** «2024年，9月底前» is one date with a comma inside. */
function isYearOf(year: string, part: string): boolean {
  return /^\d{4}年$/u.test(year) && /^(?:\d{1,2}月|第?[一二三四1-4]季度|[上下]半年)/u.test(part);
}

/** «一二季度» */
function openQuarters(part: string): string {
  return part.replace(/第?([一二三四])([一二三四])(?=季度)/u, '第$1,第$2');
}

/**
 * The expressions of a cell that holds several («第一项…；第二项…», «2024年底前完成，长期坚持», «6月、9月、12月底前»), each made
 * whole by its neighbours.
 */
export function partsOf(text: string): readonly string[] {
  const lines = canonicalTime(text.replace(/[\r\n]+/gu, ';'));
  const spelled = openQuarters(lines.replace(PART_IN_BRACKET, ';$1'));
  const items = dropNumbers(spelled.split(BETWEEN_ITEMS).filter((part) => part !== ''));
  const parts = items
    .map((item) => item.replace(ITEM_WORDS, ''))
    .flatMap((item) => item.split(BETWEEN_DATES))
    .flatMap((part) => splitFurther(canonicalTime(part)))
    .filter((part) => part !== '');
  const whole: string[] = [];
  for (const part of parts.toReversed()) whole.unshift(leanOnNext(part, whole[0] ?? ''));
  return whole.reduce<string[]>((done, part) => {
    const last = done.at(-1) ?? '';
    if (isYearOf(last, part)) return [...done.slice(0, -1), last + part];
    return [...done, leanOnLast(part, last)];
  }, []);
}
