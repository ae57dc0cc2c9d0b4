import { describe, expect, it } from 'vitest';
import { parseDutyRule } from '../../../../shared/time/duty-rule-read.ts';
import { sayDutyRule } from '../../../../shared/time/duty-rule-words.ts';
import type { DutyDue, DutyOpens, DutyRule } from '../../../../shared/time/duty-rule.ts';

const START: DutyOpens = { kind: 'start' };
const END: DutyDue = { kind: 'end' };

const on = (month: number, day: number | null): DutyDue => ({ kind: 'day', month, day });
const from = (month: number, day: number): DutyOpens => ({ kind: 'day', month, day });
const after = (days: number, count: 'day' | 'workday' = 'day'): DutyDue => ({
  kind: 'after',
  days,
  count,
});
const date = (year: number | null, month: number, day: number | null) =>
  ({ kind: 'date', year, month, day }) as const;
const weekday = (number: number): DutyDue => ({ kind: 'weekday', weekday: number });

const rule = (
  cadence: DutyRule['cadence'],
  due: DutyDue,
  more: Partial<DutyRule> = {},
): DutyRule => ({ cadence, opens: START, due, minute: 1440, ...more });

const LAST_WEEK: Partial<DutyRule> = { opens: { kind: 'last-days', days: 7 } };
const ENDED: Partial<DutyRule> = { opens: { kind: 'ended' } };

const READINGS: readonly (readonly [string, DutyRule])[] = [
  // [001]
  ['每季度末月 28 日前', rule('quarter', on(3, 28))],
  ['每季度末月28日前报送工作小结', rule('quarter', on(3, 28))],
  ['每年 11月 26 日前', rule('year', on(11, 26))],
  ['每年11月26日前报送年度工作总结', rule('year', on(11, 26))],
  ['每周', rule('week', END)],
  ['每月', rule('month', END)],
  // [002]
  ['3月10日前', rule('once', date(null, 3, 10))],
  ['3月10日前将工作计划报至镇政府审核备案', rule('once', date(null, 3, 10))],
  ['2024年3月10日前', rule('once', date(2024, 3, 10))],
  ['2024.3.10前', rule('once', date(2024, 3, 10))],
  // [003]
  ['每季度最后一周', rule('quarter', END, LAST_WEEK)],
  ['于每季度最后一周', rule('quarter', END, LAST_WEEK)],
  ['当年12月', rule('year', END, { opens: from(12, 1) })],
  ['每年12月', rule('year', END, { opens: from(12, 1) })],
  ['总体任务结束后30日内', rule('after-end', after(30), ENDED)],
  ['总体任务结束后十五个工作日内', rule('after-end', after(15, 'workday'), ENDED)],
  // columns.md, cadences in use
  ['每周五前', rule('week', weekday(5))],
  ['每周五12:00前', rule('week', weekday(5), { minute: 720 })],
  ['每周五中午前', rule('week', weekday(5), { minute: 720 })],
  ['每星期五 12：00 之前', rule('week', weekday(5), { minute: 720 })],
  ['周五下午5点半前', rule('week', weekday(5), { minute: 1050 })],
  ['每周日前', rule('week', weekday(7))],
  ['每月25日前', rule('month', on(1, 25))],
  ['每月二十五日18时前', rule('month', on(1, 25), { minute: 1080 })],
  ['每月3日前', rule('month', on(1, 3))],
  ['每月底前', rule('month', END)],
  ['每月中旬', rule('month', on(1, 20), { opens: from(1, 11) })],
  ['每月下旬', rule('month', END, { opens: from(1, 21) })],
  ['次月5日前', rule('month', after(5))],
  ['每月次月5日前', rule('month', after(5))],
  ['每季度次月10日前', rule('quarter', after(10))],
  ['次年1月20日前', rule('year', after(20))],
  ['次周一10:00前', rule('week', after(1), { minute: 600 })],
  ['次日10:00前', rule('day', after(1), { minute: 600 })],
  ['每季度结束后10日内', rule('quarter', after(10))],
  ['季度结束后10个工作日内', rule('quarter', after(10, 'workday'))],
  ['每季度第二个月15日前', rule('quarter', on(2, 15))],
  ['每季度首月10日前', rule('quarter', on(1, 10))],
  ['每季度末月底前', rule('quarter', END)],
  ['每季度末月', rule('quarter', END, { opens: from(3, 1) })],
  ['每半年最后一个月25日前', rule('half-year', on(6, 25))],
  ['每半年一次', rule('half-year', END)],
  ['每年底前', rule('year', END)],
  ['每年6月底前', rule('year', on(6, null))],
  ['每年最后10日', rule('year', END, { opens: { kind: 'last-days', days: 10 } })],
  ['每天17:00前', rule('day', END, { minute: 1020 })],
  ['每日', rule('day', END)],
  ['3月底前', rule('once', date(null, 3, null))],
  ['2024年底前', rule('once', date(2024, 12, null))],
  ['2024年3月', rule('once', date(2024, 3, null), { opens: date(2024, 3, 1) })],
  ['总体任务结束前', rule('once', END)],
  ['每季度末月28日前，自末月20日起', rule('quarter', on(3, 28), { opens: from(3, 20) })],
  [
    '每年11月26日18:00前，自11月1日起报送',
    rule('year', on(11, 26), { opens: from(11, 1), minute: 1080 }),
  ],
];

describe('the words of a due rule', () => {
  it.each(READINGS)('«%s» are read', (text, expected) => {
    expect(parseDutyRule(text)).toEqual({ ok: true, rule: expected });
  });

  it.each(READINGS)('«%s» are said so that they are read alike', (_, expected) => {
    expect(parseDutyRule(sayDutyRule(expected))).toEqual({ ok: true, rule: expected });
  });

  it.each([
    ['每季度末月28日前', '每季度末月28日前'],
    ['每季度最后一周', '每季度最后一周'],
    ['当年12月', '每年12月'],
    ['每周五中午前', '每周五12:00前'],
    ['次月5日前', '每月结束后5日内'],
    ['季度结束后10个工作日内', '每季度结束后10个工作日内'],
    ['次日10:00前', '每日结束后第1日10:00前'],
    ['每半年末月25日前', '每半年最后一个月25日前'],
    ['2024年3月', '2024年3月内'],
    ['每季度最后一周18:00前', '每季度最后一日18:00前，自最后一周起'],
    ['每天17:00前', '每日17:00前'],
    ['每月', '每月最后一日前'],
    ['总体任务结束前', '总体任务最后一日前'],
  ])('«%s» are said back as «%s»', (text, words) => {
    const reading = parseDutyRule(text);
    expect(reading.ok && sayDutyRule(reading.rule)).toBe(words);
  });
});

describe('words that are not understood', () => {
  it.each([
    ['每季度28日前', '没有写明是哪一个月'],
    ['总体任务结束后', '没有写明几日之内'],
    ['分别于当年12月和总体任务结束后，报区安委会办公室', '请写明多久报一次'],
    ['每周、每月工作动态', '请写明多久报一次'],
    ['于每季度最后一周报送上季度工作情况', '报本期还是上一期另行选择'],
    ['每年6月和12月', '请写明多久报一次'],
    ['每年2月30日前', '请写明多久报一次'],
    ['2023年2月29日前', '请写明多久报一次'],
    ['每月32日前', '请写明多久报一次'],
    ['每周五25:00前', '钟点不存在'],
    ['每周五12:60前', '钟点不存在'],
    ['及时', '请写明多久报一次'],
    ['下班前', '请写明多久报一次'],
    ['', '报送时间是空的'],
    ['。', '报送时间是空的'],
  ])('«%s» are answered with what to write', (text, problem) => {
    const reading = parseDutyRule(text);
    expect(reading).toMatchObject({ ok: false, unread: text });
    expect(!reading.ok && reading.problem).toContain(problem);
  });

  it('behind words that are understood are named alone', () => {
    const reading = parseDutyRule('每季度末月28日前，开会以后再说');
    expect(reading).toMatchObject({ ok: false, unread: '开会以后再说' });
  });
});
