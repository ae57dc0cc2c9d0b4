import { describe, expect, it } from 'vitest';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { targetId } from '../../../../shared/town/ids.ts';
import { made, seenRows } from '../../../support/seen-rows.ts';
import { exampleFacts, reportedFacts, unitIdOf } from '../../../support/summary-facts.ts';
import { exampleTarget, figureOf } from '../../../support/target-facts.ts';

const facts = reportedFacts();

const sheetOf = (changed: Partial<SummaryFacts>) => summarySheets({ ...facts, ...changed }).targets;

/** One target and its figures, as the sheet shows it. */
function rowOf(
  known: Parameters<typeof exampleTarget>[0],
  figures: SummaryFacts['figures'],
): readonly (string | number)[] {
  return seenRows(made(sheetOf({ targets: [exampleTarget(known)], figures })))[0] ?? [];
}

describe('指标', () => {
  it('says what was wanted, what is, of what, how far, and who is silent', () => {
    expect(rowOf({}, [figureOf(1, '2024Q2', 1), figureOf(1, '2024Q3', 3)])).toEqual([
      ...['行政处罚数量', '10件以上', '4件', '', 0.4, '尚未达标', '大湾村'],
    ]);
  });

  it('adds parts and bases of a rate up', () => {
    const rate = { measure: 'rate', unit: '%', value: 80, soft: true } as const;
    expect(
      rowOf(rate, [figureOf(1, '2024Q3', 1, 1), figureOf(2, '2024Q3', 1, 2)]).slice(1),
    ).toEqual(['力争80%以上', '66.67%', '2/3', 200 / 240, '尚未达标', '']);
  });

  it('alerts at once when a zero target is broken by a single case', () => {
    const row = rowOf({ comparator: 'zero', value: 0, unit: '人' }, [figureOf(2, '2024Q3', 1)]);
    expect(row.slice(1)).toEqual(['零', '1人', '', '/', '突破', '应急办']);
    const { toneRules } = made(sheetOf({ targets: [exampleTarget()] }));
    expect(toneRules.find(({ word }) => word === '突破')?.tone).toBe('red');
  });

  it('sets a fall against last year', () => {
    const fall = { comparator: 'fall', value: 3, unit: '人' } as const;
    const figures = [figureOf(1, '2024Q3', 8), figureOf(2, '2024Q3', 4)];
    expect(rowOf({ ...fall, lastYear: 15 }, figures).slice(1, 6)).toEqual([
      ...['同比下降 3%以上', '12人（上年 15人，-20%）', '', '/', '达标'],
    ]);
    expect(rowOf({ ...fall, lastYear: null }, figures).slice(2, 6)).toEqual([
      ...['12人（没有上年数）', '', '/', '/'],
    ]);
    expect(rowOf({ ...fall, lastYear: 0 }, figures)[2]).toBe('12人（上年 0人）');
  });

  it('prints “/” where there is no base, and where nobody has spoken', () => {
    const rate = { measure: 'rate', comparator: 'all', unit: '%', value: 100 } as const;
    const none = [figureOf(1, '2024Q3', 0, 0), figureOf(2, '2024Q3', 0, 0)];
    expect(rowOf(rate, none).slice(1)).toEqual(['全覆盖（100%）', '/', '/', '/', '/', '']);
    expect(rowOf(rate, []).slice(2)).toEqual(['/', '', '/', '/', '应急办、大湾村']);
  });

  it('counts units that are asked and have no rows in the list', () => {
    const row = rowOf({ comparator: 'at-most', unitIds: [unitIdOf(1), unitIdOf(9)] }, []);
    expect([row[1], row[6]]).toEqual(['10件以内', '应急办、清单以外的 1 个单位']);
  });

  it('takes figures up to the period, or up to today while it runs or where there is none', () => {
    const figures = [figureOf(1, '2024Q3', 3), figureOf(1, '2024Q4', 9)];
    const targets = [exampleTarget()];
    const actual = (changed: Partial<SummaryFacts>) =>
      seenRows(made(sheetOf({ targets, figures, ...changed })))[0]?.[2];
    expect(actual({})).toBe('3件');
    expect(actual({ period: null })).toBe('12件');
    expect(actual({ today: '2024-06-30' })).toBe('/');
    expect(made(sheetOf({ targets })).note).toContain('指标截至 2024 年第三季度');
  });

  it('leaves targets out that are no longer used, and is not made without any', () => {
    const other = targetId.parse('00000000-0000-4000-8f00-000000000002');
    const targets = [exampleTarget({ active: false }), exampleTarget({ id: other })];
    expect(made(sheetOf({ targets })).rows.map(({ id }) => id)).toEqual([other]);
    expect(sheetOf({ targets: [exampleTarget({ active: false })] })).toBeNull();
    expect(summarySheets(exampleFacts()).targets).toBeNull();
  });
});
