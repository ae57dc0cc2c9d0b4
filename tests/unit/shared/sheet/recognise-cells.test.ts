import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../shared/sheet/grid.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { RecognisedRow } from '../../../../shared/sheet/recognised.ts';
import { gridOf } from '../../../support/text-grid.ts';

type Lines = readonly (readonly CellValue[])[];

const read = (lines: Lines, merges = '') => recogniseSheet(gridOf(lines, { merges }));

const pick = <K extends keyof RecognisedRow>(
  rows: readonly RecognisedRow[],
  ...keys: readonly K[]
) => rows.map((row) => keys.map((key) => row[key]));

describe('several things in one cell', () => {
  it('splits 进展、问题、下一步 by their lead words', () => {
    const sheet = read([
      ['重点任务', '责任单位', '进展情况、存在问题及下一步打算'],
      ['修订预案', '应急办', '进展：已完成初稿。\n问题：人手不足。\n下一步：报批。'],
      ['开展演练', '消防站', '已演练两次。存在问题：参与不多。下一步打算：扩大范围。'],
    ]);

    expect(pick(sheet.rows, 'progress', 'problems', 'next')).toEqual([
      ['已完成初稿。', '人手不足。', '报批。'],
      ['已演练两次。', '参与不多。', '扩大范围。'],
    ]);
  });

  it.each<[string, string, readonly [string | null, readonly string[]]]>([
    ['labels', '牵头单位：应急办\n责任单位：经发办、规建办', ['应急办', ['经发办', '规建办']]],
    ['a sentence', '应急办牵头，经发办、规建办配合', ['应急办', ['经发办', '规建办']]],
    ['a mark in the list', '应急办（牵头）、经发办', ['应急办', ['应急办', '经发办']]],
    ['nothing', '应急办、经发办', [null, ['应急办', '经发办']]],
  ])('finds the lead in the list of units by %s', (_, cell, found) => {
    const { rows } = read([
      ['重点任务', '责任单位', '完成时限'],
      ['修订预案', cell, '2024年6月'],
    ]);

    expect(pick(rows, 'lead', 'responsible')).toEqual([found]);
  });

  it('takes the first unit as lead where a note says so', () => {
    const { rows } = read([
      ['某镇重点任务清单'],
      ['（责任单位中排第一的为牵头单位）'],
      ['重点任务', '责任单位', '完成时限'],
      ['修订预案', '应急办、经发办', '2024年6月'],
    ]);

    expect(rows[0]?.lead).toBe('应急办');
  });

  it('parts people from units under 牵头单位及责任人', () => {
    const { rows } = read([
      ['重点任务', '牵头单位及责任人', '完成时限'],
      ['修订预案', '应急办 张三', '2024年6月'],
      ['开展演练', '消防站（李四）', '2024年9月'],
    ]);

    expect(pick(rows, 'lead', 'people')).toEqual([
      ['应急办', ['张三']],
      ['消防站', ['李四']],
    ]);
  });
});

describe('lists written as text', () => {
  it('makes rows of tasks that are followed by lines of who and when', () => {
    const sheet = read([
      ['某街道2024年重点工作清单'],
      ['一、压实责任'],
      ['1.修订责任清单。'],
      ['对照新规逐条修订。'],
      ['牵头单位：应急办'],
      ['责任单位：各科室、'],
      ['各社区'],
      ['完成时限：6月底前'],
      ['2.签订责任书。'],
      ['牵头单位：党政办；责任单位：各社区；完成时限：3月底前'],
      ['二、排查隐患'],
      ['3.开展检查。（牵头单位：消防站；责任单位：各村；完成时限：长期坚持）'],
    ]);

    expect(sheet).toMatchObject({ kind: 'plan', header: null, title: '某街道2024年重点工作清单' });
    expect(pick(sheet.rows, 'action', 'number', 'title', 'detail', 'lead', 'responsible')).toEqual([
      ['一、压实责任', '1', '修订责任清单。', '对照新规逐条修订。', '应急办', ['各科室', '各社区']],
      ['一、压实责任', '2', '签订责任书。', null, '党政办', ['各社区']],
      ['二、排查隐患', '3', '开展检查。', null, '消防站', ['各村']],
    ]);
    expect(sheet.rows.map(({ deadline }) => deadline?.due)).toEqual([
      '2024-06-30',
      '2024-03-31',
      null,
    ]);
    expect(sheet.problems).toEqual([]);
  });

  it('takes sections as tasks where each has lines of its own', () => {
    const sheet = read([
      ['（一）修订清单'],
      ['责任单位：应急办'],
      ['完成时限：2024年6月'],
      ['（二）签订责任书'],
      ['责任单位：党政办'],
      ['完成时限：2024年3月'],
    ]);

    expect(pick(sheet.rows, 'action', 'title', 'responsible')).toEqual([
      [null, '修订清单', ['应急办']],
      [null, '签订责任书', ['党政办']],
    ]);
  });

  it('is not made of a letter or a form', () => {
    expect(read([['各科室：'], ['请于周五前报送材料。'], ['联系人：张三']]).kind).toBe('other');
  });
});
