import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../../addin/workbook/address-list.ts';

describe('a list of addresses', () => {
  it('is read whatever stands in the sheet names', () => {
    expect(areasOf("Sheet1!A1:B4, 'a,b''c'!D2:D3,重点任务清单!C7")).toEqual([
      { row: 0, column: 0, rows: 4, columns: 2 },
      { row: 1, column: 3, rows: 2, columns: 1 },
      { row: 6, column: 2, rows: 1, columns: 1 },
    ]);
  });
});
