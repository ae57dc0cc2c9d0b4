import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readDocumentHere } from '../../../../server/documents/read-document.ts';
import type { Grid } from '../../../../shared/sheet/grid.ts';
import { zipArchive } from '../../../support/zip-archive.ts';

async function gridsOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<readonly Grid[]> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const document = await readDocumentHere(
    new Uint8Array(await workbook.xlsx.writeBuffer()),
    '清单.xlsx',
  );
  if (document.kind === 'fault') throw new Error(document.sentence);
  return document.grids;
}

async function cellOf(value: ExcelJS.CellValue, format?: string) {
  const [grid] = await gridsOf((workbook) => {
    const cell = workbook.addWorksheet('清单').getCell('A1');
    cell.value = value;
    if (format !== undefined) cell.numFmt = format;
  });
  return {
    value: grid?.values[0]?.[0],
    text: grid?.texts[0]?.[0],
    format: grid?.formats[0]?.[0],
    isFormula: grid?.formulas[0]?.[0],
  };
}

describe('a cell of a workbook', () => {
  it('with words is a text', async () => {
    expect(await cellOf('应急办\n经发办')).toMatchObject({
      value: '应急办\n经发办',
      text: '应急办\n经发办',
    });
  });

  it('with formatted words is their whole text', async () => {
    const richText = [{ text: '重点' }, { text: '任务', font: { bold: true } }];
    expect(await cellOf({ richText })).toMatchObject({ value: '重点任务', isFormula: false });
  });

  it('with a date is a serial, shown as exactly as its format says', async () => {
    const date = new Date(Date.UTC(2024, 11, 31));

    expect(await cellOf(date, 'yyyy/m/d')).toMatchObject({ value: 45_657, text: '2024/12/31' });
    expect(await cellOf(date, 'yyyy"年"m"月"')).toMatchObject({
      value: 45_657,
      text: '2024年12月',
    });
    expect(await cellOf(date, 'm"月"d"日"')).toMatchObject({ value: 45_657, text: '12月31日' });
  });

  it('with a share is a number, shown as a percentage', async () => {
    expect(await cellOf(0.6, '0%')).toMatchObject({ value: 0.6, text: '60%', format: '0%' });
    expect(await cellOf(0.125, '0.0%')).toMatchObject({ text: '12.5%' });
  });

  it('with a formula is its result, marked', async () => {
    expect(await cellOf({ formula: '1+1', result: 2 })).toMatchObject({
      value: 2,
      text: '2',
      isFormula: true,
    });
    expect(await cellOf({ formula: 'A9', result: { error: '#REF!' } })).toMatchObject({
      value: '#REF!',
      isFormula: true,
    });
  });

  it('with an error is its text, with a link is its words', async () => {
    expect(await cellOf({ error: '#N/A' })).toMatchObject({ value: '#N/A' });
    expect(await cellOf({ text: '附件', hyperlink: 'https://example.invalid/' })).toMatchObject({
      value: '附件',
    });
  });

  it('with truth is a truth', async () => {
    expect(await cellOf(true)).toMatchObject({ value: true, text: 'TRUE' });
  });
});

describe('a workbook', () => {
  it('hands out every sheet with its merges, covered cells blank, hidden ones too', async () => {
    const [plan, hidden] = await gridsOf((workbook) => {
      const sheet = workbook.addWorksheet('清单');
      sheet.getCell('A1').value = '行动名称';
      sheet.mergeCells('A1:B2');
      sheet.getCell('C3').value = '末';
      workbook.addWorksheet('底稿', { state: 'hidden' }).getCell('B2').value = '内部';
    });

    expect(plan).toMatchObject({
      sheetName: '清单',
      row: 0,
      column: 0,
      values: [
        ['行动名称', '', ''],
        ['', '', ''],
        ['', '', '末'],
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    });
    expect(hidden).toMatchObject({
      sheetName: '底稿',
      values: [
        ['', ''],
        ['', '内部'],
      ],
    });
  });

  it('is not widened by cells that hold only a format', async () => {
    const [grid] = await gridsOf((workbook) => {
      const sheet = workbook.addWorksheet('清单');
      sheet.getCell('A1').value = '甲';
      sheet.getCell('Z3000').numFmt = '0%';
    });

    expect(grid?.values).toEqual([['甲']]);
  });

  it('is refused in words when a sheet is larger than any list', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('流水');
    for (let row = 1; row <= 5_001; row += 1) sheet.getCell(row, 1).value = row;

    const document = await readDocumentHere(
      new Uint8Array(await workbook.xlsx.writeBuffer()),
      '清单.xlsx',
    );

    expect(document).toMatchObject({ kind: 'fault' });
    expect(document.kind === 'fault' && document.sentence).toContain('工作表“流水”太大');
  });

  it('is refused in words when it is some other archive', async () => {
    const archive = zipArchive([{ name: 'readme.txt', content: Buffer.from('hello') }]);

    expect(await readDocumentHere(archive, '清单.xlsx')).toMatchObject({ kind: 'fault' });
  });
});
