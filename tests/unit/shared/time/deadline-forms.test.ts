import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/time/date.ts';
import {
  dueFor,
  instanceStart,
  parseDeadline,
  type DeadlineFrame,
  type DeadlineKind,
} from '../../../../shared/time/deadline.ts';

const PLAN: DeadlineFrame = { from: '2024-01-01', to: '2026-12-31', baseYear: 2024 };

const read = (text: string) => parseDeadline(text, PLAN);

/** Words of a cell with the last day on which it is not late. */
const LIMITS: readonly (readonly [string, IsoDate])[] = [
  // Digits without words, in every order that leaves no doubt.
  ['24.6.30', '2024-06-30'],
  ['24/6/30前', '2024-06-30'],
  ['6.30', '2024-06-30'],
  ['6/30', '2024-06-30'],
  ['06-30前', '2024-06-30'],
  ['12/31/2024', '2024-12-31'],
  ['31/12/2024', '2024-12-31'],
  ['2024年12月31前', '2024-12-31'],
  ['12月31', '2024-12-31'],
  // Hours and weekdays beside the day.
  ['2024-12-31 00:00:00', '2024-12-31'],
  ['2024年12月31日 18:00前', '2024-12-31'],
  ['12月31日下午5点前', '2024-12-31'],
  ['12月31日24时前', '2024-12-31'],
  ['12月31日下班前', '2024-12-31'],
  ['12月31日上午', '2024-12-31'],
  ['12月31日下午前', '2024-12-31'],
  ['12月31日（周二）前', '2024-12-31'],
  ['2024年12月31日星期二', '2024-12-31'],
  // Chinese numbers.
  ['二○二四年十二月三十一日前', '2024-12-31'],
  ['六月卅日前', '2024-06-30'],
  ['元月底前', '2024-01-31'],
  // What has to be done by then, and how.
  ['6月30日之前', '2024-06-30'],
  ['6月30日内', '2024-06-30'],
  ['6月30日止', '2024-06-30'],
  ['最晚12月底', '2024-12-31'],
  ['延期至2024年12月底', '2024-12-31'],
  ['完成时限：6月底前', '2024-06-30'],
  ['截止日期：2024年6月30日', '2024-06-30'],
  ['6月底前出台方案', '2024-06-30'],
  ['6月底前完成80%', '2024-06-30'],
  ['实施方案6月底前', '2024-06-30'],
  ['2024年底前并长期坚持', '2024-12-31'],
  ['2024年底前取得成效并长期坚持', '2024-12-31'],
  ['6月底前（2025年）', '2025-06-30'],
  ['2025年（6月底前）', '2025-06-30'],
  ['6月底前（含）', '2024-06-30'],
  ['2025年，9月底前', '2025-09-30'],
  ['长期坚持至2026年', '2026-12-31'],
  ['“2024年底前”*', '2024-12-31'],
  // Five-year plans, and a day of its own for a part.
  ['“十五五”末', '2030-12-31'],
  ['“十四五”期末完成', '2025-12-31'],
];

const WINDOWS: readonly (readonly [string, IsoDate, IsoDate])[] = [
  ['2024Q3', '2024-07-01', '2024-09-30'],
  ['2025年Q1', '2025-01-01', '2025-03-31'],
  ['一、二季度', '2024-01-01', '2024-06-30'],
  ['第一、二季度', '2024-01-01', '2024-06-30'],
  ['一二季度', '2024-01-01', '2024-06-30'],
  ['3月10-20日', '2024-03-10', '2024-03-20'],
  ['3.10-3.20', '2024-03-10', '2024-03-20'],
  ['2024.6.1—12.31', '2024-06-01', '2024-12-31'],
  ['6月初步完成', '2024-06-01', '2024-06-30'],
  ['6月上报', '2024-06-01', '2024-06-30'],
  ['全年不少于4次', '2024-01-01', '2024-12-31'],
  ['2024年召开2次', '2024-01-01', '2024-12-31'],
  ['动员部署阶段（2024年3月—4月）', '2024-03-01', '2024-04-30'],
  ['2024年3月起，12月底前完成', '2024-03-01', '2024-12-31'],
  ['6月1日至月底', '2024-06-01', '2024-06-30'],
  ['三年行动期间', '2024-01-01', '2026-12-31'],
  ['“十四五”期间', '2021-01-01', '2025-12-31'],
  ['“十五五”规划期内完成', '2026-01-01', '2030-12-31'],
];

/** Several dates in one cell: each of them, and late only after the last. */
const SEVERAL: readonly (readonly [string, DeadlineKind, readonly IsoDate[]])[] = [
  ['第一项6月底前；第二项12月底前', 'by', ['2024-06-30', '2024-12-31']],
  ['第一阶段6月底前，第二阶段2025年底前', 'by', ['2024-06-30', '2025-12-31']],
  ['1.6月底前；2.12月底前', 'by', ['2024-06-30', '2024-12-31']],
  ['1、6月底前\n2、12月底前', 'by', ['2024-06-30', '2024-12-31']],
  ['①2月底前②3月底前', 'by', ['2024-02-29', '2024-03-31']],
  ['（一）6月底前；（二）12月底前', 'by', ['2024-06-30', '2024-12-31']],
  ['6月底前出台方案，12月底前完成整改', 'by', ['2024-06-30', '2024-12-31']],
  ['6月、9月、12月底前', 'by', ['2024-06-30', '2024-09-30', '2024-12-31']],
  ['6/9/12月底前', 'by', ['2024-06-30', '2024-09-30', '2024-12-31']],
  ['6、9、12月', 'window', ['2024-06-30', '2024-09-30', '2024-12-31']],
  ['6月和12月', 'window', ['2024-06-30', '2024-12-31']],
  ['6月底及12月底前', 'by', ['2024-06-30', '2024-12-31']],
  ['3月10日、20日', 'by', ['2024-03-10', '2024-03-20']],
  ['3、9月25日前', 'by', ['2024-03-25', '2024-09-25']],
  ['2025年6月底前、12月底前', 'by', ['2025-06-30', '2025-12-31']],
  ['2024年12月底前；次年3月底前', 'by', ['2024-12-31', '2025-03-31']],
  ['2024年：建立机制；2025年：巩固提升', 'window', ['2024-12-31', '2025-12-31']],
  ['2024年底前完成，2025年持续推进', 'by', ['2024-12-31', '2025-12-31']],
  ['2024年底：60%；2025年底：80%', 'by', ['2024-12-31', '2025-12-31']],
  ['6月底前完成50%，12月底前完成100%', 'by', ['2024-06-30', '2024-12-31']],
  ['2024年底前（其中第一批6月底前）', 'by', ['2024-12-31', '2024-06-30']],
];

const WORDS: readonly (readonly [string, DeadlineKind])[] = [
  // A condition, or a day that counts from one.
  ['条件具备后', 'text'],
  ['资金到位后完成', 'text'],
  ['待上级文件印发后', 'text'],
  ['视资金到位情况', 'text'],
  ['收到通知后5个工作日内', 'event'],
  ['发现后24小时内', 'event'],
  ['30日内', 'text'],
  ['T+5', 'text'],
  ['2024年底前，视资金情况再定', 'text'],
  // No day of the calendar.
  ['2月30日', 'text'],
  ['4月31日前', 'text'],
  ['2023年2月29日', 'text'],
  ['20240631', 'text'],
  ['2024年0月', 'text'],
  ['6月30日至6月1日', 'text'],
  ['9999', 'text'],
  // Two readings, or a day that leans on another one nobody knows.
  ['6/5/2024', 'text'],
  ['6月15日左右', 'text'],
  ['6月底前或12月底前', 'text'],
  ['6月底前或长期坚持', 'text'],
  ['2024年前', 'text'],
  ['12月31日0:00前', 'text'],
  ['月底前', 'text'],
  ['25日前', 'text'],
  ['6月底后', 'text'],
  ['原定6月底', 'text'],
  ['农历8月15日前', 'text'],
  ['2024年5月已完成', 'text'],
  ['6月报送5月进展', 'text'],
  // Neither week nor year says which is the first.
  ['每两周', 'text'],
  ['每三年', 'text'],
  // What else stands in such columns.
  ['50000', 'text'],
  ['13800000000', 'text'],
  ['3家', 'text'],
  ['1-2', 'text'],
  ['80%', 'text'],
  ['GB50016-2014', 'text'],
  ['大湾府〔2024〕20号', 'text'],
  ['2024年1号文件', 'text'],
  ['方案（2024）', 'text'],
  ['汛期每周一次', 'event'],
  ['元旦前', 'event'],
];

describe('a deadline cell', () => {
  it.each(LIMITS)('«%s» is late after %s', (text, due) => {
    expect(read(text)).toMatchObject({ text, kind: 'by', due, steps: [] });
  });

  it.each(WINDOWS)('«%s» runs from %s to %s', (text, from, to) => {
    expect(read(text)).toMatchObject({ text, kind: 'window', from, to, due: to });
  });

  it.each(SEVERAL)('«%s» is %s and has the days %j', (text, kind, days) => {
    const deadline = read(text);

    expect(deadline).toMatchObject({ text, kind, due: days.toSorted().at(-1) });
    expect(deadline.steps.map(({ due }) => due)).toEqual(days);
  });

  it.each(WORDS)('«%s» is %s and has no day', (text, kind) => {
    expect(read(text)).toMatchObject({ text, kind, from: null, to: null, due: null });
  });

  it('keeps the words of each date beside its day', () => {
    expect(read('6月、12月底前').steps).toEqual([
      { text: '6月底前', from: null, due: '2024-06-30' },
      { text: '12月底前', from: null, due: '2024-12-31' },
    ]);
  });

  it('with several dates has no day where no year is known', () => {
    expect(parseDeadline('6月、12月底前', null)).toMatchObject({ kind: 'by', due: null });
  });

  it('takes a bare number for a date only near the plan', () => {
    expect(read('45657').due).toBe('2024-12-31');
    expect(parseDeadline('45657', null).due).toBe('2024-12-31');
    expect(parseDeadline('45657', { ...PLAN, baseYear: 2012 }).due).toBeNull();
  });
});

describe('what recurs', () => {
  it.each([
    ['每旬', 'ten-days', '2024-02-25', '2024-02-29'],
    ['每旬', 'ten-days', '2024-02-10', '2024-02-10'],
    ['每半月', 'half-month', '2024-02-10', '2024-02-15'],
    ['每两月', 'two-months', '2024-03-05', '2024-04-30'],
    ['每双月25日前', 'two-months', '2024-03-05', '2024-04-25'],
    ['双月', 'two-months', '2024-12-31', '2024-12-31'],
    ['每四个月', 'four-months', '2024-06-01', '2024-08-31'],
    ['每三个月一次', 'quarter', '2024-02-05', '2024-03-31'],
    ['每6个月', 'half-year', '2024-02-05', '2024-06-30'],
    ['一年两次', 'year', '2024-02-05', '2024-12-31'],
    ['一月一次', 'month', '2024-02-05', '2024-02-29'],
    ['上、下半年各一次', 'half-year', '2024-02-05', '2024-06-30'],
    ['每月5日、20日前', 'month', '2024-02-10', '2024-02-20'],
    ['每年3月、9月底前', 'year', '2024-02-10', '2024-09-30'],
    ['每年（6月底前）', 'year', '2024-02-10', '2024-06-30'],
    ['每周一、周四', 'week', '2024-09-25', '2024-09-26'],
    ['2024年12月底前每季度1次', 'quarter', '2025-08-10', '2024-12-31'],
    ['2024年、2025年每年11月底前', 'year', '2026-08-10', '2025-11-30'],
    ['当年底前', 'year', '2025-02-10', '2025-12-31'],
    ['2025年每季度', 'quarter', '2024-02-10', '2025-03-31'],
    ['2025年每季度', 'quarter', '2026-08-10', '2025-12-31'],
    ['6月至9月每月一次', 'month', '2024-11-10', '2024-09-30'],
    ['每季度一次，2025年6月底前', 'quarter', '2026-08-10', '2025-06-30'],
  ] as const)('«%s» every %s is due, seen from %s, on %s', (...[text, every, today, due]) => {
    expect(read(text)).toMatchObject({ kind: 'recurring', every });
    expect(dueFor(read(text), today, PLAN)).toBe(due);
  });

  it.each([
    ['2024-03-01', '2024-06-30'],
    ['2024-09-01', '2024-06-30'],
    ['2025-01-01', '2025-12-31'],
  ] as const)(
    'after a first time with a day of its own, seen from %s, is due on %s',
    (today, due) => {
      const deadline = read('2024年6月底前完成首次，以后每年一次');

      expect(deadline.steps).toMatchObject([{ due: '2024-06-30' }]);
      expect(dueFor(deadline, today, PLAN)).toBe(due);
    },
  );

  it('counts what was done before the first day as done for the first time', () => {
    const deadline = read('2024年底前完成；之后每半年开展一次');

    expect(instanceStart(deadline, '2024-09-01')).toBe('2024-01-01');
    expect(instanceStart(deadline, '2025-09-01')).toBe('2025-07-01');
  });
});
