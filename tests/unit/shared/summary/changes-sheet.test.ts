import { describe, expect, it } from 'vitest';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';
import { made, seenRows } from '../../../support/seen-rows.ts';
import { reportedFacts, unitIdOf } from '../../../support/summary-facts.ts';

const facts = reportedFacts();

/** As things stood a month earlier, but for what a test changes. */
function previous(
  before: Readonly<Record<string, Partial<SummaryFacts['states'][number]>>> = {},
  known: Partial<NonNullable<SummaryFacts['previous']>> = {},
): NonNullable<SummaryFacts['previous']> {
  return {
    no: 6,
    at: '2024-10-10T06:05:00.000Z',
    label: '2024 年第三季度',
    states: facts.states.map(({ entryId, status, percent, updatedAt }) => ({
      ...{ entryId, status, percent, updatedAt },
      ...before[entryId],
    })),
    reported: [unitIdOf(1), unitIdOf(2), unitIdOf(5)],
    ...known,
  };
}

const rowsSince = (before: SummaryFacts['previous'], changed: Partial<SummaryFacts> = {}) =>
  seenRows(made(summarySheets({ ...facts, previous: before, ...changed }).changes)).map((row) => [
    ...row.slice(0, 1),
    ...row.slice(5),
  ]);

const totalSince = (before: SummaryFacts['previous']) =>
  made(summarySheets({ ...facts, previous: before }).changes).rows.at(-1)?.values[2];

describe('变化', () => {
  it('says when nothing has changed, and against what', () => {
    const sheet = made(summarySheets({ ...facts, previous: previous() }).changes);
    expect(sheet.rows.map(({ id, values }) => [id, values[2]])).toEqual([['total', '没有变化']]);
    expect(sheet.note).toContain('与第 6 号（2024-10-10 14:05，2024 年第三季度）相比');
  });

  it('is not made where there is no summary before', () => {
    expect(summarySheets(facts).changes).toBeNull();
  });

  it('shows rows whose status or percent changed, before and after', () => {
    const before = previous({
      [entryIdOf(101)]: { status: '推进中', percent: 80 },
      [entryIdOf(102)]: { status: '推进中', percent: 30 },
      [entryIdOf(402)]: { status: null, percent: null },
    });
    expect(rowsSince(before)).toEqual([
      ['1', '应急办', '新完成', '推进中 80%', '已完成 100%'],
      ['1', '大湾村', '有变化', '推进中 30%', '推进中 60%'],
      ['4', '大湾村', '新填报', '未填报', '未启动 0%'],
      ['', '', '', '', ''],
    ]);
    expect(totalSince(before)).toBe('新完成 1 行，新填报 1 行，有变化 1 行');
  });

  it('shows rows that have become late, though nobody touched them', () => {
    const before = previous({}, { at: '2024-09-30T06:00:00.000Z' });
    expect(rowsSince(before).slice(0, -1)).toEqual([
      ['5', '应急办', '新逾期', '基本完成 90%', '基本完成 90%'],
      ['5', '武装部', '新逾期', '未填报', '未填报'],
    ]);
  });

  it('shows rows that are new, and counts those that are gone', () => {
    const before = previous();
    const [first, ...others] = before.states;
    if (!first) throw new Error('the example has states');
    const states = [...others, { ...first, entryId: entryIdOf(999) }];
    expect(rowsSince({ ...before, states }).slice(0, -1)).toEqual([
      ['1', '应急办', '新增', '（没有这一行）', '已完成 100%'],
    ]);
    expect(totalSince({ ...before, states })).toBe('新增 1 行，已撤 1 行');
  });

  it('shows units that have reported since, and no exempt one', () => {
    const before = previous({}, { reported: [unitIdOf(1)] });
    expect(rowsSince(before)).toEqual([
      ['', '大湾村', '新报送', '未报', '已报'],
      ['', '经发办', '新报送', '未报', '迟报，零报告'],
      ['', '', '', '', ''],
    ]);
    expect(totalSince(before)).toBe('新报送 2 个单位');
  });
});
