import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { scanPart, type ScanVerdict } from './part-scan.ts';
import { readZipEntries, type ZipEntry } from './zip-entries.ts';

const MB = 1024 * 1024;

/** SEC-91: counted on inflated bytes while inflating, because the sizes in an archive are only claims. */
export const ZIP_LIMITS = {
  totalBytes: 50 * MB,
  partBytes: 30 * MB,
  stringBytes: 16 * MB,
  entries: 1_000,
  /** Inflated bytes for one stored byte, beyond `freeBytes`. */
  ratio: 100,
  freeBytes: MB,
} as const;

const SHARED_STRINGS = /^xl\/sharedStrings\.xml$/iu;

const STORED = 0;
const DEFLATED = 8;

const DAMAGED = documentFault(
  '文件已损坏，不能读取。请在 Excel 或 Word 里打开并另存一份，再试一次。',
);

/** Why a part, and with it the file, is refused. */
const REFUSALS = {
  'too-large': documentFault(
    '文件展开后太大，没有读取。一份清单不会有这么多内容，请把清单另存为新的 .xlsx 或 .docx 再试。',
  ),
  'document-type': documentFault(
    '文件里夹带了文档类型声明（DOCTYPE），Excel 和 Word 不会写这样的内容，为了安全没有读取。请在 Excel 或 Word 里打开并另存一份，再试一次。',
  ),
  encoding: documentFault(
    '文件内容的编码不是 UTF-8 或 UTF-16，Excel 和 Word 不会这样写，为了安全没有读取。请在 Excel 或 Word 里打开并另存一份，再试一次。',
  ),
} as const satisfies Record<Exclude<ScanVerdict, 'accepted'>, DocumentFault>;

export interface GuardedArchive {
  readonly kind: 'guarded';
  readonly entries: readonly ZipEntry[];
}

interface Inflated {
  readonly verdict: ScanVerdict;
  readonly length: number;
}

/** Inflates an entry for nothing but its looks, and no further than `limit`. Throws what zlib throws for damaged data. */
async function inflateToLook(entry: ZipEntry, limit: number): Promise<Inflated> {
  const scan = scanPart(entry.name);
  if (entry.method === STORED) {
    const { length } = entry.data;
    return { verdict: length > limit ? 'too-large' : scan.accept(entry.data), length };
  }
  const inflate = createInflateRaw();
  let length = 0;
  try {
    for await (const chunk of Readable.from([entry.data]).pipe(inflate)) {
      const bytes = chunk as Buffer; // a stream of bytes yields buffers
      length += bytes.length;
      const verdict = length > limit ? 'too-large' : scan.accept(bytes);
      if (verdict !== 'accepted') return { verdict, length };
    }
  } finally {
    inflate.destroy();
  }
  return { verdict: 'accepted', length };
}

function partLimit(entry: ZipEntry, left: number): number {
  const byRatio = entry.data.length * ZIP_LIMITS.ratio + ZIP_LIMITS.freeBytes;
  const byName = SHARED_STRINGS.test(entry.name) ? ZIP_LIMITS.stringBytes : ZIP_LIMITS.partBytes;
  return Math.min(left, byName, byRatio);
}

async function refuseByContent(entries: readonly ZipEntry[]): Promise<DocumentFault | null> {
  let left: number = ZIP_LIMITS.totalBytes;
  for (const entry of entries) {
    if (entry.isEncrypted) return documentFault('文件设了密码，不能读取。请取消密码后再试。');
    if (entry.method !== STORED && entry.method !== DEFLATED) return DAMAGED;
    const { verdict, length } = await inflateToLook(entry, partLimit(entry, left));
    if (verdict !== 'accepted') return REFUSALS[verdict];
    left -= length;
  }
  return null;
}

export function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/**
 * Decides before any parser sees it whether an archive may be opened (reliability, finding 16, SEC-91, SEC-92): its
 * entries, or the reason why not. What the parts of a package may be is judged by `package-contents`.
 */
export async function guardArchive(file: Uint8Array): Promise<GuardedArchive | DocumentFault> {
  const entries = readZipEntries(file, ZIP_LIMITS.entries + 1);
  if (entries === null || entries.length === 0) return DAMAGED;
  if (entries.length > ZIP_LIMITS.entries) return REFUSALS['too-large'];
  try {
    return (await refuseByContent(entries)) ?? { kind: 'guarded', entries };
  } catch (error) {
    if (isZlibError(error)) return DAMAGED;
    throw error;
  }
}
