import { describe, expect, it } from 'vitest';
import { actionLines, historyLines } from '../../../../addin/features/dashboard/chart-lines.ts';
import { facts } from '../../../support/pane-gallery/office-samples.ts';

describe('the charts of the dashboard', () => {
  it('count each action in the order of the plan, without what is never finished', () => {
    expect(actionLines(facts).map(({ figure, amounts }) => [figure, amounts])).toEqual([
      ['完成 2/6', [2, 2, 2]],
      ['完成 1/3', [1, 0, 2]],
      ['完成 1/3', [1, 2, 0]],
    ]);
  });

  it('show the latest period first, and what was on time, late and missing', () => {
    expect(
      historyLines(facts).map(({ label, figure, amounts }) => [label, figure, amounts]),
    ).toEqual([
      ['2026 年 11 月', '已报 6/8', [5, 1, 2]],
      ['2026 年 10 月', '已报 8/9', [8, 0, 1]],
      ['2026 年 9 月', '已报 9/9', [7, 2, 0]],
    ]);
  });
});
