import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetter,
  parseAddress,
} from '../../../../shared/sheet/address.ts';

describe('column letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetter(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });
});

describe('an address', () => {
  it.each([
    ['B3', null, 'B3'],
    ['$B$3:$D$9', null, 'B3:D9'],
    ['d9:b3', null, 'B3:D9'],
    ['我的清单!A1:C4', '我的清单', 'A1:C4'],
    ["'我的 清单'!A1", '我的 清单', 'A1'],
    ["'it''s'!XFD1048576", "it's", 'XFD1048576'],
  ])('%s is read', (address, sheetName, area) => {
    const parsed = parseAddress(address);
    expect(parsed?.sheetName).toBe(sheetName);
    expect(parsed && areaAddress(parsed.area)).toBe(area);
  });

  it.each(['', 'B', '3', 'A:A', '1:2', 'A0', 'XFE1', 'A1048577', '完成率', 'R1C1!'])(
    '%j is none',
    (address) => {
      expect(parseAddress(address)).toBeNull();
    },
  );

  it('comes back as it was written, for every cell of a sheet', () => {
    const row = fc.nat(1_048_575);
    fc.assert(
      fc.property(row, fc.nat(16_383), (r, c) => {
        expect(parseAddress(cellAddress(r, c))?.area).toEqual({
          row: r,
          column: c,
          rows: 1,
          columns: 1,
        });
      }),
    );
  });
});
