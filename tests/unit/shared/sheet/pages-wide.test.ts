import { describe, expect, it } from 'vitest';
import { pagesWide } from '../../../../shared/sheet/pages-wide.ts';
import { MY_LIST_COLUMNS } from '../../../../shared/sheet/my-list-columns.ts';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { exampleFacts, stateFact, unitFact } from '../../../support/summary-facts.ts';

function factsOf(units: number): SummaryFacts {
  const numbers = Array.from({ length: units }, (_, index) => index + 1);
  return {
    ...exampleFacts(),
    units: numbers.map((n) => unitFact(n, `第 ${n} 村`)),
    states: numbers.map((n) => stateFact([1, n], '推进中', 50)),
  };
}

describe('the A4 pages side by side', () => {
  it.each([
    [1, 1],
    [10, 1],
    [11, 1],
    [17, 1],
    [18, 2],
    [30, 2],
    [60, 3],
  ])('of a town with %i units are %i', (units, pages) => {
    expect(pagesWide(summarySheets(factsOf(units)).town)).toBe(pages);
  });

  it('are one for each of the other sheets, however many units report', () => {
    const { activity, overdue } = summarySheets(factsOf(60));
    const list = { columns: MY_LIST_COLUMNS, frozenColumns: 3 };
    expect([activity, overdue, list].map(pagesWide)).toEqual([1, 1, 1]);
  });

  it('do not count columns that are hidden', () => {
    const { town } = summarySheets(factsOf(17));
    const hidden = town.columns.map((column) => ({ ...column, hidden: true, width: 500 }));
    expect(pagesWide({ ...town, columns: [...town.columns, ...hidden] })).toBe(1);
  });

  it('are one when the frozen columns alone fill a page: repeating them would leave no room', () => {
    const { town } = summarySheets(factsOf(60));
    expect(pagesWide({ ...town, frozenColumns: town.columns.length })).toBe(1);
  });
});
