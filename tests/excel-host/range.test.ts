import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeHost, type NodeHost } from './node-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost({ year: 2024 });
});
afterEach(() => {
  host.dispose();
});

/** One batch on the first sheet; returns what `act` prepares, after the sync. */
async function run<T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
): Promise<T> {
  return host.excel.run(async (context) => {
    const prepared = act(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return prepared;
  });
}

async function valuesOf(address: string): Promise<unknown> {
  const range = await run((sheet) => sheet.getRange(address).load({ values: true }));
  return range.values;
}

describe('values', () => {
  it('are parsed as Chinese Excel parses them and read back with format, text and kind', async () => {
    const range = await run((sheet) => {
      const target = sheet.getRange('A1:C2');
      target.values = [
        ['名称', "'007", '50%'],
        ['2024年6月', '=1+1', '2024/12/31'],
      ];
      return target.load('address,values,formulas,text,numberFormat,valueTypes');
    });
    expect(range.toJSON()).toEqual({
      address: 'Sheet1!A1:C2',
      values: [
        ['名称', '007', 0.5],
        [45444, 2, 45657],
      ],
      formulas: [
        ['名称', '007', 0.5],
        [45444, '=1+1', 45657],
      ],
      text: [
        ['名称', '007', '50%'],
        ['2024年6月', '2', '2024/12/31'],
      ],
      numberFormat: [
        ['General', 'General', '0%'],
        ['yyyy"年"m"月"', 'General', 'm/d/yyyy'],
      ],
      valueTypes: [
        ['String', 'String', 'Double'],
        ['Double', 'Double', 'Double'],
      ],
    });
  });

  it('leave a cell alone for null and empty it for an empty text', async () => {
    await run((sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
    });
    await run((sheet) => {
      // null is Excel's «leave alone», which the declared type has no word for beyond `any`
      sheet.getRange('A1:C1').values = [[null, '', 9]];
    });
    expect(await valuesOf('A1:C1')).toEqual([[1, '', 9]]);
  });

  it('of another shape are refused', async () => {
    const wrong = run((sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('in a text cell stay text, formulas included', async () => {
    await run((sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['=1+1', 7]];
    });
    expect(await valuesOf('A1:B1')).toEqual([['=1+1', '7']]);
  });

  it('of a formula follow the cells it reads', async () => {
    await run((sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    });
    expect(await valuesOf('A3')).toEqual([[3]]);
    host.person.type('Sheet1', 'A1', '10');
    expect(await valuesOf('A3')).toEqual([[12]]);
  });

  it('of 20,000 cells survive a round trip', async () => {
    const rows = Array.from({ length: 1000 }, (_row, row) =>
      Array.from({ length: 20 }, (_cell, column) => `内容 ${String(row)}、${String(column)}`),
    );
    await run((sheet) => {
      sheet.getRange('A1:T1000').values = rows;
    });
    const used = await run((sheet) => sheet.getUsedRange(true).load('values,address'));
    expect(used.address).toBe('Sheet1!A1:T1000');
    expect(used.values).toEqual(rows);
  });
});

describe('the shape of the sheet', () => {
  it('moves cells, rules and kept ranges when rows are inserted', async () => {
    await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const kept = sheet.getRange('A2:B2');
      context.trackedObjects.add(kept);
      kept.values = [['甲', '=1+1']];
      const rule = kept.conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A2="甲"';
      rule.custom.format.fill.color = '#ffeecc';
      await context.sync();
      host.person.insertRows('Sheet1', 0, 3);
      kept.load('address,values');
      const moved = sheet.getRange('A5:B5').conditionalFormats.load('items/type,items/id');
      await context.sync();
      expect(kept.address).toBe('Sheet1!A5:B5');
      expect(kept.values).toEqual([['甲', 2]]);
      expect(moved.items.map((item) => item.type)).toEqual(['Custom']);
      context.trackedObjects.remove(kept);
      await context.sync();
    });
    expect(host.keptReferences()).toBe(0);
  });

  it('refuses a kept range whose rows are gone', async () => {
    const use = host.excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Sheet1').getRange('A2:B2');
      kept.load('address');
      await context.sync();
      host.person.deleteRows('Sheet1', 1);
      kept.values = [[1, 2]];
      await context.sync();
    });
    await expect(use).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('inserts and deletes entire rows and loose cells', async () => {
    await run((sheet) => {
      sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A1').delete('Up');
    });
    expect(await valuesOf('A1:B4')).toEqual([
      ['', 2],
      [3, ''],
      [5, 4],
      ['', 6],
    ]);
  });

  it('merges, reads merged areas and drops what is written under a merge', async () => {
    const areas = await run((sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:B2').values = [
        ['锚', '下'],
        ['面', '的'],
      ];
      return sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address,areaCount');
    });
    expect(areas.address).toBe('Sheet1!A1:B2');
    expect(await valuesOf('A1:B2')).toEqual([
      ['锚', ''],
      ['', ''],
    ]);
    const none = await run((sheet) => {
      sheet.getRange('A1').unmerge();
      return sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
    });
    expect(none.isNullObject).toBe(true);
  });

  it('hides rows and columns and says so', async () => {
    const range = await run((sheet) => {
      sheet.getRange('3:4').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      return sheet.getRange('A2:C4').load('rowHidden,columnHidden,hidden');
    });
    expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, null, null]);
    expect(host.model.sheet('Sheet1').layout.isRowHidden(3)).toBe(true);
  });

  it('copies values, formats and moved formulas', async () => {
    await run((sheet) => {
      sheet.getRange('A1:B1').values = [[5, '=A1*2']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A3:B4').copyFrom('A1:B1');
    });
    const copy = await run((sheet) => sheet.getRange('A3:B4').load('formulas,format/font/bold'));
    expect(copy.formulas).toEqual([
      [5, '=A3*2'],
      [5, '=A4*2'],
    ]);
    expect(host.model.sheet('Sheet1').cells.readStyle(3, 0).bold).toBe(true);
  });

  it('has no used range when it is empty, and ghosts of formats only when asked', async () => {
    const before = await run((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    expect(before.isNullObject).toBe(true);
    const [values, any] = await run((sheet) => {
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D9').format.fill.color = 'yellow';
      return [
        sheet.getUsedRangeOrNullObject(true).load('address'),
        sheet.getUsedRangeOrNullObject().load('address'),
      ];
    });
    expect(values?.address).toBe('Sheet1!B2');
    expect(any?.address).toBe('Sheet1!B2:D9');
  });
});

describe('formats', () => {
  it('are written and read, null where cells differ', async () => {
    const range = await run((sheet) => {
      const target = sheet.getRange('B2:C3');
      target.format.fill.color = '#fff2cc';
      target.format.font.name = '宋体';
      target.format.font.size = 12;
      target.format.font.color = '#C00000';
      sheet.getRange('B2').format.font.bold = true;
      target.format.wrapText = true;
      target.format.horizontalAlignment = 'Center';
      target.format.verticalAlignment = 'Top';
      target.format.indentLevel = 2;
      target.format.columnWidth = 90;
      target.format.rowHeight = 30;
      return target.load({
        format: {
          columnWidth: true,
          rowHeight: true,
          wrapText: true,
          horizontalAlignment: true,
          verticalAlignment: true,
          indentLevel: true,
          fill: { color: true },
          font: { name: true, size: true, bold: true, color: true },
        },
      });
    });
    const { format } = range;
    expect(format.fill.color).toBe('#FFF2CC');
    expect(format.font.toJSON()).toEqual({ name: '宋体', size: 12, bold: null, color: '#C00000' });
    expect(format.columnWidth).toBe(90);
    expect(format.rowHeight).toBe(30);
    expect(format.wrapText).toBe(true);
    expect([format.horizontalAlignment, format.verticalAlignment]).toEqual(['Center', 'Top']);
    expect(format.indentLevel).toBe(2);
  });

  it('draws the borders of a range, outside and inside', async () => {
    await run((sheet) => {
      for (const side of ['EdgeTop', 'EdgeLeft', 'InsideHorizontal'] as const) {
        const border = sheet.getRange('B2:C3').format.borders.getItem(side);
        border.style = 'Continuous';
        border.color = '#999999';
      }
    });
    const { cells } = host.model.sheet('Sheet1');
    const line = { style: 'Continuous', weight: 'Thin', color: '#999999' };
    expect(cells.readStyle(1, 1).borders).toEqual({
      top: line,
      left: line,
      bottom: line,
      right: null,
    });
    expect(cells.readStyle(2, 2).borders).toEqual({
      top: line,
      left: null,
      bottom: null,
      right: null,
    });
    await run((sheet) => {
      sheet.getRange('B2:C3').format.borders.getItem('EdgeTop').style = 'None';
    });
    expect(cells.readStyle(1, 1).borders.top).toBeNull();
  });

  it('of a whole column hold for cells written later', async () => {
    await run((sheet) => {
      sheet.getRange('D:D').numberFormat = '@' as unknown as string[][]; // one value for all cells is allowed, and not declared
      sheet.getRange('D5').values = [['=1+1']];
    });
    expect(await valuesOf('D5')).toEqual([['=1+1']]);
  });

  it('are cleared apart from contents', async () => {
    await run((sheet) => {
      const range = sheet.getRange('A1');
      range.values = [['x']];
      range.format.fill.color = 'red';
      range.clear('Formats');
    });
    expect(await valuesOf('A1')).toEqual([['x']]);
    expect(host.model.sheet('Sheet1').cells.readStyle(0, 0).fillColor).toBeNull();
    await run((sheet) => {
      sheet.getRange('A1').clear('Contents');
    });
    expect(await valuesOf('A1')).toEqual([['']]);
  });
});

describe('rules on cells', () => {
  it('puts a new conditional format before the others and keeps what it says', async () => {
    const formats = await run((sheet) => {
      const range = sheet.getRange('A2:F20');
      const first = range.conditionalFormats.add('Custom');
      first.custom.rule.formula = '=$A2=$A1';
      first.custom.format.font.color = '#808080';
      const second = range.conditionalFormats.add('ContainsText');
      second.textComparison.rule = { operator: 'Contains', text: '逾期' };
      second.stopIfTrue = true;
      return range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
    });
    expect(
      formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
    ).toEqual([
      ['ContainsText', 0, true],
      ['Custom', 1, false],
    ]);
    const again = await run((sheet) => {
      const custom = sheet.getRange('A2:F20').conditionalFormats.getItemAt(1).custom;
      return { rule: custom.rule.load('formula'), font: custom.format.font.load('color') };
    });
    expect(again.rule.formula).toBe('=$A2=$A1');
    expect(again.font.color).toBe('#808080');
    await run((sheet) => {
      sheet.getRange('A2:F20').conditionalFormats.clearAll();
    });
    expect(host.model.sheet('Sheet1').conditionalRules.all()).toEqual([]);
  });

  it('offers a list, judges values by it and stops a person who types something else', async () => {
    const validation = await run((sheet) => {
      const { dataValidation } = sheet.getRange('C2:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '未启动,推进中,已完成' } };
      sheet.getRange('C2').values = [['别的']];
      return sheet.getRange('C2').dataValidation.load('rule,type,valid');
    });
    expect(validation.rule).toEqual({
      list: { inCellDropDown: true, source: '未启动,推进中,已完成' },
    });
    expect([validation.type, validation.valid]).toEqual(['List', false]);
    expect(host.person.type('Sheet1', 'C3', '差不多')).toBe('refused by validation');
    expect(host.person.type('Sheet1', 'C3', '已完成')).toBe('taken');
  });

  it('refuses a list of more than 255 characters', async () => {
    const long = run((sheet) => {
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: '一'.repeat(256) },
      };
    });
    await expect(long).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('what the host does not have', () => {
  it('fails by its name and stops the batch there', async () => {
    const unknown = run((sheet) => {
      sheet.getRange('A1').values = [['before']];
      sheet.tables.load('items');
      sheet.getRange('A2').values = [['after']];
    });
    await expect(unknown).rejects.toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Worksheet.tables' },
    });
    expect(await valuesOf('A1:A2')).toEqual([['before'], ['']]);
  });
});
