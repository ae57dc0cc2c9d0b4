import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeHost, type NodeHost } from './node-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost({ year: 2024 });
});
afterEach(() => {
  host.dispose();
});

const run = <T>(act: (context: Excel.RequestContext) => T): Promise<T> =>
  host.excel.run(async (context) => {
    const prepared = act(context);
    await context.sync();
    return prepared;
  });

describe('worksheets', () => {
  it('are added, named, moved, coloured, copied and deleted', async () => {
    await host.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('全镇汇总');
      added.tabColor = '#70AD47';
      added.getRange('A1').values = [['标题']];
      added.position = 0;
      await context.sync();
      const copy = added.copy('End');
      copy.load('name,position');
      await context.sync();
      expect([copy.name, copy.position]).toEqual(['全镇汇总 (2)', 2]);
      copy.getRange('A1').values = [['副本']];
      copy.name = '备份';
      worksheets.load('items/name,items/tabColor,items/visibility');
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.tabColor])).toEqual([
        ['全镇汇总', '#70AD47'],
        ['Sheet1', ''],
        ['备份', '#70AD47'],
      ]);
      worksheets.getItem('备份').delete();
      await context.sync();
    });
    expect(host.model.sheets().map((sheet) => sheet.name)).toEqual(['全镇汇总', 'Sheet1']);
    expect(host.person.reads('全镇汇总', 'A1')).toBe('标题');
  });

  it('are null objects when they are not there, and errors when they must be', async () => {
    const sheet = await run((context) =>
      context.workbook.worksheets.getItemOrNullObject('无').load('name'),
    );
    expect(sheet.isNullObject).toBe(true);
    const must = run((context) => context.workbook.worksheets.getItem('无').load('name'));
    await expect(must).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it.each([
    ['Sheet1', 'ItemAlreadyExists'],
    ['一/二', 'InvalidArgument'],
    ['长'.repeat(32), 'InvalidArgument'],
  ])('may not be called %s', async (name, code) => {
    await expect(run((context) => context.workbook.worksheets.add(name))).rejects.toMatchObject({
      code,
    });
  });

  it('keeps the last visible one', async () => {
    const remove = run((context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
    });
    await expect(remove).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('freezes panes, hides gridlines and says where', async () => {
    const location = await run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.freezePanes.freezeAt('A1:B3');
      sheet.showGridlines = false;
      return sheet.freezePanes.getLocationOrNullObject().load('address');
    });
    expect(location.address).toBe('Sheet1!A1:B3');
    expect(host.model.sheet('Sheet1').gridlines).toBe('hidden');
    const none = await run((context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
      freezePanes.unfreeze();
      return freezePanes.getLocationOrNullObject().load('address');
    });
    expect(none.isNullObject).toBe(true);
  });

  it('keeps how it prints', async () => {
    const page = await run((context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Centimeters', { left: 1.27, right: 1.27 });
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      return {
        layout: pageLayout.load('orientation,paperSize,zoom,leftMargin,centerHorizontally'),
        titles: pageLayout.getPrintTitleRowsOrNullObject().load('address'),
        area: pageLayout.getPrintAreaOrNullObject().load('address'),
      };
    });
    expect(page.layout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
    });
    expect(page.layout.leftMargin).toBeCloseTo(36, 5);
    expect(page.titles.address).toBe('Sheet1!1:3');
    expect(page.area.isNullObject).toBe(true);
    expect(host.model.sheet('Sheet1').pageSetup.headerFooter.centerFooter).toBe('第 &P 页');
  });

  it('holds properties that go with it', async () => {
    await run((context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
      customProperties.add('qdt.role', 'unit');
    });
    const found = await run((context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
      return [
        customProperties.getItemOrNullObject('QDT.role').load('value'),
        customProperties.getItemOrNullObject('other').load('value'),
      ];
    });
    expect(found.map((each) => (each.isNullObject ? null : each.value))).toEqual(['unit', null]);
  });
});

describe('a protected sheet', () => {
  it('reads, refuses writes, and lets unlocked cells be written', async () => {
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:B9').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, '1234');
    });
    await run((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2:B3').values = [[1], [2]];
    });
    const write = run((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
    });
    await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
    const insert = run((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
    });
    await expect(insert).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host.person.type('Sheet1', 'A1', 'x')).toBe('refused as locked');
    const state = await run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      return {
        protection: sheet.protection.load('protected,options'),
        read: sheet.getRange('B2').load('values'),
      };
    });
    expect(state.protection.protected).toBe(true);
    expect(state.protection.options.allowFormatColumns).toBe(true);
    expect(state.read.values).toEqual([[1]]);
  });

  it('opens with its password only', async () => {
    host.person.protect('Sheet1', 'geheim');
    const wrong = run((context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.unprotect('falsch');
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
    await run((context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.unprotect('geheim');
    });
    expect(host.model.sheet('Sheet1').protection).toBeNull();
  });
});

describe('the workbook', () => {
  it('keeps settings of any JSON value', async () => {
    await run((context) =>
      context.workbook.settings.add('binding', { town: '大湾镇', revision: 3 }),
    );
    const settings = await run((context) => ({
      found: context.workbook.settings.getItemOrNullObject('binding').load('key,value'),
      missing: context.workbook.settings.getItemOrNullObject('other').load('value'),
      all: context.workbook.settings.load('items/key'),
    }));
    expect(settings.found.value).toEqual({ town: '大湾镇', revision: 3 });
    expect(settings.missing.isNullObject).toBe(true);
    expect(settings.all.items.map((item) => item.key)).toEqual(['binding']);
    await run((context) => {
      context.workbook.settings.getItem('binding').delete();
    });
    expect(host.model.settings.size).toBe(0);
  });

  it('knows the selection and moves it', async () => {
    const selected = await run((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C4:D5').select();
      return {
        range: context.workbook.getSelectedRange().load('address'),
        cell: context.workbook.getActiveCell().load('address'),
      };
    });
    expect([selected.range.address, selected.cell.address]).toEqual(['Sheet1!C4:D5', 'Sheet1!C4']);
  });

  it('keeps names of ranges', async () => {
    const range = await run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.names.add('责任单位', sheet.getRange('A2:A9'));
      return context.workbook.names.getItem('责任单位').getRange().load('address');
    });
    expect(range.address).toBe('Sheet1!A2:A9');
  });

  it('is the same after it was saved as .xlsx and opened again', async () => {
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C1').values = [['2024年6月', "'007", '=1+1']];
      sheet.getRange('A3:B4').merge();
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.customProperties.add('role', 'unit');
      context.workbook.settings.add('binding', { revision: 3 });
    });
    using again = await openNodeHost({ xlsx: await host.save() });
    await again.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:C1').load('formulas,text');
      const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const role = sheet.customProperties.getItemOrNullObject('role').load('value');
      const binding = context.workbook.settings.getItemOrNullObject('binding').load('value');
      sheet.pageLayout.load('orientation');
      await context.sync();
      expect(range.formulas).toEqual([[45444, '007', '=1+1']]);
      expect(range.text).toEqual([['2024年6月', '007', '2']]);
      expect([merged.address, frozen.address]).toEqual(['Sheet1!A3:B4', 'Sheet1!1:1']);
      expect([role.value, binding.value]).toEqual(['unit', { revision: 3 }]);
      expect(sheet.pageLayout.orientation).toBe('Landscape');
    });
  });

  it('tells changes, activations and selections to whoever asked', async () => {
    const told: unknown[] = [];
    await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onChanged.add(async ({ address, changeType, triggerSource }) => {
        told.push([address, changeType, triggerSource]);
        await Promise.resolve();
      });
      context.workbook.worksheets.onActivated.add(async () => {
        told.push('activated');
        await Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1:B1').values = [[1, 2]];
      await context.sync();
    });
    host.person.type('Sheet1', 'C3', '推进中');
    host.person.insertRows('Sheet1', 4, 2);
    host.model
      .sheet('Sheet1')
      .cells.writeStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
    host.person.addSheet('另一张');
    host.person.openSheet('另一张');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([
      ['A1:B1', 'RangeEdited', 'ThisLocalAddin'],
      ['C3', 'RangeEdited', 'Unknown'],
      ['5:6', 'RowInserted', 'Unknown'],
      'activated',
    ]);
  });
});
