import { describe, expect, it } from 'vitest';
import { sayMoment, sayTime } from '../../../../addin/ui/moment.ts';
import { sayTruth } from '../../../../addin/ui/truth.ts';

/** 2026-11-22 12:00 in China. */
const NOW = new Date('2026-11-22T04:00:00.000Z');

describe('moments', () => {
  it('are said in the time of China, whatever the PC thinks', () => {
    expect(sayMoment('2026-11-20T16:05:00.000Z', NOW)).toBe('11月21日 00:05');
  });

  it('name the year when it is another one', () => {
    expect(sayMoment('2025-12-31T15:59:00.000Z', NOW)).toBe('2025年12月31日 23:59');
  });

  it('of today need no day', () => {
    expect(sayTime('2026-11-22T02:42:00.000Z', NOW)).toBe('10:42');
    expect(sayTime('2026-11-21T02:42:00.000Z', NOW)).toBe('11月21日 10:42');
  });
});

describe('the line of truth', () => {
  it.each([
    [
      { fields: 3, lastSyncAt: '2026-11-22T02:42:00.000Z', lastReceipt: 31 },
      '3 处未同步 · 上次同步 10:42 · 回执 0031',
    ],
    [
      { fields: 0, lastSyncAt: '2026-11-22T02:42:00.000Z', lastReceipt: null },
      '已全部同步 · 上次同步 10:42',
    ],
    [{ fields: 2, lastSyncAt: null, lastReceipt: null }, '2 处未同步 · 还没有同步过'],
    [{ fields: 0, lastSyncAt: null, lastReceipt: null }, '还没有同步过'],
    [
      { fields: 0, lastSyncAt: '2026-11-22T02:42:00.000Z', lastReceipt: 12_345 },
      '已全部同步 · 上次同步 10:42 · 回执 12345',
    ],
  ] as const)('of %o is «%s»', (truth, words) => {
    expect(sayTruth(truth, NOW)).toBe(words);
  });
});
