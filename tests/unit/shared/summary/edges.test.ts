import { describe, expect, it } from 'vitest';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { SUMMARY_PARTS } from '../../../../shared/summary/parts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { seenRows } from '../../../support/seen-rows.ts';
import {
  exampleFacts,
  reportedFacts,
  stateFact,
  taskFact,
  unitFact,
} from '../../../support/summary-facts.ts';

function townOf(deadline: string, states: SummaryFacts['states'], today = '2024-10-15') {
  const units = [unitFact(1, '应急办'), unitFact(2, '大湾村')];
  const facts = { ...exampleFacts(), tasks: [taskFact(1, deadline)], units, states, today };
  return seenRows(summarySheets(facts).town)[0]?.slice(5);
}

describe('a standing row', () => {
  it('is apart from every rate, never late, whatever is chosen for it', () => {
    const states = [stateFact([1, 1], '推进中', 50), stateFact([1, 2], null)];
    expect(townOf('长期坚持', states)).toEqual(['/', '/', '/', '推进中 50%', '未填报']);
  });
});

describe('a yearly row', () => {
  const states = [stateFact([1, 1], '已完成', 100), stateFact([1, 2], '推进中', 50)];

  it('is due at the end of each year, and done by what is said in it', () => {
    expect(townOf('每年', states)).toEqual([0.5, '1/2', '0/2', '已完成', '推进中 50%']);
    expect(townOf('每年', states, '2024-12-20')?.[4]).toBe('临期\n推进中 50%');
  });

  it('is not late for a year that has just begun', () => {
    expect(townOf('每年', states, '2025-01-10')?.[2]).toBe('0/2');
  });
});

describe('every sheet', () => {
  const facts = {
    ...reportedFacts(),
    previous: { ...{ no: 6, at: '2024-10-01T00:00:00.000Z', label: '' }, states: [], reported: [] },
  };

  it.each([
    ['of a period', facts],
    ['of a plan without duties', exampleFacts()],
    ['without tasks', { ...facts, tasks: [], states: [] }],
    ['where nobody is expected', { ...facts, reports: [] }],
    ['without units', { ...facts, units: [], states: [], reports: [] }],
  ])('%s has a value for each column, one id a row, and widths that print on A4', (_, of) => {
    const sheets = summarySheets(of);
    for (const part of SUMMARY_PARTS) {
      const image = sheets[part];
      if (image === null) continue;
      const ids = image.rows.map(({ id }) => id);
      expect(new Set(ids).size, part).toBe(ids.length);
      for (const { id, values } of image.rows) {
        expect(values, `${part} ${id}`).toHaveLength(image.columns.length);
        expect(values.at(-1)).toBe(id);
      }
      const shown = image.columns.filter(({ hidden }) => !hidden);
      expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(205);
      for (const { rows } of image.charts ?? []) {
        const first = ids.indexOf(rows[0] ?? '');
        expect(ids.slice(first, first + rows.length)).toEqual(rows);
      }
    }
  });
});
