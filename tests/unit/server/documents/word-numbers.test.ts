import { describe, expect, it } from 'vitest';
import { wordFile } from '../../../support/office-file.ts';
import { readHere } from '../../../support/read-here.ts';
import {
  cell,
  list,
  listDefinition,
  listed,
  paragraph,
  row,
  table,
} from '../../../support/word-xml.ts';

interface Numbered {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

async function linesOf(file: Numbered): Promise<readonly string[]> {
  const { grids } = await readHere(wordFile(file), '清单.docx');
  return (grids[0]?.texts ?? []).map((line) => line.join('|'));
}

const OUTLINE = listDefinition(7, [
  ['chineseCounting', '%1、'],
  ['japaneseCounting', '（%2）'],
  ['decimal', '%3．'],
  ['decimal', '%3.%4'],
]);

describe('the numbers that Word draws', () => {
  it('are written in front of the words, and count on level by level', async () => {
    const body = [
      listed('行动甲', 1),
      listed('方面', 1, 1),
      listed('任务', 1, 2),
      listed('任务', 1, 2),
      listed('措施', 1, 3),
      listed('方面', 1, 1),
      listed('任务', 1, 2),
      listed('行动乙', 1),
      listed('方面', 1, 1),
    ].join('');

    expect(await linesOf({ body, numbering: OUTLINE + list(1, 7) })).toEqual([
      '一、行动甲',
      '（一）方面',
      '1．任务',
      '2．任务',
      '2.1 措施',
      '（二）方面',
      '1．任务',
      '二、行动乙',
      '（一）方面',
    ]);
  });

  it('stand in cells that hold nothing else, without counting what a merge covers', async () => {
    const covered = { vMerge: 'continue' } as const;
    const body = table([
      row([cell(listed('', 1), { vMerge: 'restart' }), '甲']),
      row([cell(listed('', 1), covered), '乙']),
      row([cell(listed('', 1)), '丙']),
    ]);
    const numbering = listDefinition(1, [['decimal', '%1']]) + list(1, 1);

    expect(await linesOf({ body, numbering })).toEqual(['1|甲', '|乙', '2|丙']);
  });

  it('go on through lists of one definition, and begin anew where a list says so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      listDefinition(1, [['decimal', '%1.']]) + list(1, 1) + list(2, 1) + list(3, 1, anew);
    const body = [1, 1, 2, 3, 3].map((id) => listed('甲', id)).join('');

    expect(await linesOf({ body, numbering })).toEqual(['1.甲', '2.甲', '3.甲', '1.甲', '2.甲']);
  });

  it('come from the style of the paragraph, also from the one it is based on', async () => {
    const styles =
      '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>';
    const numbering =
      listDefinition(1, [
        ['chineseCounting', '第%1项 '],
        ['decimal', '%2.', '<w:pStyle w:val="H2"/>'],
      ]) + list(1, 1);
    const styled = (style: string) =>
      paragraph('甲', { properties: `<w:pStyle w:val="${style}"/>` });
    const off = paragraph('乙', {
      properties: '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>',
    });

    expect(
      await linesOf({ body: styled('H') + styled('H2') + styled('H2') + off, styles, numbering }),
    ).toEqual(['第一项 甲', '1.甲', '2.甲', '乙']);
  });

  it.each([
    ['decimal', ['1', '2', '10', '21']],
    ['decimalZero', ['01', '02', '10', '21']],
    ['decimalFullWidth', ['１', '２', '１０', '２１']],
    ['chineseCountingThousand', ['一', '二', '十', '二十一']],
    ['chineseLegalSimplified', ['壹', '贰', '壹拾', '贰拾壹']],
    ['decimalEnclosedCircleChinese', ['①', '②', '⑩', '(21)']],
    ['ideographTraditional', ['甲', '乙', '癸', '甲']],
    ['lowerLetter', ['a', 'b', 'j', 'u']],
    ['upperRoman', ['I', 'II', 'X', 'XXI']],
    ['bullet', ['', '', '', '']],
    ['hebrew1', ['', '', '', '']],
  ])('are drawn as %s says', async (format, drawn) => {
    const numbering = listDefinition(1, [[format, '%1、']]) + list(1, 1);
    const lines = await linesOf({ body: listed('x', 1).repeat(21), numbering });

    expect([1, 2, 10, 21].map((at) => lines[at - 1])).toEqual(
      drawn.map((number) => (number === '' ? 'x' : `${number}、x`)),
    );
  });

  it('are none for a list that is not defined', async () => {
    expect(await linesOf({ body: listed('甲', 9) })).toEqual(['甲']);
  });
});
