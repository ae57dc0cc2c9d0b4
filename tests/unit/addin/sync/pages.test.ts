import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../../addin/sync/pages.ts';
import { idOf } from './rows.ts';

function rows(count: number, text: string) {
  return Array.from({ length: count }, (_, n) => ({
    id: idOf(n),
    baseRev: 0,
    fields: { progress: text },
  }));
}

describe('pages of a push', () => {
  it('hold at most 2,000 rows, in order', () => {
    const pages = pagesOf(rows(4_100, '已完成部署'));
    expect(pages.map((page) => page.length)).toEqual([2_000, 2_000, 100]);
    expect(pages.flat()[4_099]?.id).toBe(idOf(4_099));
  });

  it('are measured in UTF-8 bytes, three for each Chinese character', () => {
    const pages = pagesOf(rows(600, '字'.repeat(5_000)));
    const bytes = pages.map((page) => new TextEncoder().encode(JSON.stringify(page)).length);
    expect(Math.max(...bytes)).toBeLessThan(1_600_000);
    expect(pages.flat()).toHaveLength(600);
  });

  it('are none for no rows', () => {
    expect(pagesOf([])).toEqual([]);
  });
});
