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

const codes = (lines: Lines, merges = '') => read(lines, merges).problems.map(({ code }) => code);

describe('headers of every depth', () => {
  const ROWS: Lines = [
    ['1', '压实责任', '修订清单', '应急办', '经发办', '2024年6月'],
    ['2', '', '签订责任书', '党政办', '各村', '2024年3月'],
    ['3', '排查隐患', '开展检查', '消防站', '各村', '2024年9月'],
  ];
  const ALL = [
    ['压实责任', '修订清单', '应急办', ['经发办']],
    ['压实责任', '签订责任书', '党政办', ['各村']],
    ['排查隐患', '开展检查', '消防站', ['各村']],
  ];

  it.each<[string, Lines, string]>([
    [
      'two rows joined by merges',
      [
        ['序号', '任务', '', '责任分工', '', '时限'],
        ['', '大类', '小项', '牵头', '配合', ''],
      ],
      'A1:A2 B1:C1 D1:E1 F1:F2 A3:A3',
    ],
    [
      'two rows whose merges are lost',
      [
        ['序号', '任务', '', '责任分工', '', '时限'],
        ['', '大类', '小项', '牵头', '配合', ''],
      ],
      '',
    ],
    [
      'two rows with words nobody knows',
      [
        ['序号', '要干的', '', '谁来干', '', '时限'],
        ['', '归口大项', '哪件事', '谁挑头', '搭手单位', ''],
      ],
      '',
    ],
    [
      'three rows, the last of measures',
      [
        ['序号', '任务', '', '责任分工', '', '时限'],
        ['', '大类', '小项', '牵头', '配合', ''],
        ['', '', '（项）', '', '', '（月）'],
      ],
      'B1:C1 D1:E1',
    ],
    [
      'four rows',
      [
        ['工作安排', '', '', '职责划分', '', '时间'],
        ['序号', '任务', '', '牵头', '配合', '时限'],
        ['', '大类', '小项', '单位', '单位', ''],
        ['', '', '（项）', '', '', ''],
      ],
      'A1:C1 D1:E1 B2:C2',
    ],
  ])('reads %s', (_, header, merges) => {
    const sheet = read([...header, ...ROWS], merges);

    expect(sheet.header).toEqual({ first: 1, last: header.length });
    expect(pick(sheet.rows, 'action', 'title', 'lead', 'responsible')).toEqual(ALL);
  });
});

describe('bodies of every shape', () => {
  const HEADER = ['序号', '重点任务', '牵头单位', '责任单位', '完成时限'];

  it('takes «一 | 压实责任» as a section where tasks are counted 1, 2, 3', () => {
    const sheet = read([
      HEADER,
      ['一', '压实责任', '', '', ''],
      ['1', '修订清单', '应急办', '经发办', '2024年6月'],
      ['二', '排查隐患', '', '', ''],
      ['2', '开展检查', '消防站', '各村', '2024年9月'],
    ]);

    expect(pick(sheet.rows, 'action', 'number', 'title')).toEqual([
      ['一、压实责任', '1', '修订清单'],
      ['二、排查隐患', '2', '开展检查'],
    ]);
  });

  it('finds a second table with other columns and words nobody knows', () => {
    const sheet = read([
      HEADER,
      ['1', '修订清单', '应急办', '经发办', '2024年6月'],
      ['2', '开展检查', '消防站', '各村', '2024年9月'],
      ['填报人：王某某'],
      [''],
      ['工贸领域'],
      ['干啥', '谁负责', '到几时'],
      ['检查粉尘企业', '经发办', '2025年'],
      ['培训班组长', '应急办', '2025年'],
    ]);

    expect(pick(sheet.rows, 'row', 'title', 'responsible')).toEqual([
      [2, '修订清单', ['经发办']],
      [3, '开展检查', ['各村']],
      [8, '检查粉尘企业', ['经发办']],
      [9, '培训班组长', ['应急办']],
    ]);
  });

  it('reads over repeated headings that stand in no list', () => {
    const odd = ['顺次', '哪件事', '谁挑头', '谁来干', '啥时候'];
    const sheet = read([
      odd,
      ['1', '修订清单', '应急办', '经发办', '2024年6月'],
      ['2', '签订责任书', '党政办', '各村', '2024年3月'],
      odd,
      ['3', '开展检查', '消防站', '各村', '2024年9月'],
    ]);

    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 3, 5]);
  });

  it('reads on behind a rule in the middle and stops at the day under a signature', () => {
    const sheet = read([
      HEADER,
      ['1', '修订清单', '应急办', '经发办', '2024年6月'],
      ['注：第2项由党政办另行通知'],
      ['2', '签订责任书', '党政办', '各村', '2024年3月'],
      ['', '2024年 月 日'],
    ]);

    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('tells rows that do not go with their columns', () => {
    const lines = [
      ['重点任务', '牵头单位', '责任单位', '完成时限'],
      ...['修订清单', '签订责任书', '开展检查', '组织培训', '更新台账'].map((title) => [
        title,
        '应急办',
        '经发办',
        '2024年6月',
      ]),
      ['顺延事项', '按会议纪要另行安排推进', '不再单列具体内容', '经党委会研究'],
    ];

    expect(codes(lines)).toContain('DOUBTFUL_ROW');
  });

  it('never fills a cell that is blank where others of its column are merged', () => {
    const sheet = read(
      [
        ['行动名称', '重点任务', '牵头单位'],
        ['源头治理', '修订清单', '应急办'],
        ['', '签订责任书', '应急办'],
        ['', '开展检查', '消防站'],
      ],
      'A2:A3',
    );

    expect(sheet.rows.map(({ action }) => action)).toEqual(['源头治理', '源头治理', null]);
    expect(sheet.problems).toMatchObject([{ code: 'DOUBTFUL_BLANK', row: 4, column: 0 }]);
  });

  it('tells which blanks it filled where every merge is lost', () => {
    const sheet = read([
      ['行动名称', '重点任务', '责任人'],
      ['源头治理', '修订清单', '张三'],
      ['', '签订责任书', ''],
      ['动态清零', '开展检查', '李四'],
    ]);

    expect(sheet.rows.map(({ people }) => people)).toEqual([['张三'], ['张三'], ['李四']]);
    expect(sheet.problems).toMatchObject([{ code: 'DOUBTFUL_BLANK', row: 3, column: 2 }]);
  });
});
