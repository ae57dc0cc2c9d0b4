import { describe, expect, it } from 'vitest';
import {
  differenceWords,
  groupsOf,
  sourceWords,
  stateLine,
} from '../../../../addin/features/behind/figure-words.ts';
import * as figures from '../../../support/pane-gallery/figure-samples.ts';

const sizes = (figure: Pick<typeof figures.late, 'value' | 'rows'>) =>
  groupsOf(figure).map(({ title, states, open }) => [title, states.length, open]);

describe('the words of a figure', () => {
  it('part the rows before the stroke from those only behind it', () => {
    expect(sizes(figures.late)).toEqual([
      ['计入分子的 4 行', 4, true],
      ['只计入分母的 5 行', 5, false],
    ]);
  });

  it('open the base where nothing counts, and keep a plain count in one list', () => {
    const onlyBase = figures.late.rows.map((row) => ({ ...row, counts: false }));

    expect(sizes({ value: '0/9', rows: onlyBase })).toEqual([
      ['计入分子的 0 行', 0, true],
      ['只计入分母的 9 行', 9, true],
    ]);
    expect(sizes(figures.count)).toEqual([['由这 43 行算出', 43, true]]);
  });

  it('have no base where the cell shows the state of one row', () => {
    const rows = figures.late.rows.slice(2, 3);

    expect(sizes({ value: '推进中 40%', rows })).toEqual([['由这 1 行算出', 1, true]]);
  });

  it('say of each row the unit, the state and the days, if any', () => {
    const [late, , onTime] = figures.late.rows;

    expect([late, onTime].map((row) => row && stateLine(row))).toEqual([
      '应急办 · 严重逾期，推进中 30% · 逾期 41 天',
      '规建办 · 推进中 40%',
    ]);
  });

  it('say of what moment it is, and what a cell that says something else means', () => {
    expect([figures.late, figures.changed].map(sourceWords)).toEqual([
      '第 4 号汇总',
      '按现在的填报内容',
    ]);
    expect(differenceWords(figures.late)).toBeNull();
    expect(differenceWords(figures.changed)).toBe(
      '表里这一格写的是“3/9”，现在应是“4/9”：汇总以后内容又有变化，或有人改过这一格。要更新表，请再点一次“汇总”。',
    );
    expect(differenceWords({ ...figures.late, shown: '' })).toBe(
      '表里这一格是空的，这一号汇总里是“4/9”：这一格可能被人改过。要恢复，请再点一次“汇总”。',
    );
  });
});
