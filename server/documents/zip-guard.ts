import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { scanPart } from './merge-scan.ts';
import { readZipEntries, type ZipEntry } from './zip-entries.ts';

const MB = 1024 * 1024;

/** SEC-91: counted on inflated bytes while inflating, because the sizes in an archive are only claims. */
export const ZIP_LIMITS = {
  fileBytes: 10 * MB,
  totalBytes: 50 * MB,
  partBytes: 30 * MB,
  entries: 1_000,
  /** Inflated bytes for one stored byte, beyond `freeBytes`. */
  ratio: 100,
  freeBytes: MB,
} as const;

const ZIP_START = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Old .xls files and password-protected workbooks are compound files. */
const COMPOUND_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const STORED = 0;
const DEFLATED = 8;

const TOO_LARGE = documentFault(
  '文件展开后太大，没有读取。一份清单不会有这么多内容，请把清单所在的工作表另存为新的 .xlsx 再试。',
);
const DAMAGED = documentFault('文件已损坏，不能读取。请在 Excel 里打开并另存为 .xlsx，再试一次。');

function startsWith(file: Uint8Array, start: Buffer): boolean {
  return start.equals(file.subarray(0, start.length));
}

function refuseByKind(file: Uint8Array): DocumentFault | null {
  if (file.length > ZIP_LIMITS.fileBytes) {
    return documentFault('文件超过 10 MB，没有读取。请删去图片和无关的工作表，再试一次。');
  }
  if (startsWith(file, COMPOUND_START)) {
    return documentFault(
      '这是旧版 .xls 文件，或者设了打开密码，不能读取。请在 Excel 里取消密码并另存为 .xlsx，再试一次。',
    );
  }
  if (!startsWith(file, ZIP_START)) {
    return documentFault('这不是 Excel 工作簿（.xlsx），不能读取。请选择 .xlsx 文件。');
  }
  return null;
}

/**
 * Inflated length of an entry, or null as soon as it passes `limit` or holds what no list needs. Throws what zlib throws
 * for damaged data.
 */
async function inflatedLength(entry: ZipEntry, limit: number): Promise<number | null> {
  const scan = scanPart(entry.name);
  if (entry.method === STORED) {
    return entry.data.length <= limit && scan.accept(entry.data) ? entry.data.length : null;
  }
  const inflate = createInflateRaw();
  let length = 0;
  try {
    for await (const chunk of Readable.from([entry.data]).pipe(inflate)) {
      const bytes = chunk as Buffer; // a stream of bytes yields buffers
      length += bytes.length;
      if (length > limit || !scan.accept(bytes)) return null;
    }
  } finally {
    inflate.destroy();
  }
  return length;
}

function partLimit(entry: ZipEntry, left: number): number {
  const byRatio = entry.data.length * ZIP_LIMITS.ratio + ZIP_LIMITS.freeBytes;
  return Math.min(left, ZIP_LIMITS.partBytes, byRatio);
}

async function refuseByContent(entries: readonly ZipEntry[]): Promise<DocumentFault | null> {
  let left: number = ZIP_LIMITS.totalBytes;
  for (const entry of entries) {
    if (entry.isEncrypted) return documentFault('文件设了密码，不能读取。请取消密码后再试。');
    if (entry.method !== STORED && entry.method !== DEFLATED) return DAMAGED;
    const length = await inflatedLength(entry, partLimit(entry, left));
    if (length === null) return TOO_LARGE;
    left -= length;
  }
  return null;
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/**
 * Decides before any parser sees it whether an uploaded workbook may be opened (reliability, finding 16): null, or the
 * reason why not. What an archive may contain (macros, document types) is to be judged here too.
 */
export async function refuseArchive(file: Uint8Array): Promise<DocumentFault | null> {
  const byKind = refuseByKind(file);
  if (byKind !== null) return byKind;
  const entries = readZipEntries(file, ZIP_LIMITS.entries + 1);
  if (entries === null || entries.length === 0) return DAMAGED;
  if (entries.length > ZIP_LIMITS.entries) return TOO_LARGE;
  try {
    return await refuseByContent(entries);
  } catch (error) {
    if (isZlibError(error)) return DAMAGED;
    throw error;
  }
}
