import { describe, expect, it } from 'vitest';
import { formatAddress, formatArea, parseAddress, parseArea } from './model/address.ts';
import { shiftArea, subtractArea } from './model/grid-edit.ts';

const area = (text: string) => {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('addresses', () => {
  it.each(['A1', 'B2:D5', 'A:C', '2:4', 'XFD1048576', 'Z1:AA1'])(
    '%s reads back as itself',
    (text) => {
      expect(formatArea(area(text))).toBe(text);
    },
  );

  it('takes corners in any order and with dollar signs', () => {
    expect(formatArea(area('$D$5:$B$2'))).toBe('B2:D5');
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', '名称'])(
    '%j is none',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it('quotes a sheet name only where Excel does', () => {
    expect(formatAddress('汇总', area('A1'))).toBe('汇总!A1');
    expect(formatAddress("2024's 清单", area('A1'))).toBe("'2024''s 清单'!A1");
    expect(formatAddress('B2', area('A1'))).toBe("'B2'!A1");
    expect(parseAddress("'2024''s 清单'!A1:B2")).toEqual({
      sheetName: "2024's 清单",
      area: area('A1:B2'),
    });
  });
});

describe('areas follow edits of the grid', () => {
  const after = (text: string, edit: Parameters<typeof shiftArea>[1]) => {
    const shifted = shiftArea(area(text), edit);
    return shifted && formatArea(shifted);
  };

  it('moves, grows, shrinks and goes with rows', () => {
    const insert = { axis: 'rows', kind: 'insert', at: 2, count: 3 } as const;
    const remove = { axis: 'rows', kind: 'delete', at: 2, count: 3 } as const;
    expect(after('A3:B4', insert)).toBe('A6:B7');
    expect(after('A2:B4', insert)).toBe('A2:B7');
    expect(after('A1:B2', insert)).toBe('A1:B2');
    expect(after('A2:B9', remove)).toBe('A2:B6');
    expect(after('A4:B9', remove)).toBe('A3:B6');
    expect(after('A3:B5', remove)).toBeNull();
    expect(after('A:B', remove)).toBe('A:B');
  });

  it('cuts a hole', () => {
    expect(subtractArea(area('A1:C3'), area('B2')).map(formatArea)).toEqual([
      'A1:C1',
      'A3:C3',
      'A2',
      'C2',
    ]);
    expect(subtractArea(area('A1:C3'), area('A1:Z9'))).toEqual([]);
  });
});
