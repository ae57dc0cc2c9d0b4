import { describe, expect, it } from 'vitest';
import { insertedSpans, lineBefore } from '../../../../addin/workbook/insertion.ts';

const insertions = [
  { before: 5, count: 2 },
  { before: 6, count: 1 },
];

describe('lines of a sheet with insertions', () => {
  it('are traced back to where they stood', () => {
    expect([4, 5, 6, 7, 8, 9].map((line) => lineBefore(insertions, line))).toEqual([
      4,
      null,
      null,
      5,
      null,
      6,
    ]);
  });

  it('are found where they were put in', () => {
    expect(insertedSpans(insertions)).toEqual([
      { first: 5, count: 2 },
      { first: 8, count: 1 },
    ]);
  });
});
