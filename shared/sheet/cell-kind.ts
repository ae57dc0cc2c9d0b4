import { parseDeadline, type DeadlineKind } from '../time/deadline.ts';
import type { UnitIndex } from '../town/unit-index.ts';
import { looksLikeName } from './family-names.ts';
import { splitPeople } from './people.ts';
import { beginsSection } from './section-number.ts';
import { looksLikeUnit, namesOf } from './unit-words.ts';

/** What the text of a cell can be, whatever its column is called. */
export const CELL_KINDS = [
  'ordinal',
  'deadline',
  'units',
  'people',
  'phone',
  'clock',
  'status',
  'amount',
  'section',
  'done',
  'trouble',
  'intent',
] as const;

export type CellKind = (typeof CELL_KINDS)[number];

/** Also the codes of a register: AQ-01. */
const ORDINAL =
  /^[（(]?(?:[A-Z]{1,4}-?\d{1,4}|\d{1,4}(?:[.-]\d{1,3}){0,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）.．、]?$/u;
/** «2025-06-30» and «2025-2026» are no telephone. */
const PHONE =
  /^(?!20\d{2}\s*[-—–]\s*(?:\d{1,2}(?:\s*[-—–]\s*\d{1,2})?|20\d{2})$)[\d\-—+()（）\s]{7,}$/u;
/** «上午», «9:00—11:30», «星期三»: a part of a day or of a week, no day. */
const CLOCK =
  /^(?:(?:上午|下午|中午|晚上|夜间|早上|全天|晚)?\s*(?:\d{1,2}[:：]\d{2}(?:\s*[-—–~至]+\s*\d{1,2}[:：]\d{2})?)?|(?:星期|周)[一二三四五六日天](?:[、至-](?:星期|周)?[一二三四五六日天])*)$/u;
const STATUS =
  /^(?:已|未|正在|基本|部分|全部|暂未|尚未|按期|按时|有序|持续|长期|如期|提前)*(?:完成|办结|整改|启动|开展|推进|进行|落实|销号|达标|实施)(?:中|完毕|到位|完成)?$|^(?:是|否|√|×|✓|✔|ㄨ|[□☐■☑☒]|达到|未达到|序时|达到?序时(?:进度)?|滞后|稍有滞后|逾期|超期|正常|在办|未到期|完结|绿|黄|红|橙|蓝|[绿黄红橙蓝]色|[绿黄红橙蓝]灯)$/u;
const AMOUNT =
  /^(?:[≥≤><＞＜=]|不低于|不少于|不超过|至少|达到?|控制在)*\s*[\d.,]+\s*(?:%|％|‰|万|亿|[\p{Script=Han}]{1,3})?(?:以上|以下|以内|及以上)?$|^(?:零|0)(?:死亡|事故)|^(?:全覆盖|100[%％])$/u;
const DONE = /已(?!有)|目前|截至|截止|完成了|开展了|累计|共(?:排查|检查|开展|整改)|正在/u;
const TROUBLE =
  /不足|不够|缺乏|缺少|不到位|困难|问题|滞后|薄弱|较弱|不强|不高|不清|难以|短缺|欠缺/u;
const INTENT = /^(?:下一?步|将|拟|计划|继续|加快|尽快|力争|下阶段|下月)/u;

const DATED: readonly DeadlineKind[] = ['window', 'by'];
/** «2024年6月底前完成方案制定» */
const DATE_LEADS =
  /^(?:20\d{2}年|\d{1,2}月|每[年月季周半]|年底|[一二三四上下]半?(?:季度|年))[\p{Script=Han}\d]{0,24}$/u;
const TIME_CHARACTER = /[\d年月日季周旬每长持常立即时期前底节度]/u;
const TIME_WORD =
  /^(?:长期|持续|常态|常年|不间断|始终|经常|全年|贯穿|即知|即时|立行|立即|立查|边查|适时|及时|随时|按期|限期|近期|尽快)[\p{Script=Han}]{0,6}$/u;
/** «第二季度完成情况», «每月进展»: headings that name a period. */
const PERIOD_OF = /(?:情况|目标|进展|任务|计划|进度|安排|要求|措施|时间|时限)$/u;
const LONGEST_DATE = 40;
const LONGEST_WORD = 14;
/** 适时, 视情况, 按要求 are deadlines only when they are all that a cell says. */
const SHORTEST_WORDS = 6;

function isDeadline(text: string): boolean {
  if (text.length > LONGEST_DATE || !TIME_CHARACTER.test(text) || PERIOD_OF.test(text))
    return false;
  if (TIME_WORD.test(text)) return true;
  const { kind } = parseDeadline(text, null);
  if (DATED.includes(kind)) return true;
  if (kind === 'recurring') return text.length <= LONGEST_WORD;
  if (kind === 'vague') return text.length <= SHORTEST_WORDS;
  if (kind === 'event') return text.length <= LONGEST_WORD && /[后时内前]$|期间$/u.test(text);
  return kind === 'text' && DATE_LEADS.test(text) && /前|底|完成|中旬|上旬|下旬/u.test(text);
}

const LONGEST_LIST = 160;

/** One name or a list of them; people beside their unit do not disturb. */
function isUnits(text: string, index: UnitIndex | null): boolean {
  if (text.length > LONGEST_LIST) return false;
  const names = namesOf(text);
  const units = names.filter((name) => looksLikeUnit(name, index)).length;
  const rest = names.length - units;
  return units > 0 && (rest === 0 || rest * 3 <= names.length || (rest <= units && people(text)));
}

/** Duties beside a name: «张三（镇长）», «张三 副镇长». */
function namesOfPeople(text: string): readonly string[] {
  return splitPeople(text.replace(/[（(][^）)]*[）)]|[\d\-—+]{7,}/gu, ' ')).filter(
    (word) => looksLikeName(word) || !/(?:长|书记|主任|委员|干部|主席|专员|组员)$/u.test(word),
  );
}

function people(text: string): boolean {
  return namesOfPeople(text).some(looksLikeName);
}

function isPeople(text: string): boolean {
  if (text.length > LONGEST_LIST) return false;
  const names = namesOfPeople(text);
  const known = names.filter(looksLikeName).length;
  return known > 0 && known * 3 >= names.length * 2;
}

/** Kinds that the cells of a whole column can have, the cheapest to see first. */
export const COLUMN_KINDS = ['ordinal', 'deadline', 'units', 'people'] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Most deadlines show at their beginning that they are one. */
const PLAIN_DATE = /^(?:20\d{2}[年.\-/]|\d{1,2}月|每[年月季周]|长期|持续)/u;

function isPlainDate(text: string): boolean {
  return text.length <= LONGEST_WORD && PLAIN_DATE.test(text) && !PERIOD_OF.test(text);
}

/** Is a text of one kind? Cheaper than all its kinds, for the rows of a long list. */
export function isOfKind(text: string, kind: ColumnKind, index: UnitIndex | null): boolean {
  switch (kind) {
    case 'ordinal':
      return ORDINAL.test(text);
    case 'deadline':
      return isPlainDate(text) || isDeadline(text);
    case 'units':
      return isUnits(text, index);
    case 'people':
      return isPeople(text);
  }
}

/** A number, a date, an amount or a section: what bodies hold and headings do not. */
export function isFigure(text: string): boolean {
  return (
    ORDINAL.test(text) ||
    beginsSection(text) ||
    PHONE.test(text) ||
    AMOUNT.test(text) ||
    isOfKind(text, 'deadline', null)
  );
}

/** Everything a text could be; a word such as 持续推进 is a deadline and a status. `index` knows the town's own names. */
export function kindsOf(text: string, index: UnitIndex | null): ReadonlySet<CellKind> {
  const kinds = new Set<CellKind>();
  if (ORDINAL.test(text)) kinds.add('ordinal');
  if (PHONE.test(text)) return kinds.add('phone');
  if (CLOCK.test(text)) return kinds.add('clock');
  if (isDeadline(text)) kinds.add('deadline');
  else if (AMOUNT.test(text)) kinds.add('amount');
  if (STATUS.test(text)) kinds.add('status');
  if (beginsSection(text)) kinds.add('section');
  if (kinds.size === 0) {
    if (isUnits(text, index)) kinds.add('units');
    if (isPeople(text)) kinds.add('people');
  }
  if (DONE.test(text)) kinds.add('done');
  if (TROUBLE.test(text)) kinds.add('trouble');
  if (INTENT.test(text)) kinds.add('intent');
  return kinds;
}
