import type { DutyCadence } from './cadence.ts';
import { canonicalTime } from './deadline-text.ts';
import { takeClock } from './duty-clock.ts';
import {
  readAfterEndDays,
  readOnceDays,
  readOpens,
  readRecurringDays,
  type DutyWindow,
} from './duty-rule-days.ts';
import type { DutyRule } from './duty-rule.ts';

export type DutyRuleReading =
  | { readonly ok: true; readonly rule: DutyRule }
  /** `unread`: the words that were not understood; `problem`: what is wrong and what to write, for people. */
  | { readonly ok: false; readonly unread: string; readonly problem: string };

/** A cadence and the words about its days that follow it. */
interface Phrase {
  readonly cadence: DutyCadence;
  readonly words: string;
}

const RECURRING = {
  年: 'year',
  半年: 'half-year',
  季: 'quarter',
  月: 'month',
  周: 'week',
  日: 'day',
  天: 'day',
} as const satisfies Record<string, DutyCadence>;

type CadenceWord = keyof typeof RECURRING;

const EVERY = /^每(?:一|1)?个?(半年|年|季|月|周|日|天)度?(.*)$/u;
const ENDED = /^(半年|年|季|月|周)度?((?:结束|终了)?后.*)$/u;
const NEXT = /^(?:每(?:年|季|月|周|日|天)度?)?的?(?:次|下一?个?)(年|季|月|周|日)度?(.*)$/u;
const NEXT_OF_QUARTER = /^每(半年|季)度?的?(?:次|下一?个?)月(.*)$/u;
const PLAN_ENDED = /^(?:总体任务|任务|计划|方案|行动)(?:全部)?((?:结束|完成)?后.*)$/u;

const TAIL = /(?:[将向][^\d,]*)?(?:报送|上报|报告|提交|报)[^\d,上次每末前]*$/u;

const EXAMPLES = '“每季度末月28日前”“每年11月26日前”“每周五12:00前”“每季度最后一周”';

const NEXT_DAY = /^(?:首月|1月)?(\d{1,2})[日号]前?$/u;
const LONGEST_MONTH_START = 28;

const WEEKDAYS = '一二三四五六日';

function tidy(text: string): string {
  return canonicalTime(text)
    .replace(/星期|礼拜/gu, '周')
    .replace(/(?:之|以)前/gu, '前')
    .replace(/[。;]+$/u, '')
    .replace(/^(?:分别)?(?:于|应|须|请|在)+/u, '');
}

function cadenceOf(word: string | undefined): (typeof RECURRING)[CadenceWord] | null {
  const isWord = (key: string): key is CadenceWord => Object.hasOwn(RECURRING, key);
  return word !== undefined && isWord(word) ? RECURRING[word] : null;
}

/** «次月5日前» is five days after the month has ended; «次周一» is one. Only days that every next period has. */
function daysAfter(cadence: DutyCadence, words: string): string | null {
  if (cadence === 'day') return /^前?$/u.test(words) ? '后1日内' : null;
  if (cadence === 'week') {
    const weekday = WEEKDAYS.indexOf(words.replace(/^周/u, '').replace(/前$/u, '')) + 1;
    return weekday === 0 ? null : `后${weekday}日内`;
  }
  const day = Number(NEXT_DAY.exec(words)?.[1] ?? Number.NaN);
  return day >= 1 && day <= LONGEST_MONTH_START ? `后${day}日内` : null;
}

function nextPhrase(words: string): Phrase | null {
  const [, period, days] = NEXT_OF_QUARTER.exec(words) ?? NEXT.exec(words) ?? [];
  const cadence = cadenceOf(period);
  const after = cadence === null ? null : daysAfter(cadence, days ?? '');
  return cadence === null || after === null ? null : { cadence, words: after };
}

function phraseOf(words: string): Phrase {
  const next = nextPhrase(words);
  if (next !== null) return next;
  const [, period, rest = ''] = EVERY.exec(words) ?? ENDED.exec(words) ?? [];
  const cadence = cadenceOf(period);
  if (cadence !== null) return { cadence, words: rest };
  const ended = PLAN_ENDED.exec(words)?.[1];
  if (ended !== undefined) return { cadence: 'after-end', words: ended };
  // «当年12月» of a report that is due every year (document 003).
  if (/^当年\d/u.test(words)) return { cadence: 'year', words: words.slice(2) };
  if (/^周[一二三四五六日天]前?$/u.test(words)) return { cadence: 'week', words: words.slice(1) };
  return { cadence: 'once', words };
}

function windowOf({ cadence, words }: Phrase): DutyWindow | null {
  if (cadence === 'once') return readOnceDays(words);
  if (cadence === 'after-end') return readAfterEndDays(words);
  return readRecurringDays(cadence, words);
}

function problemOf({ cadence, words }: Phrase, text: string): string {
  if (cadence === 'after-end' && /^(?:结束|完成)?后$/u.test(words)) {
    return `“${text}”没有写明几日之内报送，请写成“总体任务结束后30日内”。`;
  }
  if ((cadence === 'quarter' || cadence === 'half-year') && /^\d{1,2}[日号]前?$/u.test(words)) {
    return `“${text}”没有写明是哪一个月，请写成“每季度末月28日前”“每半年最后一个月25日前”。`;
  }
  if (/报送?上一?个?(?:季|月|周|半年|年)/u.test(text)) {
    return `“${text}”里还写了报哪一期：报本期还是上一期另行选择，这里只写“每季度最后一周”。`;
  }
  return `没看懂“${text}”。请写明多久报一次、哪一天之前报，例如${EXAMPLES}。`;
}

function unread(text: string, problem: string): DutyRuleReading {
  return { ok: false, unread: text, problem };
}

/**
 * Reads when a report is due: «每季度末月28日前» [001], «每年11月26日前» [001], «每季度最后一周» [003], «当年12月» [003],
 * «3月10日前» [002], «每周五12:00前», «次月5日前», «总体任务结束后30日内», with «，自末月20日起» where the window opens
 * later than its period. Never throws.
 */
export function parseDutyRule(text: string): DutyRuleReading {
  const [first = '', ...others] = tidy(text).split(/[,，]/u);
  if (first === '') return unread(text, `报送时间是空的。请填写，例如${EXAMPLES}。`);
  const clock = takeClock(first.replace(/(?:一|1)次$/u, '').replace(TAIL, ''));
  if (clock.minute === null) return unread(text, `“${text}”里的钟点不存在，请写成“18:00前”。`);
  const phrase = phraseOf(clock.words);
  const window = windowOf(phrase);
  if (window === null) return unread(text, problemOf(phrase, text));
  const rule: DutyRule = { cadence: phrase.cadence, ...window, minute: clock.minute };
  const [opening, ...more] = others;
  if (opening === undefined) return { ok: true, rule };
  const words = /^自(.+?)(?:起|开始)(?:报送)?$/u.exec(opening)?.[1];
  const opens = words === undefined ? null : readOpens(phrase.cadence, words);
  if (opens !== null && more.length === 0) return { ok: true, rule: { ...rule, opens } };
  const rest = others.join('，');
  return unread(rest, `没看懂“${rest}”。从哪天起可以报送，请写成“自末月20日起”“自最后一周起”。`);
}
