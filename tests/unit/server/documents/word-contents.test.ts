import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../shared/sheet/grid.ts';
import { wordFile } from '../../../support/office-file.ts';
import { readHere } from '../../../support/read-here.ts';
import { cell, paragraph, row, run, table } from '../../../support/word-xml.ts';

const HEADINGS = ['重点任务', '完成时间', '牵头部门'];
const HEADER = row(HEADINGS);
const TASK = row(['做好甲', '6月底前', '应急办']);

async function gridsOf(body: string): Promise<readonly Grid[]> {
  return (await readHere(wordFile({ body }), '清单.docx')).grids;
}

describe('a list inside something else', () => {
  const LIST = table([HEADER, TASK, row(['做好乙', '年底前', '经发办'])]);
  const sdt = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

  it('is read out of a table that only frames it, with the lines above it', async () => {
    const frame = table([row([cell(paragraph('重点任务清单') + LIST + paragraph(''))])]);

    expect((await gridsOf(frame))[0]?.values.map(([text]) => text)).toEqual([
      '重点任务清单',
      '重点任务',
      '做好甲',
      '做好乙',
    ]);
  });

  it('is read through controls around rows, cells and paragraphs', async () => {
    const plain = `<w:tr>${sdt(cell('做好甲'))}${cell(sdt(paragraph('6月底前')))}${cell('应急办')}</w:tr>`;

    expect((await gridsOf(sdt(table([HEADER, sdt(plain)]))))[0]?.values).toEqual([
      HEADINGS,
      ['做好甲', '6月底前', '应急办'],
    ]);
  });

  it('is found in the text although a table stands beside it', async () => {
    const tasks = ['1.修订预案', '责任单位：应急办', '2.开展演练', '责任单位：消防站'];
    const grids = await gridsOf(tasks.map((line) => paragraph(line)).join('') + LIST);
    const letter = await gridsOf(paragraph('请认真落实。') + LIST);

    expect(grids.map(({ sheetName }) => sheetName)).toEqual(['表1', '正文']);
    expect(letter.map(({ sheetName }) => sheetName)).toEqual(['表1']);
  });
});

describe('lines of a text that tabs part', () => {
  const tabbed = (...pieces: readonly string[]) => paragraph(pieces.join('\t'));

  it('are the rows of a table', async () => {
    const body =
      paragraph('任务清单') +
      tabbed(...HEADINGS) +
      tabbed('做好甲', '6月底前', '应急办') +
      tabbed('做好乙', '年底前', '经发办');

    expect((await gridsOf(body))[0]?.values).toEqual([
      ['任务清单', '', ''],
      HEADINGS,
      ['做好甲', '6月底前', '应急办'],
      ['做好乙', '年底前', '经发办'],
    ]);
  });

  it('are lines where labels stand in them', async () => {
    const said = tabbed('牵头单位：应急办', '责任单位：各村', '完成时限：年底前');
    const [grid] = await gridsOf(paragraph('1.甲') + said + said + said);

    expect(grid?.values.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });
});

describe('what of a document is not read', () => {
  it('is named: what was deleted or hidden, notes and comments', async () => {
    const del = '<w:del w:id="1"><w:r><w:delText>年底</w:delText></w:r></w:del>';
    const mark =
      '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="3"/></w:r>';
    const body = table([
      HEADER,
      row([cell(paragraph('做好甲', { runs: mark })), '6月底前', '应急办']),
      row([
        cell(paragraph('做好乙', { runs: del })),
        cell(paragraph('', { runs: run('内部', '<w:vanish/>') })),
        '经发办',
      ]),
      row(['做好丙', '年底前', '规建办'], '<w:del w:id="4"/>'),
    ]);
    const { grids, leftOut } = await readHere(wordFile({ body }), '清单.docx');

    expect(leftOut).toEqual([
      '脚注（1 个）',
      '批注（1 个）',
      '修订中删除的文字（1 个）',
      '隐藏的文字（1 个）',
      '修订中删除的行（1 个）',
    ]);
    expect(grids[0]?.values).toEqual([
      HEADINGS,
      ['做好甲', '6月底前', '应急办'],
      ['做好乙', '', '经发办'],
    ]);
  });
});
