import type { FileRead, FileTable } from '../../shared/protocol/file.ts';
import type { Answer } from './client.ts';
import type { Deps } from './deps.ts';
import type { Refusal, Run, TableLaid } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';
import { copyName } from './sheet-title.ts';

export interface ChosenFile {
  readonly name: string;
  readonly base64: string;
}

/** The tables of a file, read by the server: this browser never opens somebody's archive. */
export async function readFile(
  { server }: Deps,
  file: ChosenFile,
  run: Run,
): Promise<Extract<FileRead, { readonly kind: 'tables' }> | Refusal> {
  run.onProgress({ words: `正在读取${file.name}…`, done: 0, total: 1 });
  const answer: Answer<FileRead> = await server.readFile(file, run.signal);
  if (!answer.ok) return answer.refusal;
  if (answer.value.kind === 'fault') return refusal('FILE_UNREADABLE', answer.value.sentence);
  return answer.value;
}

/** Lays one table of a file into a new sheet, as it stood there; the sheet is then recognised like any other. */
export function layTable(deps: Deps, table: FileTable, run: Run): Promise<TableLaid | Refusal> {
  return orRefusal(async () => {
    run.onProgress({ words: '正在写入新工作表…', done: 0, total: 1 });
    const overview = await deps.book.overview();
    const name = copyName(overview, table.name, '');
    const { texts, merges } = table;
    const sheetId = await deps.book.addTable({ sheetName: name, texts, merges });
    await deps.book.select(sheetId, 'A1');
    return {
      kind: 'laid',
      ...{ sheetId, name },
      sentence: `已写进新工作表“${name}”，共 ${texts.length} 行。请核对一遍，再点“识别当前工作表”。`,
    };
  });
}
