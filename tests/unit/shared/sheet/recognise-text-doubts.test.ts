import { describe, expect, it } from 'vitest';
import { openQuestions } from '../../../../shared/sheet/open-questions.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { RecognisedSheet } from '../../../../shared/sheet/recognised.ts';
import { gridOf } from '../../../support/text-grid.ts';

function read(text: string): RecognisedSheet {
  return recogniseSheet(gridOf(text.split('\n').map((line) => [line.trim()])));
}

describe('a leader named below the title', () => {
  it('leads every task whose section names no other', () => {
    const { rows } = read(`某镇任务清单
      责任领导：张三
      一、应急管理
      修订预案
      责任单位：应急办
      组织演练
      责任单位：消防站
      二、消防安全（责任领导：李四）
      清理通道
      责任部门（科室）：消防站`);

    expect(rows.map(({ title, leader, responsible }) => [title, leader, responsible])).toEqual([
      ['修订预案', '张三', ['应急办']],
      ['组织演练', '张三', ['消防站']],
      ['清理通道', '李四', ['消防站']],
    ]);
  });
});

describe('publishing a list written as text', () => {
  it('needs nothing above the first task', () => {
    const tasks = '1.修订清单\n责任单位：应急办\n2.签责任书\n责任单位：党政办';

    expect(openQuestions(read(tasks))).toEqual([]);
    expect(openQuestions(read(`某镇任务清单\n${tasks}`))).toEqual([]);
  });
});

describe('a text that is not all tasks', () => {
  const doubts = (text: string) =>
    read(text).problems.filter(({ code }) => code === 'DOUBTFUL_ROW');

  it('is asked about a task that may lack its own words of who and when', () => {
    const text = `1.修订清单
      责任单位：应急办
      2.签责任书
      3.开展培训
      责任单位：党政办`;

    expect(read(text).rows.map(({ title, responsible }) => [title, responsible])).toEqual([
      ['修订清单', ['应急办']],
      ['签责任书', ['党政办']],
      ['开展培训', ['党政办']],
    ]);
    expect(doubts(text)).toMatchObject([{ row: 3 }]);
    expect(doubts(text)[0]?.message).toContain('第 3、4 行的任务合用');
  });

  it('keeps a task of which nobody said who does it, and says so', () => {
    const sheet = read(`1.修订清单（责任单位：应急办）
      2.签责任书
      3.开展培训（责任单位：党政办）`);

    expect(sheet.rows.map(({ title }) => title)).toEqual(['修订清单', '签责任书', '开展培训']);
    expect(sheet.problems).toMatchObject([{ code: 'NO_RESPONSIBLE', row: 2 }]);
  });

  it.each([
    [
      'words behind a task',
      '1.甲任务\n责任单位：应急办\n每月25日前报送。\n2.乙任务\n责任单位：党政办',
      3,
    ],
    [
      'a chapter of tasks without units',
      '一、消防整治\n1.甲任务\n责任单位：应急办\n2.乙任务\n责任单位：党政办\n二、道路整治行动\n3.丙任务',
      6,
    ],
  ])('tells of %s that were not read', (_name, text, row) => {
    expect(doubts(text)).toMatchObject([{ row }]);
    expect(doubts(text)[0]?.message).toContain('没有读进来');
  });

  it.each([
    '各村：\n请做好防汛，由应急办牵头，各村配合。请于6月5日前报送。\n联系人：张三　电话：12345678\n应急办\n2025年6月1日',
    '一、指导思想\n坚持底线。\n二、工作目标\n完成时限：2025年',
  ])('is no list when it gives no tasks to anybody', (text) => {
    expect(read(text)).toMatchObject({ kind: 'other', rows: [] });
  });
});
