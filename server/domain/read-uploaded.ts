import type { z } from 'zod';
import type { FileRead, readFileInput } from '../../shared/protocol/file.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** The tables of a file somebody chose; the file itself is forgotten with the answer (nothing of it is stored). */
export async function readUploaded(
  { files, log }: Deps,
  viewer: Viewer,
  { name, base64 }: z.infer<typeof readFileInput>,
): Promise<FileRead> {
  const read = await files.read(Buffer.from(base64, 'base64'), name);
  log.info({ event: 'file-read', account: viewer.accountId, outcome: read.kind }, 'file');
  if (read.kind === 'fault') return read;
  const tables = read.grids
    .filter(({ texts }) => texts.some((row) => row.some((text) => text.trim() !== '')))
    .map(({ sheetName, texts, merges }) => ({
      name: sheetName,
      texts: texts.map((row) => [...row]),
      merges: [...merges],
    }));
  return { kind: 'tables', tables, leftOut: [...read.leftOut] };
}
