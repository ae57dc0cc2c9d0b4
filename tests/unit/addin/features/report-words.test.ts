import { describe, expect, it } from 'vitest';
import { reportWords } from '../../../../addin/features/board/report-words.ts';
import { figuresOf, passes } from '../../../../addin/features/board/figures.ts';
import { sayPeriod, sayTimeLeft } from '../../../../addin/features/report/period-words.ts';
import { sayDone } from '../../../../addin/features/report/receipt-words.ts';
import { byUrgency } from '../../../../addin/features/report/urgency.ts';
import * as samples from '../../../support/pane-gallery/report-samples.ts';

const { NOW, period, latePeriod } = samples;

const said = (part: Parameters<typeof samples.owed>[0], more = {}): string =>
  sayPeriod(samples.owed(part, more), NOW);

describe('the line of the period', () => {
  it('says when it is due and how long there is still time', () => {
    expect(said({})).toBe('2026 年 11 月 · 11月28日 24:00 截止 · 还剩 6 天');
  });

  it.each([
    ['2026-11-22T10:00:00.000Z', '今天 18:00 截止'],
    ['2026-11-22T16:00:00.000Z', '今天 24:00 截止'],
    ['2026-11-22T04:00:00.000Z', '今天 12:00 截止'],
    ['2026-11-22T03:59:00.000Z', '今天 11:59 已截止'],
    ['2026-11-20T16:00:00.000Z', '已逾期 2 天'],
    ['2027-01-05T16:00:00.000Z', '2027年1月5日 24:00 截止 · 还剩 44 天'],
  ])('due at %s says «%s» at noon of November 22', (dueAt, words) => {
    expect(sayTimeLeft({ dueAt }, NOW)).toBe(words);
  });

  it.each([
    [samples.submitted, '已报送'],
    [{ ...samples.submitted, state: 'reviewed' as const }, '已报送，牵头部门已审'],
    [samples.returned, '退回，限11月25日前再报'],
    [samples.accepted, '已审定'],
    [{ state: 'sealed' as const }, '已封存，本单位未报'],
    [{ gate: 'locked' as const }, '已锁定，没有报送'],
    [{ exempt: { reason: '没有任务', at: NOW, by: '李小燕' } }, '免报'],
  ])('says what was decided instead of the time that is left', (part, words) => {
    expect(said(part, { period: latePeriod })).toBe(`2026 年 11 月 · ${words}`);
  });
});

describe('several duties of a unit', () => {
  it('stand in the order of what waits for the unit, by its due moment', () => {
    const late = samples.owed({}, { period: latePeriod });
    const later = samples.owed(samples.returned);
    const decided = samples.owed(samples.accepted);
    const handedIn = samples.owed(samples.submitted);

    expect(byUrgency([decided, handedIn, later, late])).toEqual([late, later, handedIn, decided]);
  });
});

describe('the board of a period', () => {
  const { reports } = samples.board('office');
  const word = (index: number): string => {
    const report = reports[index];
    if (report === undefined) throw new Error(`no report ${String(index)}`);
    const { word: said, days } = reportWords(report, latePeriod, NOW);
    return days === '' ? said : `${said} ${days}`;
  };

  it('counts what a hand count gives', () => {
    expect(figuresOf(reports, latePeriod, NOW)).toEqual({
      expected: 8,
      reported: 6,
      late: 1,
      missing: 2,
      returned: 1,
      accepted: 1,
      exempt: 1,
    });
  });

  it('says each unit in one word, and how late it is or was', () => {
    expect([0, 1, 2, 3, 6, 8].map(word)).toEqual([
      '已报',
      '退回',
      '逾期未报 逾期 2 天',
      '审定',
      '免报',
      '迟报 迟 1 天',
    ]);
  });

  it('shows those who are asked for', () => {
    const names = (filter: Parameters<typeof passes>[1]) =>
      reports.filter((report) => passes(report, filter)).map(({ unitName }) => unitName);

    expect(names('missing')).toEqual(['规建办', '南渡社区']);
    expect(names('returned')).toEqual(['经发办']);
    expect(names('waiting')).toHaveLength(4);
    expect(names('all')).toHaveLength(9);
  });

  it('calls nobody late before the due moment', () => {
    const [, , missing] = reports;
    if (missing === undefined) throw new Error('no third report');

    expect(reportWords(missing, period, NOW)).toEqual({ word: '未报', shade: 'none', days: '' });
  });
});

describe('the receipt of a report', () => {
  const done = { receipt: 31, at: '2026-11-20T02:42:00.000Z', rows: 18, completeRows: 16 };

  it('names number, moment and rows', () => {
    expect(sayDone({ ...done, late: false, nil: false }, new Date(NOW))).toBe(
      '回执 0031 · 11月20日 10:42 · 18 行，其中 16 行完整',
    );
  });

  it('says that it is a nil report', () => {
    expect(sayDone({ ...done, late: false, nil: true }, new Date(NOW))).toContain('零报告');
  });
});
