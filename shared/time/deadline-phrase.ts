import { readDated, type DateBase, type Dated } from './deadline-date.ts';

/** Beyond this a cell is a paragraph, and a day in it is not its deadline. */
const LONGEST_PHRASE = 60;

/** Words that name a time or a condition: beside a date they make it mean something else. */
const SHIFTING =
  /[\d每逐或若视待除未不已非]|前|后|起(?!草)|如(?!期)|农历|阴历|原定|原计划|延期|推迟|顺延|暂停|取消|逾期|否则|左右|期间|年|月|周|季|旬|日(?!常)|天/u;

/** How words after a date without 前 begin; «初步» after «6月» is no «6月初». */
const DOING =
  /^(?:[:：]|完成|基本|全面|全部|全覆盖|集中|初步|取得|形成|实现|达到|整改|落实|到位|制定|制订|编制|修订|起草|出台|印发|公布|公示|召开|开展|组织|举办|举行|进行|实施|推进|推动|建立|建成|建设|启动|启用|投入|报送|上报|提交|报告|汇总|总结|排查|检查|部署|动员|验收|销号|首次|首轮|第一轮|力争|确保|逐步|持续|长期|并|由|对|将|向)/u;

const TIMES = /(?:至少|不少于|不低于|各)?(?:\d+|[一二两三四五六七八九十]+)次(?:以上)?$/u;

/** «一季度一次» says how often, not when. */
const A_CADENCE = /^(?:[一1](?:季度|月)|[上下]半年各).{1,2}次$/u;

/** What has to be reached by the day is not its date: «6月底前完成50%». */
const AMOUNT = /\d+(?:\.\d+)?(?:%|家|个|项|处|户|人|公里|万元)(?:以上)?/gu;

/** What the cell is, said in the cell, and a day that replaces an earlier one. */
const LABEL =
  /^(?:(?:(?:截止|完成|整改|办理|上报|报送|计划)?(?:日期|时间|时限|期限)|时间节点)为?[:：]?|(?:延期|延长|推迟|顺延|调整)(?:至|到|为))/u;

/** «第一阶段», «动员部署阶段:» before a month: the month is that of the stage. */
const STAGE = /(?:阶段|批|轮|期|:)$/u;

const TIME_INSIDE = /\d[年月日号]|年[底末中初]|季度|半年|\d[./]\d/u;

/** Words that say nothing of time and set no condition: «形成长效机制», «并长期坚持». */
export function isPlain(words: string): boolean {
  return /^[\p{Script=Han}A-Za-z“”"‘’《》·:]*$/u.test(words) && !SHIFTING.test(words);
}

function isDue(dated: Dated | null): dated is Dated & { readonly kind: 'by' | 'window' } {
  return dated?.kind === 'by' || dated?.kind === 'window';
}

function readWithTail(text: string, base: DateBase): Dated | null {
  const counted = A_CADENCE.test(text) ? text : text.replace(TIMES, '');
  for (let end = counted.length; end >= 2; end -= 1) {
    const words = counted.slice(end);
    const tail = words.replace(AMOUNT, '');
    const date = counted.slice(0, end);
    // «44927家» is an amount and no date cell of 2023.
    if (!isPlain(tail) || (words !== '' && /\d$/u.test(date))) continue;
    const isClosed = /[前止起]$/u.test(date);
    if (tail !== '' && !isClosed && !DOING.test(tail)) continue;
    const dated = readDated(date, base);
    if (dated !== null && dated.kind !== 'until') return dated;
  }
  return null;
}

function readWithHead(text: string, base: DateBase): Dated | null {
  const at = text.search(/[\d年上下第次明今本]/u);
  const head = text.slice(0, Math.max(at, 0));
  if (head.length < 2 || !isPlain(head)) return null;
  const dated = readWithTail(text.slice(head.length), base);
  if (dated?.kind === 'by') return dated;
  // «长期坚持至2026年»
  if (dated?.kind === 'window' && /[至到]$/u.test(head)) return { kind: 'by', due: dated.to };
  return dated?.kind === 'window' && STAGE.test(head) ? dated : null;
}

function readBare(text: string, base: DateBase): Dated | null {
  const bare = text.replace(LABEL, '');
  return readDated(bare, base) ?? readWithTail(bare, base) ?? readWithHead(bare, base);
}

/**
 * «6月底前(2024年)», «动员部署阶段(2024年3月)», «12月31日(周二)前». A bracket with a second time in it is not read: nobody
 * can say which of the two is the deadline.
 */
function readWithBracket(text: string, base: DateBase): Dated | null {
  const [, head = '', inside = '', tail = ''] = /^([^()]*)\(([^()]*)\)([^()]*)$/u.exec(text) ?? [];
  if (inside === '') return null;
  if (!TIME_INSIDE.test(inside)) return readBare(head + tail, base);
  const isYear = (words: string) => /^\d{4}年$/u.test(words);
  if (isYear(inside)) return /\d{4}年/u.test(head) ? null : readBare(inside + head + tail, base);
  if (isYear(head) && !/\d{4}年/u.test(inside)) return readBare(head + inside + tail, base);
  if (!isPlain(head) || !isPlain(tail)) return null;
  const dated = readDated(inside, base);
  return isDue(dated) ? dated : null;
}

/** Reads canonical text that is one expression of dates among words that do not change it; null for anything else. */
export function readPhrase(text: string, base: DateBase): Dated | null {
  if (text.length > LONGEST_PHRASE) return null;
  return readBare(text, base) ?? readWithBracket(text, base);
}
