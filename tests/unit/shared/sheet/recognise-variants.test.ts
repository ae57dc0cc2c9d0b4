import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../shared/sheet/grid.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { RecognisedRow } from '../../../../shared/sheet/recognised.ts';
import { gridOf } from '../../../support/text-grid.ts';

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '牵头单位', '责任单位'];
const task = (number: CellValue, title: string, ...more: readonly CellValue[]) => [
  number,
  title,
  `${title}的措施`,
  '2024年底前',
  '应急办',
  '经发办',
  ...more,
];

const pick = <K extends keyof RecognisedRow>(
  rows: readonly RecognisedRow[],
  ...keys: readonly K[]
) => rows.map((row) => keys.map((key) => row[key]));

describe('finding the list in a sheet', () => {
  it('passes over titles, legends and lines that name who fills in', () => {
    const sheet = recogniseSheet(
      gridOf(
        [
          ['附件1'],
          ['石船镇2024年安全生产重点任务清单'],
          ['填报单位：应急办', '', '填报人：张三', '', '联系电话：12345678'],
          ['（责任单位排第一的为牵头单位）'],
          HEADER,
          task('1', '甲'),
        ],
        { merges: 'A2:F2' },
      ),
    );

    expect(sheet.header).toEqual({ first: 5, last: 5 });
    expect(sheet.title).toBe('石船镇2024年安全生产重点任务清单');
    expect(sheet.rows).toHaveLength(1);
  });

  it('drops the row of measures and joins headings spread by merges', () => {
    const sheet = recogniseSheet(
      gridOf(
        [
          ['序号', '重点工作', '工作目标', '', '责任单位'],
          ['', '', '全年', '上半年', ''],
          ['', '', '（家）', '（%）', ''],
          ['1', '甲', '20', '50', '应急办'],
        ],
        { merges: 'A1:A2 B1:B2 C1:D1 E1:E2' },
      ),
    );

    expect(sheet.header).toEqual({ first: 1, last: 3 });
    expect(sheet.columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '重点工作',
      '工作目标/全年',
      '工作目标/上半年',
      '责任单位',
    ]);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]).toMatchObject({
      title: '甲',
      target: '20',
      other: { '工作目标/上半年': '50' },
    });
  });

  it('reads a header whose groups are merged over lead, helpers and leader', () => {
    const sheet = recogniseSheet(
      gridOf(
        [
          ['2024年某街道安全生产工作任务分解表'],
          ['序号', '工作项目', '工作任务', '完成时限', '责任分工', '', '', '备注'],
          ['', '', '', '', '责任领导', '牵头单位', '配合单位', ''],
          ['1', '压实责任', '修订清单', '3月底前', '张三', '应急办', '各村（社区）', ''],
          ['', '', '签订责任书', '2月20日前', '李  四', '党政办', '各村（社区）', '已定'],
        ],
        { merges: 'A1:H1 A2:A3 B2:B3 C2:C3 D2:D3 E2:G2 H2:H3 A4:A5 B4:B5' },
      ),
    );

    expect(sheet.header).toEqual({ first: 2, last: 3 });
    expect(sheet.problems).toEqual([]);
    expect(pick(sheet.rows, 'action', 'title', 'leader', 'lead', 'responsible')).toEqual([
      ['压实责任', '修订清单', '张三', '应急办', ['各村（社区）']],
      ['压实责任', '签订责任书', '李四', '党政办', ['各村（社区）']],
    ]);
    expect(sheet.rows.map(({ deadline }) => deadline?.due)).toEqual(['2024-03-31', '2024-02-20']);
  });

  it('stops at signature and rule lines and leaves totals out', () => {
    const sheet = recogniseSheet(
      gridOf([
        HEADER,
        task('1', '甲'),
        ['合计', '', '1项'],
        ['填表人：张三', '', '审核人：李四'],
        ['备注：每月报送一次'],
        ['其他说明文字'],
      ]),
    );

    expect(pick(sheet.rows, 'row', 'title')).toEqual([[2, '甲']]);
  });

  it('takes section rows as the action of the tasks below them', () => {
    const sheet = recogniseSheet(
      gridOf([
        HEADER,
        ['一、源头管控'],
        task('1', '甲'),
        task('2', '乙'),
        ['二、动态清零'],
        task('3', '丙'),
      ]),
    );

    expect(pick(sheet.rows, 'number', 'action', 'title')).toEqual([
      ['1', '一、源头管控', '甲'],
      ['2', '一、源头管控', '乙'],
      ['3', '二、动态清零', '丙'],
    ]);
  });

  it('reads tables below one another, each by its own header', () => {
    const sheet = recogniseSheet(
      gridOf([
        HEADER,
        task('1', '甲'),
        [],
        ['工贸行业'],
        ['责任单位', '重点任务', '完成时间'],
        ['规建办', '乙', '2025年'],
      ]),
    );

    expect(pick(sheet.rows, 'row', 'title', 'responsible')).toEqual([
      [2, '甲', ['经发办']],
      [6, '乙', ['规建办']],
    ]);
  });

  it('reads on where a page repeats the header', () => {
    const sheet = recogniseSheet(gridOf([HEADER, task('1', '甲'), HEADER, task('2', '乙')]));

    expect(pick(sheet.rows, 'row', 'title')).toEqual([
      [2, '甲'],
      [4, '乙'],
    ]);
  });

  it('says that a sheet is empty', () => {
    expect(recogniseSheet(gridOf([['', ' '], ['']]))).toMatchObject({
      kind: 'other',
      confidence: 0,
      rows: [],
      problems: [{ code: 'EMPTY_SHEET', row: null, column: null }],
    });
    expect(recogniseSheet(gridOf([])).problems[0]?.code).toBe('EMPTY_SHEET');
  });

  it('says that a sheet has no header a list could have', () => {
    const sheet = recogniseSheet(
      gridOf([
        ['姓名', '电话'],
        ['张三', '12345678'],
        ['责任人：', '李四'],
      ]),
    );

    expect(sheet).toMatchObject({ kind: 'other', rows: [], problems: [{ code: 'NO_HEADER' }] });
    expect(sheet.problems[0]?.message).toContain('没有找到表头');
  });
});

describe('reading the rows of a list', () => {
  it('carries merged cells down only in the columns that are merged', () => {
    const sheet = recogniseSheet(
      gridOf(
        [
          ['行动名称', '重点任务', '完成时间', '牵头部门', '责任部门'],
          ['一、甲行动', '1.甲', '2024年', '应急办', '经发办'],
          ['', '2.乙', '2025年', '', '规建办'],
        ],
        { merges: 'A2:A3' },
      ),
    );

    expect(pick(sheet.rows, 'action', 'title', 'lead')).toEqual([
      ['一、甲行动', '甲', '应急办'],
      ['一、甲行动', '乙', null],
    ]);
    expect(sheet.problems).toMatchObject([{ code: 'NO_LEAD', row: 3, column: 3 }]);
  });

  it('does not take a title merged over its detail for the detail', () => {
    const sheet = recogniseSheet(
      gridOf([HEADER, ['1', '甲', '', '2024年', '应急办', '经发办']], { merges: 'B2:C2' }),
    );

    expect(sheet.rows[0]).toMatchObject({ title: '甲', detail: null });
  });

  it('reads every printed form of a number and leaves counts in the title', () => {
    const titles = [
      '1广泛宣传',
      '2.健全清单',
      '3．落实制度',
      '4、开展检查',
      '（5）加大力度',
      '3个专项行动',
      '7项制度',
      '2024年会议',
    ];
    const sheet = recogniseSheet(
      gridOf([
        ['重点任务', '完成时间', '责任单位'],
        ...titles.map((title) => [title, '2024年', '应急办']),
      ]),
    );

    expect(pick(sheet.rows, 'number', 'title')).toEqual([
      ['1', '广泛宣传'],
      ['2', '健全清单'],
      ['3', '落实制度'],
      ['4', '开展检查'],
      ['5', '加大力度'],
      [null, '3个专项行动'],
      [null, '7项制度'],
      [null, '2024年会议'],
    ]);
  });

  it('reads date cells by what they show, with the year of their serial', () => {
    const sheet = recogniseSheet(
      gridOf(
        [
          HEADER.slice(0, 5),
          ['1', '甲', '', 45_657, '应急办'],
          ['2', '乙', '', 45_444, '应急办'],
          ['3', '丙', '', 45_444, '应急办'],
          ['4', '丁', '', 45_657, '应急办'],
        ],
        { formats: { '1,3': 'yyyy/m/d', '2,3': 'yyyy"年"m"月"', '3,3': 'm"月"d"日"' } },
      ),
    );

    // What a workbook displays for the three formats is «45657», «45444», … here: the texts of this grid are bare numbers.
    expect(sheet.rows.map(({ deadline }) => deadline?.due)).toEqual([
      '2024-12-31',
      '2024-06-01',
      '2024-06-01',
      '2024-12-31',
    ]);
  });

  it('shows a date that is hidden by a narrow column', () => {
    const grid = gridOf([HEADER.slice(0, 5), ['1', '甲', '', 45_657, '应急办']], {
      formats: { '1,3': 'yyyy/m/d' },
    });
    const narrow = {
      ...grid,
      texts: grid.texts.map((line) => line.map((text) => (text === '45657' ? '########' : text))),
    };

    expect(recogniseSheet(narrow).rows[0]?.deadline).toMatchObject({
      text: '2024/12/31',
      due: '2024-12-31',
    });
  });

  it('takes the plan years from the title, else from the deadlines', () => {
    const titled = recogniseSheet(
      gridOf([
        ['某镇三年行动任务清单（2024—2026年）'],
        HEADER,
        ['1', '甲', '', '3月底前', '应急办', ''],
      ]),
    );
    const untitled = recogniseSheet(
      gridOf([
        HEADER,
        ['1', '甲', '', '每年', '应急办', ''],
        ['2', '乙', '', '2025年', '应急办', ''],
      ]),
    );

    expect(titled.rows[0]?.deadline?.due).toBe('2024-03-31');
    expect(untitled.rows[0]?.deadline).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('keeps what has no place of its own under its heading', () => {
    const sheet = recogniseSheet(
      gridOf([
        [...HEADER, '备注', '分值', '完成率', '联系电话', '', '备注'],
        task('1', '甲', '紧', 5, '60%', '13800000000', '自己的话', '第二个'),
      ]),
    );

    expect(sheet.rows[0]?.other).toEqual({
      备注: '紧',
      分值: '5',
      完成率: '60%',
      联系电话: '13800000000',
      K列: '自己的话',
      '备注（L列）': '第二个',
    });
    expect(sheet.rows[0]?.people).toBeNull();
  });

  it('joins columns that both name units', () => {
    const sheet = recogniseSheet(
      gridOf([
        ['重点任务', '完成时间', '责任单位', '配合单位'],
        ['甲', '2024年', '应急办', '经发办\n规建办'],
      ]),
    );

    expect(sheet.rows[0]?.responsible).toEqual(['应急办', '经发办', '规建办']);
  });

  it('finds the hidden ids that publishing left in a coordinator’s sheet', () => {
    const id = '3f0f6f0e-6b1c-4c57-9d3c-1f2a3b4c5d6e';
    const sheet = recogniseSheet(
      gridOf([
        [...HEADER, '_id', '_base'],
        task('1', '甲', id, '4:x'),
        task('2', '乙', id, '4:x'),
        task('3', '丙'),
      ]),
    );

    expect(sheet.kind).toBe('plan');
    expect(pick(sheet.rows, 'id')).toEqual([[id], [id], [null]]);
    expect(sheet.problems).toMatchObject([{ code: 'DUPLICATE_ROW_ID', row: 3 }]);
    expect(sheet.rows[0]?.other).toEqual({});
  });
});
