import { describe, expect, it } from 'vitest';
import { readHere } from '../../../support/read-here.ts';

const TABLE = '重点任务\t牵头部门\n“一岗双责”培训\t应急办\n';
/** «一» is U+4E00: a zero byte that is no sign of the order of bytes. */
const ONES = '一、一二一\t一\n';
const CELLS = [
  ['重点任务', '牵头部门'],
  ['“一岗双责”培训', '应急办'],
];

/** The same words as Notepad saves them under Chinese Windows («ANSI»). */
const GBK = Buffer.from(
  'd6d8b5e3c8cecef109c7a3cdb7b2bfc3c50aa1b0d2bbb8dacbabd4f0a1b1c5e0d1b509d3a6bcb1b0ec0a',
  'hex',
);

const utf16 = Buffer.from(TABLE, 'utf16le');

describe('a table of text', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TABLE}`)],
    ['GBK', GBK],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
    ['UTF-16 without a mark', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-8 with the end of an old file', Buffer.from(`${TABLE.trimEnd()}\u001A`)],
  ])('is read in %s', async (name, bytes) => {
    const { grids } = await readHere(bytes, '清单.tsv');

    expect({ name, read: grids[0]?.values }).toEqual({ name, read: CELLS });
  });

  it('is read in UTF-16 without a mark whatever its first words are', async () => {
    const little = Buffer.from(ONES, 'utf16le');

    for (const bytes of [little, Buffer.from(little).swap16()]) {
      expect((await readHere(bytes, '清单.txt')).grids[0]?.values).toEqual([['一、一二一', '一']]);
    }
  });

  it('keeps rare characters that only GB18030 has', async () => {
    const { grids } = await readHere(Buffer.from('9534b23509fe9f', 'hex'), '名单.txt');

    expect(grids[0]?.values).toEqual([['𠮷', '䶮']]);
  });

  it('is read whatever its name, and by commas when it is a .csv', async () => {
    const commas = Buffer.from('重点任务,牵头部门\n"甲,乙",应急办\n');

    expect((await readHere(Buffer.from(TABLE), '清单.xlsx')).grids[0]?.values).toEqual(CELLS);
    expect((await readHere(commas, '清单.csv')).grids[0]?.values).toEqual([
      ['重点任务', '牵头部门'],
      ['甲,乙', '应急办'],
    ]);
    expect((await readHere(Buffer.from(TABLE), '清单.CSV')).grids[0]?.values).toEqual(CELLS);
  });

  it('that is empty is an empty sheet', async () => {
    expect((await readHere(Buffer.alloc(0), '清单.tsv')).grids[0]?.values.flat().join('')).toBe('');
  });
});
