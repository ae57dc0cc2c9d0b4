import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { writeDemoWorkbooks } from '../../server/demo/workbooks.ts';
import { readDocumentHere } from '../../server/documents/read-document.ts';
import { readTsv } from '../../server/documents/read-tsv.ts';
import type { Grid } from '../../shared/sheet/grid.ts';

/** A real list; the folder of samples lies beside the checkout and is never copied into it. */
export function samplePath(name: string): string {
  return fileURLToPath(new URL(`../../../shared/samples/${name}`, import.meta.url));
}

const REAL_LIST = samplePath('dawan-key-tasks.xlsx');
const hasSamples = existsSync(REAL_LIST);

/** What is measured against the full texts of the real lists; without them it is skipped, and its name says why. */
export function describeOnSamples(name: string, suite: () => void): void {
  if (hasSamples) describe(name, suite);
  else describe.skip(`${name} (skipped: no folder shared/samples beside this checkout)`, suite);
}

/** The list of 大湾镇 as .xlsx: the real one, or where it is not at hand the demo's, of the same shape and figures. */
export async function readTownList(): Promise<Uint8Array> {
  if (hasSamples) return new Uint8Array(await readFile(REAL_LIST));
  const folder = await mkdtemp(join(tmpdir(), 'qdt-list-'));
  try {
    await writeDemoWorkbooks(folder);
    return new Uint8Array(await readFile(join(folder, 'yingjiban.xlsx')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The only sheet of a sample workbook. */
export async function sampleXlsx(name: string): Promise<Grid> {
  const document = await readDocumentHere(await readFile(samplePath(name)), name);
  if (document.kind === 'fault') throw new Error(document.sentence);
  const [grid] = document.grids;
  if (grid === undefined) throw new Error(`${name} has no sheet`);
  return grid;
}

export async function sampleTsv(name: string): Promise<Grid> {
  return readTsv(await readFile(samplePath(name), 'utf8'));
}
