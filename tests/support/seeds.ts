import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

function seedPath(name: string): string {
  return fileURLToPath(new URL(`../../../shared/seeds/${name}.txt`, import.meta.url));
}

const hasSeeds = existsSync(seedPath('dawan-2024-plan'));

/** What is measured against the source documents, which lie beside the checkout; without them it is skipped and says why. */
export function describeOnSeeds(name: string, suite: () => void): void {
  if (hasSeeds) describe(name, suite);
  else describe.skip(`${name} (skipped: no folder shared/seeds beside this checkout)`, suite);
}

export async function seedText(name: string): Promise<string> {
  return readFile(seedPath(name), 'utf8');
}
