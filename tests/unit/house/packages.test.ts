import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const LOCK = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));

/** Packages with known holes that will not be mended where we could get them, and why. */
const BARRED = ['xlsx']; // SEC-95: CVE-2023-30533, CVE-2024-22363, mended outside of the registry only

it('no package with holes that stay open is installed, not even for another', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(LOCK, 'utf8')));
  const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//u, ''));

  expect(names).toContain('zod');
  expect(names.filter((name) => BARRED.includes(name))).toEqual([]);
});
