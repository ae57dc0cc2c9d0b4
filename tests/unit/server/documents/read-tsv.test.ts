import { describe, expect, it } from 'vitest';
import { readTsv } from '../../../../server/documents/read-tsv.ts';

describe('tab-separated text', () => {
  it('names its sheet and its merges in comment lines, counted from the first line of the table', () => {
    const grid = readTsv('# sheet: 清单\n# merges: A1:B1 C2:C3\n标题\t\t\na\tb\tc\n\t\t\n');

    expect(grid).toMatchObject({
      sheetName: '清单',
      values: [
        ['标题', '', ''],
        ['a', 'b', 'c'],
        ['', '', ''],
      ],
      merges: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 2, rows: 2, columns: 1 },
      ],
    });
  });

  it('keeps line breaks, tabs and quotation marks inside quoted cells', () => {
    const grid = readTsv('"a\nb"\t"c\td"\t"说""好"""\nx\ty\tz');

    expect(grid.values).toEqual([
      ['a\nb', 'c\td', '说"好"'],
      ['x', 'y', 'z'],
    ]);
  });

  it('reads Windows line ends and a byte order mark', () => {
    expect(readTsv('\uFEFFa\tb\r\nc\td\r\n').values).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('fills short lines with blanks', () => {
    expect(readTsv('a\nb\tc\td').values).toEqual([
      ['a', '', ''],
      ['b', 'c', 'd'],
    ]);
  });

  it('without anything has one sheet without content', () => {
    expect(readTsv('').values.flat().join('')).toBe('');
  });
});
