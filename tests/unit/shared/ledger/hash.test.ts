import { expect, it } from 'vitest';
import { shortHash } from '../../../../shared/ledger/hash.ts';

it('gives eight letters of the URL-safe alphabet', () => {
  for (const text of ['', 'a', '推进中', '长'.repeat(40_000), '\uD800']) {
    expect(shortHash(text)).toMatch(/^[\w-]{8}$/u);
  }
});

it('uses all 48 bits: every letter place takes every letter', () => {
  const hashes = Array.from({ length: 5_000 }, (_, n) => shortHash(`${n}`));
  for (let place = 0; place < 8; place += 1) {
    expect(new Set(hashes.map((hash) => hash.charAt(place))).size).toBe(64);
  }
});
