import { describe, expect, it } from 'vitest';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { judgeFacts } from '../../../../shared/summary/judged.ts';
import { taskReport } from '../../../../shared/summary/task-report.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';
import { exampleFacts, stateFact } from '../../../support/summary-facts.ts';

const told = (states: SummaryFacts['states'], task = 1) =>
  taskReport(judgeFacts({ ...exampleFacts(), states }), entryIdOf(task));

describe('what the higher office is told of a task', () => {
  it('is what its only unit said, in its own words', () => {
    const said = { ...stateFact([1, 1], '推进中', 40), progress: '走访 3 户。\n回访 1 户。' };
    expect(told([said])).toEqual({
      ...{ status: '推进中', percent: '40%', progress: '走访 3 户。\n回访 1 户。' },
      ...{ problems: '', next: '' },
    });
  });

  it('names who says what where several units have it, each text once', () => {
    const { progress, problems } = told([
      { ...stateFact([1, 1], '已完成', 100), progress: '已印发。' },
      { ...stateFact([1, 2], '推进中', 60), progress: '已印发', problems: '缺人手' },
      { ...stateFact([1, 3], null), progress: '宣讲两场' },
    ]);
    expect(progress).toBe('应急办、大湾村：已印发；武装部：宣讲两场。');
    expect(problems).toBe('大湾村：缺人手。');
  });

  it('counts the units that are done, unless all say the same', () => {
    const done = stateFact([1, 1], '已完成', 100);
    expect(told([done, stateFact([1, 2], '推进中', 60)])).toMatchObject({
      ...{ status: '已完成 1/2', percent: '50%' },
    });
    expect(told([done, stateFact([1, 2], '已完成', 100)])).toMatchObject({ status: '已完成' });
  });

  it('says nothing of a task nobody has, and no share of one that is never finished', () => {
    expect(told([])).toEqual({ status: '', percent: '', progress: '', problems: '', next: '' });
    const standing = [stateFact([3, 1], '长期推进'), stateFact([3, 3], null)];
    expect(told(standing, 3)).toMatchObject({ status: '', percent: '' });
  });
});
