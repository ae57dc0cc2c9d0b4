import { describe, expect, it } from 'vitest';
import { backOff, isPassing } from '../../../../addin/sync/schedule.ts';

describe('waiting before another attempt', () => {
  it('doubles from one second to a minute', () => {
    expect([1, 2, 3, 7, 20].map((attempt) => backOff(attempt, 0))).toEqual([
      1_000, 2_000, 4_000, 60_000, 60_000,
    ]);
  });

  it('is spread by up to 30 %', () => {
    expect(backOff(3, 1)).toBe(2_800);
  });

  it('is only for refusals that may pass', () => {
    expect(isPassing('OFFLINE')).toBe(true);
    expect(isPassing('WORKBOOK_FOREIGN_UNIT')).toBe(false);
  });
});
