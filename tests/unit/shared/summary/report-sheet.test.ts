import { describe, expect, it } from 'vitest';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { made, seenLabels, seenRows } from '../../../support/seen-rows.ts';
import {
  exampleFacts,
  exampleReports,
  handedIn,
  reportedFacts,
  reportFact,
  sentBack,
  THIRD_QUARTER,
} from '../../../support/summary-facts.ts';

const facts = reportedFacts();
const { activity, trend, overdue } = summarySheets(facts);

const rowsWith = (changed: Partial<SummaryFacts>) =>
  seenRows(summarySheets({ ...facts, ...changed }).activity);

describe('报送情况 of a period', () => {
  it('says of each unit who reported when, what was counted, and what is missing', () => {
    expect(seenLabels(activity)).toEqual([
      ...['单位', '联系人', '状态', '首次报送', '最近报送', '填报人', '回执号'],
      ...['应填行数', '已填行数', '完整行数', '迟报或逾期天数', '退回次数', '退回原因', '未填任务'],
    ]);
    const due = '2024-09-28 18:00';
    const [first, second] = ['2024-09-27 09:00', '2024-10-02 09:00'];
    const night = '2024-09-29 01:00';
    expect(seenRows(activity)).toEqual([
      ['应急办', '王芳', '审定', due, due, '王芳', '0001', 4, 4, 3, '', 0, '', ''],
      ['大湾村', '', '已报', first, second, '王芳', '0002', 3, 3, 3, '', 1, '', ''],
      ['武装部', '', '逾期未报', '', '', '', '', 3, 0, 0, 17, 0, '', '1、3、5'],
      ['镇武装部', '', '免报', '', '', '', '', '/', '/', '/', '', 0, '', ''],
      ['经发办', '', '迟报\n零报告', night, night, '王芳', '0005', '/', '/', '/', 1, 0, '', ''],
      [
        ...['合计', '', '报送率 3/4', '及时率 2/4', '审定率 1/3', '', ''],
        ...[10, 7, 6, '', 1, '一次通过率 1/2', '内容完整率 6/10'],
      ],
    ]);
  });

  it('gives every word a tone', () => {
    const words = seenRows(activity)
      .slice(0, -1)
      .map(([, , word]) => String(word));
    const toneOf = (text: string) =>
      activity.toneRules.filter(({ word }) => text.startsWith(word)).map(({ tone }) => tone);
    expect(words.map(toneOf)).toEqual([['green'], ['blue'], ['red'], ['grey'], ['orange']]);
  });

  it('says why a report was sent back until it is handed in again, also once its period is sealed', () => {
    const returned = sentBack(1, '2024-09-27T01:00:00.000Z', { state: 'sealed', rows: 4 });
    const [row] = rowsWith({ reports: [returned] });
    expect(row?.[2]).toBe('退回');
    expect(row?.slice(11, 13)).toEqual([1, '第 2 项没有写做了什么（2024-10-05 前改报）']);
  });

  it('says of an exempt unit that reported all the same both, and counts it neither way', () => {
    const exempt = { reason: '没有任务', at: facts.at, by: '赵主任' };
    const rows = rowsWith({ reports: [handedIn(1, facts.at, { exempt, rows: 4 })] });
    expect(rows[0]?.slice(2, 3)).toEqual(['免报\n已报']);
    expect(rows[0]?.slice(7, 11)).toEqual(['/', '/', '/', '']);
    expect(rows[1]?.slice(2, 5)).toEqual(['报送率 /', '及时率 /', '审定率 /']);
    expect(rows[1]?.slice(12)).toEqual(['一次通过率 /', '内容完整率 /']);
  });

  it('counts a day that has begun as late, and midnight as the end of the due day', () => {
    const period = {
      ...THIRD_QUARTER,
      dueAt: '2024-09-28T16:00:00.000Z',
      graceUntil: '2024-09-28T16:00:00.000Z',
    };
    const reports = [
      handedIn(1, '2024-09-28T16:00:30.000Z'),
      handedIn(2, '2024-09-28T16:01:00.000Z'),
      reportFact(3),
    ];
    const days = rowsWith({ period, reports }).map((row) => [row[2], row[10]]);
    expect(days.slice(0, 3)).toEqual([
      ['已报', ''],
      ['迟报', 1],
      ['逾期未报', 17],
    ]);
  });

  it('has only its total where nobody is expected', () => {
    expect(rowsWith({ reports: [] })).toEqual([
      [
        ...['合计', '', '报送率 /', '及时率 /', '审定率 /', '', ''],
        ...[0, 0, 0, '', 0, '一次通过率 /', '内容完整率 /'],
      ],
    ]);
  });
});

describe('the note and the title of a period', () => {
  it('carry the mark of a draft, the number, the hash, the moment and totals that add up', () => {
    expect(activity.title).toBe('重点任务清单 报送情况（未审定 3/4）');
    expect(activity.note).toBe(
      '未审定 3/4 · 清单通 · 第 7 号（校验码 3fa9c21b） · 数据时点 2024-10-15 14:05 · 2024 年第三季度 · 应报 4 个单位：审定 1、退回 0、待审 2、未报 1；免报 1 · 报来 9 行：采用 4、退回 0、待审 5',
    );
  });

  it('lose the mark when every expected report is accepted, or none is expected', () => {
    const [accepted, , , exempt] = exampleReports();
    if (!accepted || !exempt) throw new Error('the example has five reports');
    for (const reports of [[accepted, exempt], [exempt], []]) {
      const sheets = summarySheets({ ...facts, reports });
      expect(sheets.town.title).toBe('重点任务清单 全镇汇总');
      expect(sheets.town.note).toMatch(/^清单通 · /u);
    }
  });
});

describe('报送趋势', () => {
  it('has every period with its figures, and sums of them', () => {
    expect(seenRows(made(trend))).toEqual([
      ['2024 年第二季度', 2, 2, 2, 2, 1, 1, 1],
      ['2024 年第三季度', 4, 3, 2, 1, 0.75, 0.5, 1 / 3],
      ['合计', 6, 5, 4, 3, 5 / 6, 4 / 6, 3 / 5],
    ]);
    expect(made(trend).rows.map(({ id }) => id)).toEqual([
      'period:2024Q2',
      'period:2024Q3',
      'total',
    ]);
  });

  it('draws expected, reported and on time', () => {
    expect(made(trend).charts).toMatchObject([
      {
        title: '各期报送',
        kind: 'column',
        categories: 'period',
        series: [{ column: 'expected' }, { column: 'reported' }, { column: 'onTime' }],
        rows: ['period:2024Q2', 'period:2024Q3'],
      },
    ]);
  });

  it('is not made without duties', () => {
    expect(summarySheets(exampleFacts()).trend).toBeNull();
  });
});

describe('逾期清单 of a period', () => {
  it('ends with the reports that are due and missing, and counts them over those expected', () => {
    const [report, total] = overdue.rows.slice(-2);
    expect(report?.id).toBe(reportFact(3).id);
    expect(report?.values.slice(1, 10)).toEqual([
      ...['报送', '工作小结 2024 年第三季度', '9月28日 18:00', '', '武装部'],
      ...['2024-09-28', 17, '逾期', '逾期未报'],
    ]);
    expect(total?.values[2]).toBe('逾期 3 项，应完成 8 项；逾期未报 1 个单位，应报 4 个');
  });

  it('says 严重逾期 beyond the threshold of the town', () => {
    const settings = { ...facts.settings, longLateDays: 16 };
    expect(summarySheets({ ...facts, settings }).overdue.rows.at(-2)?.values[8]).toBe('严重逾期');
  });
});
