import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../shared/sheet/grid.ts';
import type { Meaning } from '../../../../shared/sheet/meaning.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { unitId } from '../../../../shared/town/ids.ts';
import { gridOf } from '../../../support/text-grid.ts';
import { townDirectory } from '../../../support/town-directory.ts';

type Lines = readonly (readonly CellValue[])[];

const read = (lines: Lines, merges = '') => recogniseSheet(gridOf(lines, { merges }));

const meaningsOf = (lines: Lines, merges = ''): readonly Meaning[] =>
  read(lines, merges).columns.map(({ meaning }) => meaning);

describe('columns are weighed from their contents', () => {
  const BODY: Lines = [
    ['1', '修订预案', '组织人员修订预案并报上级备案', '2024年6月底前', '应急办', '经发办、各村'],
    ['2', '开展演练', '会同消防站开展一次综合演练', '2024年9月底前', '消防站', '各村（社区）'],
    ['3', '排查房屋', '逐户排查老旧房屋并建立台账', '2024年12月', '规建办', '派出所、各村'],
  ];

  it('understands headings that stand in no list by what stands below them', () => {
    const lines = [['顺次', '办什么', '怎么办', '啥时候', '谁挑头', '谁来干'], ...BODY];

    expect(meaningsOf(lines)).toEqual([
      'number',
      'title',
      'detail',
      'deadline',
      'lead',
      'responsible',
    ]);
  });

  it('asks about every column whose heading says nothing at all', () => {
    const sheet = read([['甲栏', '乙栏', '丙栏', '丁栏', '戊栏', '己栏'], ...BODY]);

    expect(sheet.columns.map(({ meaning }) => meaning)).toEqual([
      'number',
      'title',
      'detail',
      'deadline',
      'lead',
      'responsible',
    ]);
    const asked = sheet.problems.filter(({ code }) => code === 'DOUBTFUL_COLUMN');
    expect(asked.map(({ column }) => column)).toEqual([1, 2, 3, 4, 5]);
    expect(asked[2]?.message).toBe(
      'D 列“丁栏”按“完成时间”读（标题“丁栏”不是常见的写法；3 行里 3 行是时间）。请核对这一列；不对的话，请在“栏目”里改选，或把标题改成常用的名称再识别一次。',
    );
    expect(sheet.confidence).toBeLessThan(0.6);
  });

  it('gives its reasons in words', () => {
    const { columns } = read([
      ['序号', '重点任务', '工作措施', '计划完成时间', '牵头部门', '责任部门（科室）'],
      ...BODY,
    ]);

    expect(columns.map(({ reasons }) => reasons.join('；'))).toEqual([
      '标题写着“序号”；3 行里 3 行是序号',
      '标题写着“重点任务”；3 行是文字，平均 4 个字',
      '标题写着“工作措施”；3 行是文字，平均 13 个字',
      '标题“计划完成时间”里有“完成时间”；3 行里 3 行是时间',
      '标题写着“牵头部门”；3 行里 3 行是单位名称',
      '标题“责任部门（科室）”里有“责任部门”；3 行里 3 行是单位名称',
    ]);
  });

  it('asks where the heading says people and the cells name units', () => {
    const sheet = read([
      ['重点任务', '责任人', '完成时间'],
      ['修订预案', '应急办', '2024年6月'],
      ['开展演练', '消防站', '2024年9月'],
      ['排查房屋', '规建办', '2024年12月'],
    ]);

    expect(sheet.columns[1]).toMatchObject({ meaning: 'responsible', alternatives: ['people'] });
    expect(sheet.problems).toMatchObject([{ code: 'DOUBTFUL_COLUMN', column: 1 }]);
  });

  it('knows the town’s own names where they have no usual ending', () => {
    const more = ['东湾', '西坡'].map((name, order) => ({
      id: unitId.parse(`99999999-0000-4000-8000-00000000000${order}`),
      name,
      kind: 'village' as const,
      aliases: [],
      order: 900 + order,
      active: true,
    }));
    const town = townDirectory({ more });
    const lines = [
      ['干啥', '哪些地方', '到几时'],
      ['修订预案', '东湾', '2024年6月'],
      ['开展演练', '西坡', '2024年9月'],
    ];

    const sheet = recogniseSheet(gridOf(lines), { directory: town });

    expect(sheet.columns[1]?.meaning).toBe('responsible');
  });

  it.each<[string, readonly string[], readonly Meaning[]]>([
    [
      'any order',
      ['责任单位', '完成时限', '具体举措', '重点工作'],
      ['responsible', 'deadline', 'detail', 'title'],
    ],
    [
      'a year inside',
      ['各责任单位', '2024年完成时限', '主要工作措施', '2024年重点工作'],
      ['responsible', 'deadline', 'detail', 'title'],
    ],
    [
      'gaps and breaks',
      ['责任\n单位', '完 成　时限', '具体\n举措', '重 点 工 作'],
      ['responsible', 'deadline', 'detail', 'title'],
    ],
  ])('reads headings in %s', (_, headings, meanings) => {
    const rows = [
      ['应急办', '2024年6月', '组织人员修订预案并报上级备案', '修订预案'],
      ['消防站', '2024年9月', '会同各村开展一次综合演练', '开展演练'],
    ];

    expect(meaningsOf([headings, ...rows])).toEqual(meanings);
  });

  it('takes 主要任务 for the task where each row has its own, for the action where rows are grouped', () => {
    const alone = [
      ['主要任务', '责任单位', '完成时限'],
      ['修订预案', '应急办', '2024年6月'],
      ['开展演练', '消防站', '2024年9月'],
      ['排查房屋', '规建办', '2024年12月'],
    ];
    const grouped = [
      ['主要任务', '重点工作', '责任单位'],
      ['源头治理', '修订预案', '应急办'],
      ['', '开展演练', '消防站'],
      ['', '排查房屋', '规建办'],
    ];

    expect(meaningsOf(alone)[0]).toBe('title');
    expect(meaningsOf(grouped, 'A2:A4').slice(0, 2)).toEqual(['action', 'title']);
  });

  it('reads 完成情况 as a status or as a text by what it holds', () => {
    const lines = (words: readonly string[]) => [
      ['重点任务', '责任单位', '完成情况'],
      ...words.map((word, index) => [`任务${'甲乙丙'.charAt(index)}`, '应急办', word]),
    ];

    expect(meaningsOf(lines(['已完成', '推进中', '未启动']))[2]).toBe('status');
    expect(
      meaningsOf(
        lines([
          '已修订预案并印发各村',
          '目前已开展演练两次，覆盖全部村',
          '正在逐户排查，已建立台账',
        ]),
      )[2],
    ).toBe('progress');
  });

  it('leaves the columns nobody asked for as they are', () => {
    const sheet = read([
      ['企业名称', '重点任务', '风险等级', '责任单位', '资金来源'],
      ['东风化工公司', '整改储罐', '高', '应急办', '镇财政'],
      ['红星机械厂', '更换管道', '中', '经发办', '企业自筹'],
    ]);

    expect(sheet.columns.map(({ meaning }) => meaning)).toEqual([
      'other',
      'title',
      'other',
      'responsible',
      'other',
    ]);
    expect(sheet.rows[0]?.other).toEqual({
      企业名称: '东风化工公司',
      风险等级: '高',
      资金来源: '镇财政',
    });
  });
});
