/// <reference types="office-js" />
import type {} from '@univerjs/preset-sheets-conditional-formatting';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../excel-host/page/workbench-api.ts';
import { readTownList } from '../support/samples.ts';
import { findBrowser } from '../support/browser.ts';
import { screenshot } from '../support/screenshot.ts';
import { paneFrame, startWorkbench, type WorkbenchServer } from '../support/workbench.ts';

const DEMOS = [{ name: '应急办', file: 'demo/office.xlsx', description: '重点任务清单，准备发布' }];

async function supportedSets(page: Page): Promise<readonly boolean[]> {
  const pane = await paneFrame(page);
  return pane.evaluate(async () => {
    await Office.onReady();
    const { requirements } = Office.context;
    return ['1.18', '1.20', '1.21'].map((version) =>
      requirements.isSetSupported('ExcelApi', version),
    );
  });
}

async function searchOf(page: Page): Promise<string> {
  const pane = await paneFrame(page);
  return pane.evaluate(() => location.search);
}

describe.runIf(findBrowser() !== null)('the workbench in a browser', () => {
  let server: WorkbenchServer;
  let page: Page;
  let pane: Frame;
  const pageErrors: string[] = [];

  beforeAll(async () => {
    server = await startWorkbench({
      '/workbench/demo-workbooks.json': JSON.stringify(DEMOS),
      '/workbench/demo/office.xlsx': await readTownList(),
    });
    page = await server.chrome.newPage();
    page.on('pageerror', (error) => pageErrors.push(error.message));
    await page.goto(`${server.origin}/workbench/?pane=/test/pane.html`);
    await page.evaluate(() => window.workbench.ready);
    pane = await paneFrame(page);
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('is Excel on the web to the unmodified library, with the requirement sets of LTSC 2021', async () => {
    const found = await pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const supports = ['1.14', '1.15', '1.9'].map((version) =>
        Office.context.requirements.isSetSupported('ExcelApi', version),
      );
      return { host, platform, supports, language: Office.context.displayLanguage };
    });
    expect(found).toEqual({
      host: 'Excel',
      platform: 'OfficeOnline',
      supports: [true, false, true],
      language: 'zh-CN',
    });
  });

  it('takes what is typed at the keyboard as Excel in zh-CN does, and is in cell-edit mode meanwhile', async () => {
    const editing = () => page.evaluate(() => window.workbench.host.faults.isEditingCell);
    await page.mouse.click(300, 500);
    const cell = await page.evaluate(() => window.workbench.host.model.selection.area);

    await page.keyboard.type('3月5日');
    expect(await editing()).toBe(true);
    await page.keyboard.press('Enter');

    await page.waitForFunction(() => !window.workbench.host.faults.isEditingCell);
    const read = await page.evaluate(
      ({ row, column }) =>
        window.workbench.host.model.activeSheet.cells.readCell(row, column).value,
      cell,
    );
    expect(typeof read).toBe('number');
  });

  it('writes and reads the visible workbook, parsed as Chinese Excel parses', async () => {
    const read = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2');
        range.values = [
          ['任务', '=1+1', "'=1+1"],
          ['2024年6月', '50%', '00123'],
        ];
        range.load('values, text, address');
        await context.sync();
        return { values: range.values, text: range.text, address: range.address };
      }),
    );
    expect(read.address).toBe('Sheet1!A1:C2');
    expect(read.values).toEqual([
      ['任务', 2, '=1+1'],
      [45_444, 0.5, 123],
    ]);
    expect(read.text[1]).toEqual(['2024年6月', '50%', '123']);
    const seen = await page.evaluate(() => window.workbench.host.person.reads('Sheet1', 'A1'));
    expect(seen).toBe('任务');
  });

  it('tells errors with their code and where they happened', async () => {
    const failure = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有这张表').getRange('A1').values = [[1]];
        await context.sync();
        return null;
      }).catch((error: OfficeExtension.Error) => ({
        code: error.code,
        location: error.debugInfo.errorLocation,
      })),
    );
    expect(failure).toMatchObject({ code: 'ItemNotFound' });
  });

  it('refuses what a person holding a cell open forbids, and waits when the add-in asks to', async () => {
    await page.evaluate(() => window.workbench.host.person.startCellEdit());
    const refused = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return 'done';
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(refused).toBe('InvalidOperationInCellEditMode');
    const waiting = pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name;
      }),
    );
    await page.evaluate(() => window.workbench.host.person.endCellEdit());
    expect(await waiting).toBe('工作簿1.xlsx');
  });

  it('sends an event for what a person types, and counts batches', async () => {
    const before = await page.evaluate(() => window.workbench.host.faults.counters);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const told: string[] = [];
        Object.assign(window, { told });
        context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
          told.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => window.workbench.host.person.type('Sheet1', 'B7', '推进中'));
    await pane.waitForFunction(
      () => 'told' in window && Array.isArray(window.told) && window.told.length > 0,
    );
    expect(await pane.evaluate(() => ('told' in window ? window.told : null))).toEqual(['B7']);
    const after = await page.evaluate(() => window.workbench.host.faults.counters);
    expect(after.batches - before.batches).toBe(1);
  });

  it('opens a demo workbook from its menu, beside a pane of 350 pixels', async () => {
    await page.click('#open-demo');
    await screenshot(page, 'workbench-demo-menu');
    await page.click('#demo-list button');
    await page.waitForFunction(
      () => document.getElementById('file-name')?.textContent === '应急办.xlsx',
    );
    pane = await paneFrame(page);
    const title = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('重点任务清单').getRange('A2');
        range.load('values');
        await context.sync();
        return String(range.values[0]?.[0]);
      }),
    );
    expect(title).toContain('重点任务清单');
    const box = await page.locator('#pane iframe').boundingBox();
    expect(box?.width).toBe(350);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBe(0);
    await screenshot(page, 'workbench-light');
  });

  it('draws the rules that the add-in sets, and keeps them in the file it saves', async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const format = sheet
          .getRange('D4:D21')
          .conditionalFormats.add(Excel.ConditionalFormatType.custom);
        format.custom.rule.formula = '=$D4="2024年"';
        format.custom.format.fill.color = '#FDE7E9';
        sheet.getRange('E4:E21').dataValidation.rule = {
          list: { inCellDropDown: true, source: '应急办,经发办' },
        };
        await context.sync();
      }),
    );
    const drawn = await page.evaluate(() => {
      const sheet = window.workbench.host.model.activeSheet.univer;
      return sheet.getConditionalFormattingRules().map((rule) => rule.rule);
    });
    expect(drawn).toMatchObject([
      { type: 'highlightCell', subType: 'formula', value: '=$D4="2024年"' },
    ]);
    await screenshot(page, 'workbench-rules');
    const kept = await page.evaluate(async () => {
      await window.workbench.openXlsx(await window.workbench.saveXlsx(), '再开.xlsx');
      const sheet = window.workbench.host.model.activeSheet;
      return {
        rules: sheet.conditionalRules.all().length,
        validations: sheet.validations.all().map(({ criterion }) => criterion),
      };
    });
    expect(kept).toEqual({
      rules: 1,
      validations: [{ type: 'list', source: '应急办,经发办', inCellDropDown: true }],
    });
  });

  it('keeps the charts that the add-in makes, though it does not draw them', async () => {
    // Another file gives the pane a new frame.
    pane = await paneFrame(page);
    await pane.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.charts.add('ColumnClustered', sheet.getRange('D4:D21'), 'Columns').name = '完成率';
        await context.sync();
      });
    });
    const kept = await page.evaluate(async () => {
      await window.workbench.openXlsx(await window.workbench.saveXlsx(), '再开.xlsx');
      const sheet = window.workbench.host.model.activeSheet;
      return {
        charts: sheet.charts.all().map(({ name }) => name),
        reads: window.workbench.host.person.reads(sheet.name, 'D4'),
      };
    });
    expect(kept.charts).toEqual(['完成率']);
    expect(kept.reads).not.toBe('');
    await screenshot(page, 'workbench-charts');
  });

  it('becomes dark with its pane, and another Excel with the same workbook', async () => {
    // The theme and the version each give the pane a new frame: one after the other, or the first is taken for the last.
    await page.click('#theme');
    await expect.poll(() => searchOf(page), { timeout: 20_000 }).toContain('theme=dark');
    await page.selectOption('#requirement', 'm365');
    await expect.poll(() => supportedSets(page), { timeout: 20_000 }).toEqual([true, true, false]);
    pane = await paneFrame(page);
    expect(await searchOf(page)).toContain('theme=dark');
    const name = await page.evaluate(() => window.workbench.host.model.activeSheet.name);
    expect(name).toBe('重点任务清单');
    await screenshot(page, 'workbench-dark');
  });

  it('sends the pane to its command from the ribbon, each time anew', async () => {
    await pane.evaluate(() => {
      const routes: string[] = [];
      Object.assign(window, { routes });
      window.addEventListener('hashchange', () => routes.push(location.hash));
    });
    await page.click('#run-sync');
    await page.click('#run-summary');
    await page.click('#run-summary');
    await pane.waitForFunction(
      () => 'routes' in window && Array.isArray(window.routes) && window.routes.length === 3,
    );
    expect(await pane.evaluate(() => ('routes' in window ? window.routes : null))).toEqual([
      '#/sync?run=1',
      '#/summary?run=1',
      '#/summary?run=1',
    ]);
  });

  it('says in words why a file cannot be opened, and keeps the present one', async () => {
    await page.setInputFiles('#file-input', {
      name: '旧表.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from('D0CF11E0'),
    });
    await page.waitForFunction(() => document.getElementById('notice')?.textContent !== '');
    expect(await page.textContent('#notice')).toContain('这不是 .xlsx 文件');
    expect(await page.textContent('#file-name')).toBe('再开.xlsx');
  });

  it('breaks no rule of its content policy and throws nothing', () => {
    expect(pageErrors).toEqual([]);
  });
});
