import { describe, expect, it } from 'vitest';
import { blocksOf, chunksOf } from '../../../../addin/workbook/cell-block.ts';

describe('blocks of sparse writes', () => {
  it('carry untouched cells as null', () => {
    const [block, ...others] = blocksOf([
      { row: 5, column: 3, value: 'b' },
      { row: 4, column: 1, value: 'a' },
    ]);
    expect(others).toEqual([]);
    expect(block).toMatchObject({
      row: 4,
      column: 1,
      values: [
        ['a', null, null],
        [null, null, 'b'],
      ],
    });
  });

  it('begin anew after a long gap', () => {
    const blocks = blocksOf([
      { row: 4, column: 1, value: 'a' },
      { row: 400, column: 1, value: 'b' },
    ]);
    expect(blocks.map(({ row }) => row)).toEqual([4, 400]);
  });

  it('are few for 2,000 neighbouring rows', () => {
    const writes = Array.from({ length: 2_000 }, (_, row) => ({ row, column: 8, value: '推进中' }));
    expect(blocksOf(writes)).toHaveLength(1);
    expect(chunksOf(blocksOf(writes))).toHaveLength(1);
  });

  it('never weigh more than a chunk, and lose no cell', () => {
    const text = '字'.repeat(5_000);
    const writes = Array.from({ length: 200 }, (_, row) => ({ row, column: 8, value: text }));
    const blocks = blocksOf(writes);
    expect(Math.max(...blocks.map(({ bytes }) => bytes))).toBeLessThan(1_050_000);
    expect(blocks.flatMap(({ values }) => values).flat()).toHaveLength(200);
    expect(chunksOf(blocks).length).toBeGreaterThan(2);
  });

  it('are none for no writes', () => {
    expect(chunksOf(blocksOf([]))).toEqual([]);
  });
});
