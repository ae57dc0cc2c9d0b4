import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../shared/sheet/grid.ts';
import { wordFile } from '../../../support/office-file.ts';
import { readHere } from '../../../support/read-here.ts';
import { cell, paragraph, row, run, table } from '../../../support/word-xml.ts';

const HEADINGS = ['重点任务', '完成时间', '牵头部门'];
const HEADER = row(HEADINGS);
const TASK = row(['做好甲', '6月底前', '应急办']);
const PAGE_BREAK = paragraph('', { runs: '<w:r><w:br w:type="page"/></w:r>' });

async function gridsOf(body: string): Promise<readonly Grid[]> {
  return (await readHere(wordFile({ body }), '清单.docx')).grids;
}

async function gridOf(body: string): Promise<Grid | undefined> {
  return (await gridsOf(body))[0];
}

/** The only cell of a table of one. */
async function cellText(content: string): Promise<string | undefined> {
  return (await gridOf(table([row([cell(content)])])))?.texts[0]?.[0];
}

describe('a table of a document', () => {
  it('keeps cells merged down and across', async () => {
    const grid = await gridOf(
      table([
        row(['行动', cell('任务', { span: 2 })]),
        row([cell('一', { vMerge: 'restart' }), '甲', '乙']),
        row([cell('', { vMerge: 'continue' }), '丙', '丁']),
        row([cell('二', { vMerge: 'restart' }), '戊', '己']),
        row([cell('', { vMerge: 'continue' }), '庚', '辛']),
      ]),
    );

    expect(grid).toMatchObject({
      sheetName: '表1',
      values: [
        ['行动', '任务', ''],
        ['一', '甲', '乙'],
        ['', '丙', '丁'],
        ['二', '戊', '己'],
        ['', '庚', '辛'],
      ],
      merges: [
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 2, columns: 1 },
        { row: 3, column: 0, rows: 2, columns: 1 },
      ],
    });
  });

  it('keeps a block merged both ways', async () => {
    const block = { span: 2, vMerge: 'restart' } as const;
    const grid = await gridOf(
      table([
        row(['甲', cell('乙', block)]),
        row(['丙', cell('', { span: 2, vMerge: 'continue' })]),
        row(['丁', '戊', '己']),
      ]),
    );

    expect(grid?.merges).toEqual([{ row: 0, column: 1, rows: 2, columns: 2 }]);
  });

  it('shows a cell that goes on with nothing above it', async () => {
    const grid = await gridOf(table([row([cell('', { vMerge: 'continue' }), '甲'])]));

    expect(grid).toMatchObject({ values: [['', '甲']], merges: [] });
  });

  it('has the columns that a reader sees, not those of a grid moved by the mouse', async () => {
    const grid = await gridOf(
      table(
        [
          row(['任务', cell('时间', { span: 2 }), '牵头']),
          row([cell('甲', { span: 2 }), '6月', '应急办']),
        ],
        [3000, 40, 2000, 1500],
      ),
    );

    expect(grid).toMatchObject({
      values: [
        ['任务', '时间', '牵头'],
        ['甲', '6月', '应急办'],
      ],
      merges: [],
    });
  });

  it('keeps a narrow column in which something stands', async () => {
    const grid = await gridOf(table([row(['甲', '1', '乙'])], [3000, 40, 2000]));

    expect(grid?.values).toEqual([['甲', '1', '乙']]);
  });

  it('lets rows begin further in', async () => {
    const grid = await gridOf(table([row(['甲', '乙']), row(['丙'], '<w:gridBefore w:val="1"/>')]));

    expect(grid?.values).toEqual([
      ['甲', '乙'],
      ['', '丙'],
    ]);
  });

  it('leaves out rows that were deleted', async () => {
    const grid = await gridOf(
      table([row(['甲']), row(['乙'], '<w:del w:id="1"/>'), row(['丙'], '<w:ins w:id="2"/>')]),
    );

    expect(grid?.values).toEqual([['甲'], ['丙']]);
  });
});

describe('the words of a cell', () => {
  it.each([
    ['paragraphs as lines', paragraph('责任部门') + paragraph('（科室）'), '责任部门\n（科室）'],
    [
      'tabs and breaks',
      paragraph('甲', { runs: '<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>' }),
      '甲\t乙\n丙',
    ],
    [
      'words of several formats',
      paragraph('6', { runs: run('月', '<w:b/>') + run('底前') }),
      '6月底前',
    ],
    [
      'what was inserted',
      paragraph('甲', { runs: `<w:ins w:id="1">${run('乙')}</w:ins>` }),
      '甲乙',
    ],
    [
      'nothing of what was deleted',
      paragraph('甲', { runs: '<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del>' }),
      '甲',
    ],
    [
      'what was moved where it is now',
      paragraph('甲', {
        runs: `<w:moveFrom w:id="1">${run('乙')}</w:moveFrom><w:moveTo w:id="2">${run('丙')}</w:moveTo>`,
      }),
      '甲丙',
    ],
    [
      'nothing hidden',
      paragraph('甲', { runs: run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>') }),
      '甲丙',
    ],
    [
      'the words of a link',
      paragraph('见', { runs: `<w:hyperlink>${run('附件')}</w:hyperlink>` }),
      '见附件',
    ],
    [
      'the content of a control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`,
      '甲',
    ],
    [
      'nothing that asks to be filled in',
      paragraph('甲', {
        runs: `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`,
      }),
      '甲',
    ],
    [
      'a tick as a tick',
      paragraph('甲', { runs: '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' }),
      '甲√',
    ],
    [
      'the result of a field',
      paragraph('第', {
        runs: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}`,
      }),
      '第3页',
    ],
    [
      'ticks, boxes and circled numbers of symbol fonts',
      paragraph('', {
        runs: [
          ['Wingdings 2', '0052'],
          ['Wingdings 2', 'F0A3'],
          ['Wingdings 2', '0050'],
          ['Wingdings', 'F081'],
          ['宋体', '2462'],
        ]
          .map(([font = '', char = '']) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`)
          .join(''),
      }),
      '☑□√①③',
    ],
    [
      'words with a pronunciation once',
      paragraph('', {
        runs: `<w:r><w:ruby><w:rt>${run('zhèn')}</w:rt><w:rubyBase>${run('镇')}</w:rubyBase></w:ruby></w:r>`,
      }),
      '镇',
    ],
    [
      'a table inside as text',
      paragraph('甲') + table([row(['乙', '丙']), row(['丁', '戊'])]) + paragraph(''),
      '甲\n乙 丙\n丁 戊',
    ],
    [
      'the words of both where the end of a paragraph was deleted',
      paragraph('应急', { properties: '<w:rPr><w:del w:id="1"/></w:rPr>' }) + paragraph('办'),
      '应急办',
    ],
  ])('are %s', async (_name, content, text) => {
    expect(await cellText(content)).toBe(text);
  });

  it('are none of a text box beside them', async () => {
    const box =
      '<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>印章</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';

    expect(await cellText(paragraph('甲', { runs: box }))).toBe('甲');
  });
});

describe('the lines around a table', () => {
  it('stand above and below it, each over its whole width', async () => {
    const grid = await gridOf(
      paragraph('附件1') +
        paragraph('') +
        paragraph('重点任务清单') +
        paragraph('填报单位：甲镇') +
        table([HEADER, TASK]) +
        paragraph('填表人：张三') +
        paragraph('2024年6月3日'),
    );

    expect(grid?.values.map(([first]) => first)).toEqual([
      '附件1',
      '重点任务清单',
      '填报单位：甲镇',
      '重点任务',
      '做好甲',
      '填表人：张三',
      '2024年6月3日',
    ]);
    expect(grid?.merges.map(({ row: at, columns }) => [at, columns])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [5, 3],
      [6, 3],
    ]);
  });

  it('do not reach into the running text or over a new page', async () => {
    const long = '各部门要高度重视，认真组织实施，'.repeat(6);
    const first = await gridOf(paragraph(long) + paragraph('任务清单') + table([HEADER, TASK]));
    const second = await gridOf(
      paragraph('通知') +
        PAGE_BREAK +
        paragraph('附件') +
        table([HEADER]) +
        PAGE_BREAK +
        paragraph('抄送'),
    );

    expect(first?.values[0]?.[0]).toBe('任务清单');
    expect(second?.values.map(([text]) => text)).toEqual(['附件', '重点任务']);
  });

  it('are notes too, but not the sentences and chapters of the text', async () => {
    const grid = await gridOf(
      paragraph('请各部门认真落实。') +
        paragraph('任务清单') +
        paragraph('填表说明：每月25日前填写，没有进展的写明原因。') +
        table([HEADER, TASK]) +
        paragraph('注：牵头部门每季度汇总一次。') +
        paragraph('甲镇人民政府') +
        paragraph('三、工作要求') +
        paragraph('加强领导'),
    );

    expect(grid?.values.map(([text]) => text)).toEqual([
      '任务清单',
      '填表说明：每月25日前填写，没有进展的写明原因。',
      '重点任务',
      '做好甲',
      '注：牵头部门每季度汇总一次。',
      '甲镇人民政府',
    ]);
  });

  it('between two tables belong to the one that they speak of', async () => {
    const grids = await gridsOf(
      table([HEADER, TASK]) +
        paragraph('填表人：张三') +
        paragraph('附件2') +
        paragraph('隐患清单') +
        table([HEADER, TASK]),
    );

    expect(grids.map(({ sheetName }) => sheetName)).toEqual(['表1', '表2']);
    expect(grids.map(({ texts }) => texts.map(([text]) => text))).toEqual([
      ['重点任务', '做好甲', '填表人：张三'],
      ['附件2', '隐患清单', '重点任务', '做好甲'],
    ]);
  });
});

describe('tables one below the other', () => {
  it('are one list when the second has no header and nothing stands between', async () => {
    const grids = await gridsOf(
      table([HEADER, TASK]) + paragraph('') + table([row(['做好乙', '年底前', '经发办'])]),
    );

    expect(grids).toHaveLength(1);
    expect(grids[0]?.values).toHaveLength(3);
  });

  it.each([
    ['nothing', ''],
    ['a new page', PAGE_BREAK],
    ['«续表»', paragraph('续表')],
    ['«（续）» behind its name', paragraph('任务清单（续）')],
  ])('are one list when the second repeats the header behind %s', async (_name, between) => {
    const grids = await gridsOf(table([HEADER, TASK]) + between + table([HEADER, TASK]));

    expect(grids).toHaveLength(1);
    expect(grids[0]?.values).toHaveLength(4);
  });

  it('are two when the second has its own header, its own title or another width', async () => {
    const other = row(['重点任务', '牵头部门', '完成时间']);
    expect(await gridsOf(table([HEADER, TASK]) + table([other, TASK]))).toHaveLength(2);
    const titled = table([HEADER, TASK]) + paragraph('消防清单') + table([HEADER, TASK]);
    expect(await gridsOf(titled)).toHaveLength(2);
    expect(await gridsOf(table([HEADER, TASK]) + table([row(['甲', '乙'])]))).toHaveLength(2);
  });
});

describe('a document whose tables are no list', () => {
  it('is one column of lines when it has no table', async () => {
    const grids = await gridsOf(
      paragraph('一、重点任务') +
        paragraph('') +
        paragraph('做好甲', { runs: `<w:r><w:br/></w:r>${run('牵头单位：应急办')}` }),
    );

    expect(grids).toHaveLength(1);
    expect(grids[0]).toMatchObject({
      sheetName: '正文',
      values: [['一、重点任务'], ['做好甲'], ['牵头单位：应急办']],
      merges: [],
    });
  });

  it('gives its text beside them', async () => {
    const grids = await gridsOf(
      paragraph('做好甲') + paragraph('牵头单位：应急办') + table([row(['联系人', '张三'])]),
    );

    expect(grids.map(({ sheetName }) => sheetName)).toEqual(['表1', '正文']);
  });

  it('is an empty sheet when nothing is written in it', async () => {
    expect((await gridOf(paragraph('')))?.values).toEqual([]);
  });
});
