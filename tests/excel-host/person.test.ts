import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeHost, type NodeHost } from './node-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost({ year: 2024 });
  for (const [row, [unit, rate]] of [
    ['乙村', '50'],
    ['甲村', '80'],
    ['丙村', '20'],
  ].entries()) {
    host.person.type('Sheet1', `A${String(row + 1)}`, unit ?? '');
    host.person.type('Sheet1', `B${String(row + 1)}`, rate ?? '');
  }
});
afterEach(() => {
  host.dispose();
});

const column = (letter: string, rows: number): string[] =>
  Array.from({ length: rows }, (_row, row) =>
    host.person.reads('Sheet1', `${letter}${String(row + 1)}`),
  );

describe('a person at the sheet', () => {
  it('sorts rows, which keep together', () => {
    host.person.sort('Sheet1', 'A1:B3', { column: 1, ascending: true });
    expect(column('A', 3)).toEqual(['丙村', '乙村', '甲村']);
    host.person.sort('Sheet1', 'A1:B3', { column: 1, ascending: false });
    expect(column('B', 3)).toEqual(['80', '50', '20']);
  });

  it('copies a row and inserts the copy', () => {
    host.person.copyRow('Sheet1', 0, 2);
    expect(column('A', 4)).toEqual(['乙村', '甲村', '乙村', '丙村']);
  });

  it('inserts and deletes columns, hides rows, merges cells', () => {
    host.person.insertColumns('Sheet1', 0);
    expect(column('B', 1)).toEqual(['乙村']);
    host.person.deleteColumns('Sheet1', 0);
    expect(column('A', 1)).toEqual(['乙村']);
    host.person.hideRows('Sheet1', 1);
    host.person.mergeCells('Sheet1', 'A1:B1');
    const { layout, structure } = host.model.sheet('Sheet1');
    expect([layout.isRowHidden(0), layout.isRowHidden(1)]).toEqual([false, true]);
    expect(structure.merges()).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  });

  it('renames, adds, opens and deletes sheets', () => {
    host.person.renameSheet('Sheet1', '我的清单');
    host.person.addSheet('草稿');
    expect(host.model.activeSheet.name).toBe('我的清单');
    host.person.openSheet('草稿');
    host.person.deleteSheet('我的清单');
    expect(host.model.sheets().map((sheet) => sheet.name)).toEqual(['草稿']);
  });

  it('sees a typed percentage, date and formula as Excel shows them', () => {
    host.model
      .sheet('Sheet1')
      .cells.writeNumberFormat({ row: 0, column: 2, rows: 1, columns: 1 }, '0%');
    host.person.type('Sheet1', 'C1', '80');
    host.person.type('Sheet1', 'C2', '3月5日');
    host.person.type('Sheet1', 'C3', "'=不是公式");
    expect(column('C', 3)).toEqual(['80%', '3月5日', '=不是公式']);
  });
});
