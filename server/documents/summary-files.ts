import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SummaryFacts } from '../../shared/summary/facts.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { summaryBrief, summaryWorkbook } from './summary-document.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** 全镇汇总.xlsx and 工作小结.docx of the facts, over those that are there; the same facts give the same bytes. */
export async function writeSummaryFiles(
  facts: SummaryFacts,
  folder: string,
): Promise<readonly WrittenFile[] | DocumentFault> {
  const files = [await summaryWorkbook(facts), await summaryBrief(facts)];
  try {
    await mkdir(folder, { recursive: true });
    const written: WrittenFile[] = [];
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      written.push({ path, bytes: bytes.length });
    }
    return written;
  } catch (error) {
    return folderFault(folder, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限，请换一个文件夹',
  EPERM: '没有写入的权限，请换一个文件夹',
  EROFS: '那里只能读不能写，请换一个文件夹',
  EBUSY: '文件正在被别的程序使用，请先关闭它',
  EEXIST: '已有同名的文件，请换一个文件夹',
  ENOTDIR: '路径里有一段是文件，请换一个文件夹',
  EISDIR: '那里有同名的文件夹，请换一个文件夹',
  ENOSPC: '硬盘已满，请先清理硬盘',
};

function folderFault(folder: string, error: unknown): DocumentFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason === undefined) throw error;
  return documentFault(`没有写进“${folder}”：${reason}。`);
}
