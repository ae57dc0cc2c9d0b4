import { describe, expect, it } from 'vitest';
import { insertionsOf, placesOf, shifted } from '../../../../addin/sync/insert-place.ts';
import { idOf } from './rows.ts';

const positions = new Map([1, 2, 3, 4, 5].map((n) => [idOf(n), n]));

describe('the place of a new row', () => {
  it('is below its predecessor in the plan, wherever that was sorted to', () => {
    const rowOf = new Map([
      [idOf(5), 4],
      [idOf(1), 5],
      [idOf(3), 6],
    ]);
    const places = placesOf([idOf(4), idOf(2)], { positions, rowOf, firstDataRow: 4 });
    expect(places).toEqual([
      { id: idOf(2), before: 6 },
      { id: idOf(4), before: 7 },
    ]);
  });

  it('is the first data row when nothing precedes it', () => {
    const places = placesOf([idOf(1)], {
      positions,
      rowOf: new Map([[idOf(2), 4]]),
      firstDataRow: 4,
    });
    expect(places).toEqual([{ id: idOf(1), before: 4 }]);
  });

  it('gives every new row its own line after all insertions', () => {
    const { insertRows, rowOfNew } = insertionsOf([
      { id: idOf(2), before: 5 },
      { id: idOf(3), before: 5 },
      { id: idOf(5), before: 6 },
    ]);
    expect(insertRows).toEqual([
      { before: 5, count: 2 },
      { before: 6, count: 1 },
    ]);
    expect([...rowOfNew.values()]).toEqual([5, 6, 8]);
    expect([4, 5, 6].map((row) => shifted(insertRows, row))).toEqual([4, 7, 9]);
  });
});
