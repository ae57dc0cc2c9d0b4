import { describe, expect, it } from 'vitest';
import { bookFile, type BookFile } from '../../../support/office-file.ts';
import { readHere, refusal } from '../../../support/read-here.ts';

async function gridOf(file: BookFile) {
  const { grids } = await readHere(bookFile(file));
  return grids[0];
}

/** Sheet of one row whose cells are given as XML. */
const rowOf = (...cells: readonly string[]) =>
  `<sheetData><row>${cells.join('')}</row></sheetData>`;

/** A style for each number format, by its number. */
const stylesOf = (ids: readonly number[], own = '') =>
  `${own}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

describe('a date that Chinese versions of Excel write', () => {
  it.each([
    [14, '2024/12/31'],
    [31, '2024/12/31'],
    [57, '2024年12月'],
    [27, '2024年12月'],
    [58, '12月31日'],
  ])('with the format of number %i alone is a date', async (id, text) => {
    const grid = await gridOf({
      sheet: rowOf('<c s="1"><v>45657</v></c>'),
      styles: stylesOf([0, id]),
    });

    expect(grid).toMatchObject({ values: [[45_657]], texts: [[text]] });
  });

  it('with a format of its own is a date, and a share beside it a share', async () => {
    const own =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>';
    const grid = await gridOf({
      sheet: rowOf('<c s="0"><v>45657</v></c>', '<c s="1"><v>0.6</v></c>'),
      styles: stylesOf([176, 9], own),
    });

    expect(grid).toMatchObject({
      texts: [['2024年12月', '60%']],
      formats: [['yyyy"年"m"月"', '0%']],
    });
  });

  it('in a workbook that counts from 1904 is the same day', async () => {
    const grid = await gridOf({
      properties: '<workbookPr date1904="1"/>',
      sheet: rowOf('<c s="0"><v>44195</v></c>', '<c s="1"><v>44195</v></c>'),
      styles: stylesOf([31, 0]),
    });

    expect(grid?.values).toEqual([[45_657, 44_195]]);
  });
});

describe('the words of a cell', () => {
  it('are those of all their formats, without what is written for pronunciation', async () => {
    const grid = await gridOf({
      sheet: rowOf('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'),
      strings:
        '<si><r><t xml:space="preserve">重点 </t></r><r><t>任务</t></r></si>' +
        '<si><t>镇</t><rPh sb="0" eb="1"><t>zhen</t></rPh></si>',
    });

    expect(grid?.values).toEqual([['重点 任务', '镇']]);
  });

  it('hold the signs that XML cannot', async () => {
    const grid = await gridOf({
      sheet: rowOf('<c t="s"><v>0</v></c>', '<c t="str"><f>A1</f><v>a_x000A_b</v></c>'),
      strings: '<si><t>应急办_x000D_\n经发办_x005F_x000D_</t></si>',
    });

    expect(grid?.values).toEqual([['应急办\r\n经发办_x000D_', 'a\nb']]);
    expect(grid?.formulas).toEqual([[false, true]]);
  });

  it('may stand in the sheet itself', async () => {
    const grid = await gridOf({
      sheet: rowOf(
        '<c t="inlineStr"><is><t>甲</t></is></c>',
        '<c t="b"><v>1</v></c>',
        '<c t="e"><v>#N/A</v></c>',
      ),
    });

    expect(grid?.values).toEqual([['甲', true, '#N/A']]);
  });
});

describe('a worksheet', () => {
  it('places cells by their address, or behind one another without', async () => {
    const grid = await gridOf({
      sheet:
        '<sheetData><row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
    });

    expect(grid?.values).toEqual([
      ['', '', ''],
      ['', 1, 2],
      [3, '', ''],
    ]);
  });

  it('shows nothing of what lies under a merge', async () => {
    const grid = await gridOf({
      sheet: `${rowOf('<c><v>1</v></c>', '<c><v>2</v></c>', '<c><v>3</v></c>')}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    });

    expect(grid).toMatchObject({
      values: [[1, '', 3]],
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    });
  });

  it('may be written with prefixes', async () => {
    const grid = await gridOf({
      sheet: '<x:sheetData xmlns:x="x"><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>',
    });

    expect(grid?.values).toEqual([[1]]);
  });

  it.each([
    ['a sheet that breaks off', { sheet: '<sheetData><row>' }],
    ['strings that break off', { sheet: rowOf(), strings: '<si>' }],
    ['a reference that means nothing', { sheet: rowOf('<c><v>&what;</v></c>') }],
  ])('is refused with %s', async (_name, file) => {
    expect(await refusal(bookFile(file))).toContain('不完整');
  });
});
