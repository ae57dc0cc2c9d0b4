import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Area } from '../model/address.ts';
import { DEFAULT_ALERT, NO_PROMPT } from '../model/validation-rule.ts';
import { DEFAULT_PAGE_SETUP } from '../model/page-setup.ts';
import { protection } from '../model/protection.ts';
import { openInNode } from '../open-in-node.ts';
import { PackageParts } from './package-parts.ts';
import { saveXlsx } from './save.ts';

const SAMPLE = '../shared/samples/dawan-key-tasks.xlsx';
const SOFFICE = ['/usr/bin/soffice', '/opt/libreoffice/program/soffice'].find((path) =>
  existsSync(path),
);

const area = (
  row: number,
  column: number,
  [rows, columns]: readonly [number, number] = [1, 1],
): Area => ({
  row,
  column,
  rows,
  columns,
});

async function fileOf(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const emptyFile = () => fileOf((workbook) => void workbook.addWorksheet('清单'));

async function sheetXml(bytes: Uint8Array): Promise<string> {
  return (await PackageParts.read(bytes)).mustText('xl/worksheets/sheet1.xml');
}

describe.runIf(existsSync(SAMPLE))(`the real plan of a town (needs ${SAMPLE})`, () => {
  it('opens with its merges, widths and fonts, and keeps them when saved', async () => {
    const original = new Uint8Array(await readFile(SAMPLE));
    using opened = await openInNode(original);
    const sheet = opened.model.activeSheet;
    expect(sheet.structure.merges()).toContainEqual(area(1, 0, [1, 6]));
    expect(sheet.structure.merges()).toContainEqual(area(7, 1, [2, 1]));
    // 18 characters of a file are 126 pixels, 94.5 points.
    expect(sheet.layout.columnWidth(0)).toBe(94.5);
    expect(sheet.cells.readStyle(1, 0)).toMatchObject({
      fontName: '方正小标宋_GBK',
      fontSize: 18,
      bold: true,
    });
    expect(sheet.cells.readStyle(4, 0).borders.bottom).toMatchObject({
      style: 'Continuous',
      weight: 'Thin',
    });
    expect(opened.notCarried).toEqual([]);

    using again = await openInNode(await saveXlsx(opened.model));
    const saved = again.model.activeSheet;
    const used = sheet.cells.usedArea({ row: 0, column: 0, rows: 100, columns: 20 }, 'any');
    expect(used).toEqual(area(0, 0, [21, 6]));
    const whole = area(0, 0, [21, 6]);
    expect(saved.cells.readCells(whole)).toEqual(sheet.cells.readCells(whole));
    expect(saved.structure.merges()).toEqual(sheet.structure.merges());
    for (let column = 0; column < 6; column += 1) {
      expect(saved.layout.columnWidth(column)).toBe(sheet.layout.columnWidth(column));
      for (let row = 0; row < 21; row += 1) {
        expect(saved.cells.readStyle(row, column)).toEqual(sheet.cells.readStyle(row, column));
      }
    }
    expect(saved.id).toBe(sheet.id);
  });

  it.runIf(SOFFICE !== undefined)(
    'is opened and printed by LibreOffice after saving',
    async () => {
      using opened = await openInNode(new Uint8Array(await readFile(SAMPLE)));
      const sheet = opened.model.activeSheet;
      sheet.conditionalRules.add({
        id: 'grey',
        areas: [area(4, 0, [17, 6])],
        condition: { type: 'Custom', formula: '=$D5="2024年"' },
        style: { fillColor: '#FDE7E9' },
        stopIfTrue: false,
      });
      opened.model.settings.set('binding', { planId: 'p' });
      const folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
      try {
        await writeFile(join(folder, 'saved.xlsx'), await saveXlsx(opened.model));
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const run = promisify(execFile);
        await run(SOFFICE ?? '', [
          profile,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'saved.xlsx'),
        ]);
        const pdf = await readFile(join(folder, 'saved.pdf'));
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    90_000,
  );
});

describe('what is written into cells', () => {
  it('stays text whatever it begins with, and only a formula is a formula', async () => {
    using opened = await openInNode(await emptyFile());
    const { cells } = opened.model.activeSheet;
    cells.writeCells(area(0, 0, [1, 5]), [
      [
        { content: { value: '=HYPERLINK("x")' } },
        { content: { value: '-3', quotePrefix: true } },
        { content: { value: '00123' }, numberFormat: '@' },
        { content: { formula: '=1+2' } },
        { content: { value: true } },
      ],
    ]);
    const bytes = await saveXlsx(opened.model);
    using again = await openInNode(bytes);
    const read = again.model.activeSheet.cells.readCells(area(0, 0, [1, 5]))[0];
    expect(read).toMatchObject([
      { value: '=HYPERLINK("x")', kind: 'String', formula: null },
      { value: '-3', kind: 'String', quotePrefix: true },
      { value: '00123', kind: 'String', numberFormat: '@', quotePrefix: false },
      { value: 3, kind: 'Double', formula: '=1+2' },
      { value: true, kind: 'Boolean' },
    ]);
    expect((await sheetXml(bytes)).match(/<f>/g)).toHaveLength(1);
  });

  it('keeps dates as serial numbers with the format of Chinese Excel', async () => {
    const bytes = await fileOf((workbook) => {
      const cell = workbook.addWorksheet('清单').getCell('A1');
      cell.value = new Date(Date.UTC(2024, 11, 31));
      cell.numFmt = 'mm-dd-yy';
    });
    using opened = await openInNode(bytes);
    expect(opened.model.activeSheet.cells.readCell(0, 0)).toMatchObject({
      value: 45_657,
      kind: 'Double',
    });
    expect(opened.model.text(opened.model.activeSheet, 0, 0)).toBe('2024/12/31');
    using again = await openInNode(await saveXlsx(opened.model));
    expect(again.model.activeSheet.cells.readCell(0, 0)).toEqual(
      opened.model.activeSheet.cells.readCell(0, 0),
    );
  });

  it('joins the runs of a rich text and keeps the text of a link', async () => {
    const bytes = await fileOf((workbook) => {
      const sheet = workbook.addWorksheet('清单');
      sheet.getCell('A1').value = {
        richText: [{ text: '重点' }, { text: '任务', font: { bold: true } }],
      };
      sheet.getCell('A2').value = { text: '附件', hyperlink: 'https://example.org/' };
    });
    using opened = await openInNode(bytes);
    const read = opened.model.activeSheet.cells.readCells(area(0, 0, [2, 1]));
    expect(read.map(([cell]) => cell?.value)).toEqual(['重点任务', '附件']);
    expect(opened.notCarried).toEqual(['“清单”里的超链接（文字保留）']);
  });
});

describe('what stands beside the cells', () => {
  it('keeps conditional formats of each kind, in their order', async () => {
    using opened = await openInNode(await emptyFile());
    const rules = opened.model.activeSheet.conditionalRules;
    const common = {
      areas: [area(4, 0, [20, 3]), area(4, 5, [20, 1])],
      stopIfTrue: false,
    } as const;
    rules.add({
      ...common,
      id: 'a',
      condition: { type: 'Custom', formula: '=AND($A5=$A4,$A5<>"")' },
      style: { fontColor: '#999999' },
    });
    rules.add({
      ...common,
      id: 'b',
      condition: { type: 'ContainsText', operator: 'BeginsWith', text: '逾期"<' },
      style: { fillColor: '#fde7e9', bold: true },
      stopIfTrue: true,
    });
    rules.add({
      ...common,
      id: 'c',
      condition: { type: 'CellValue', operator: 'Between', formula1: '=0', formula2: '=100' },
      style: { fillColor: '#fde7e9', italic: true, strikethrough: true },
    });
    using again = await openInNode(await saveXlsx(opened.model));
    const read = again.model.activeSheet.conditionalRules.all();
    expect(read).toEqual(rules.all().map((rule, index) => ({ ...rule, id: `file-${index + 1}` })));
  });

  it('keeps drop-downs and bounds with their words', async () => {
    using opened = await openInNode(await emptyFile());
    const { validations } = opened.model.activeSheet;
    validations.add({
      areas: [area(4, 3, [200, 1])],
      criterion: { type: 'list', source: '未启动,推进中,已完成', inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: '进展状态', message: '请选择' },
      alert: { ...DEFAULT_ALERT, title: '不在列表中', message: '请从列表中选择。' },
    });
    validations.add({
      areas: [area(4, 4, [200, 1])],
      criterion: { type: 'decimal', operator: 'Between', formula1: 0, formula2: 1 },
      ignoreBlanks: false,
      prompt: NO_PROMPT,
      alert: { ...DEFAULT_ALERT, style: 'Warning' },
    });
    using again = await openInNode(await saveXlsx(opened.model));
    expect(again.model.activeSheet.validations.all()).toEqual(validations.all());
  });

  it('reads a drop-down over a whole column without expanding it', async () => {
    const bytes = await emptyFile();
    const parts = await PackageParts.read(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const rule =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:C1048576"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>';
    parts.set(path, (await parts.mustText(path)).replace('<pageMargins', `${rule}<pageMargins`));
    using opened = await openInNode(await parts.bytes());
    expect(opened.model.activeSheet.validations.all()).toMatchObject([
      { areas: [area(0, 0, [1_048_576, 3])], criterion: { type: 'list', source: '甲,乙' } },
    ]);
  });

  it('keeps protection, its exceptions and the cells people may edit', async () => {
    using opened = await openInNode(await emptyFile());
    const sheet = opened.model.activeSheet;
    sheet.cells.writeCells(area(0, 0, [2, 1]), [
      [{ content: { value: '锁' } }],
      [{ content: { value: '开' } }],
    ]);
    sheet.unlocked.add({ areas: [area(1, 0)] });
    sheet.protection = protection(
      { allowSort: true, allowAutoFilter: true, selectionMode: 'Unlocked' },
      null,
    );
    using again = await openInNode(await saveXlsx(opened.model));
    expect(again.model.activeSheet.protection).toEqual(sheet.protection);
    expect(again.model.activeSheet.unlocked.all()).toEqual([{ areas: [area(1, 0)] }]);
  });

  it('keeps the page: A4 landscape, one page wide, the header repeated', async () => {
    const name = "It's 1月 清单";
    using opened = await openInNode(await fileOf((workbook) => void workbook.addWorksheet(name)));
    const sheet = opened.model.activeSheet;
    sheet.pageSetup = {
      ...DEFAULT_PAGE_SETUP,
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: area(2, 0, [2, 16_384]),
      printTitleColumns: area(0, 0, [1_048_576, 2]),
      printAreas: [area(0, 0, [40, 9])],
      centerHorizontally: true,
      headerFooter: {
        ...DEFAULT_PAGE_SETUP.headerFooter,
        centerFooter: '第 &P 页，共 &N 页',
        leftHeader: '大湾镇',
      },
    };
    using again = await openInNode(await saveXlsx(opened.model));
    expect(again.model.activeSheet.name).toBe(name);
    expect(again.model.activeSheet.pageSetup).toEqual(sheet.pageSetup);
  });

  it('keeps settings, properties of sheets, names, hidden sheets and the sheet in front', async () => {
    using opened = await openInNode(
      await fileOf((workbook) => {
        workbook.addWorksheet('清单');
        workbook.addWorksheet('参数', { state: 'veryHidden' });
        workbook.addWorksheet('汇总');
      }),
    );
    const { model } = opened;
    model.settings.set('binding', { townId: 't', words: '“引号”<&>"', n: [1, null] });
    model.sheet('清单').customProperties.set('ledger', 'progress\n第二行');
    model.setName('状态表', "='参数'!$A$1:$A$5");
    model.activate(model.sheet('汇总'));
    const added = model.addSheet('新表');
    using again = await openInNode(await saveXlsx(opened.model));
    expect([...again.model.settings]).toEqual([...model.settings]);
    expect([...again.model.sheet('清单').customProperties]).toEqual([
      ['ledger', 'progress\n第二行'],
    ]);
    expect(again.model.sheet('参数').visibility).toBe('VeryHidden');
    expect(again.model.activeSheet.name).toBe('汇总');
    expect(again.model.sheet('新表').id).toBe(added.id);
    expect([...again.model.names().keys()]).toEqual(['状态表']);
  });

  it('keeps hidden rows and columns, heights, frozen panes, gridlines and the colour of the tab', async () => {
    using opened = await openInNode(await emptyFile());
    const sheet = opened.model.activeSheet;
    sheet.cells.writeCells(area(9, 9), [[{ content: { value: '末' } }]]);
    sheet.layout.setRowsHidden({ from: 2, count: 1 }, 'hidden');
    sheet.layout.setColumnsHidden({ from: 7, count: 2 }, 'hidden');
    sheet.layout.setRowHeight({ from: 0, count: 1 }, 36);
    sheet.layout.setColumnWidth({ from: 1, count: 1 }, 150);
    sheet.layout.freeze({ rows: 4, columns: 2 });
    sheet.setGridlines('hidden');
    sheet.setTabColor('#00B050');
    using again = await openInNode(await saveXlsx(opened.model));
    const { layout, tabColor, gridlines } = again.model.activeSheet;
    expect([layout.isRowHidden(2), layout.isRowHidden(3)]).toEqual([true, false]);
    expect([6, 7, 8, 9].map((column) => layout.isColumnHidden(column))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(layout.rowHeight(0)).toBe(36);
    expect(layout.columnWidth(1)).toBe(150);
    expect(layout.frozen).toEqual({ rows: 4, columns: 2 });
    expect([tabColor, gridlines]).toEqual(['#00B050', 'hidden']);
  });
});

describe('a file that cannot be opened', () => {
  it('is refused in words when it is no .xlsx', async () => {
    await expect(openInNode(new TextEncoder().encode('D0CF11E0'))).rejects.toThrow(
      '这不是 .xlsx 文件',
    );
  });
});
