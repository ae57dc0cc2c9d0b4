import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readTsv } from '../../server/documents/read-tsv.ts';
import { readXlsx } from '../../server/documents/read-xlsx.ts';
import type { Grid } from '../../shared/sheet/grid.ts';

/** A real list; the folder of samples lies beside the checkout and is never copied into it. */
export function samplePath(name: string): string {
  return fileURLToPath(new URL(`../../../shared/samples/${name}`, import.meta.url));
}

/** The only sheet of a sample workbook. */
export async function sampleXlsx(name: string): Promise<Grid> {
  const document = await readXlsx(await readFile(samplePath(name)));
  if (document.kind === 'fault') throw new Error(document.sentence);
  const [grid] = document.grids;
  if (grid === undefined) throw new Error(`${name} has no sheet`);
  return grid;
}

export async function sampleTsv(name: string): Promise<Grid> {
  return readTsv(await readFile(samplePath(name), 'utf8'));
}
