import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  createDocumentReader,
  READER_LIMITS,
  type ReaderLimits,
} from '../../../../server/documents/document-reader.ts';
import { bookFile, wordFile } from '../../../support/office-file.ts';
import { sentenceOf } from '../../../support/read-here.ts';
import { zipArchive } from '../../../support/zip-archive.ts';

const MB = 1024 * 1024;
/** Where Linux lists the threads of this process. */
const THREADS = '/proc/self/task';
const LIST = bookFile({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>' });

/** Within every limit of the guard, and many times its size as a tree of elements. */
const HEAVY = wordFile({
  body: Array.from(
    { length: 300_000 },
    (_, index) => `<w:p><w:r><w:t>${index}</w:t></w:r></w:p>`,
  ).join(''),
});

function reader(limits: Partial<ReaderLimits> = {}) {
  const crashes: Error[] = [];
  const onCrash = (error: Error) => void crashes.push(error);
  const made = createDocumentReader({ limits: { ...READER_LIMITS, ...limits }, onCrash });
  return { read: (file: Uint8Array, name: string) => made.read(file, name), crashes };
}

describe('a file read in a thread of its own', () => {
  it('gives its grids, from a workbook, a document and a text', async () => {
    const { read, crashes } = reader();
    const word = wordFile({ body: '<w:p><w:r><w:t>甲</w:t></w:r></w:p>' });

    const documents = await Promise.all([
      read(LIST, '清单.xlsx'),
      read(word, '清单.docx'),
      read(Buffer.from('甲\t乙'), '清单.tsv'),
    ]);

    expect(
      documents.map((document) => document.kind === 'grids' && document.grids[0]?.values),
    ).toEqual([[[1]], [['甲']], [['甲', '乙']]]);
    expect(crashes).toEqual([]);
  });

  it('is stopped when it takes more memory than it may, and the process goes on', async () => {
    const { read, crashes } = reader({ memory: 64 });

    expect(sentenceOf(await read(HEAVY, '清单.docx'))).toContain('内存');
    expect((await read(LIST, '清单.xlsx')).kind).toBe('grids');
    expect(crashes).toEqual([]);
  });

  it('is stopped when it takes more time than it may', async () => {
    const { read } = reader({ time: 20 });

    expect(sentenceOf(await read(LIST, '清单.xlsx'))).toContain('超过 1 秒');
  });

  it('waits while two are read, and is refused when ten wait', async () => {
    const { read } = reader();
    const taken = Array.from({ length: 12 }, () => read(LIST, '清单.xlsx'));

    expect(sentenceOf(await read(LIST, '清单.xlsx'))).toContain('太多');
    const kinds = (await Promise.all(taken)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['grids']));
  });

  const isCountable = existsSync(THREADS);
  const why = isCountable ? '' : ` (skipped: no ${THREADS} to count threads in)`;
  it.skipIf(!isCountable)(`leaves no thread behind${why}`, async () => {
    const before = (await readdir(THREADS)).length;
    const { read } = reader({ time: 20 });

    await read(LIST, '清单.xlsx');

    await expect.poll(async () => (await readdir(THREADS)).length).toBeLessThanOrEqual(before);
  });

  it('is refused within a second and 100 MB when it is a bomb of 300 MB', async () => {
    const bomb = zipArchive([
      {
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.alloc(300 * MB, '<x></x>'),
        claimedSize: 100,
      },
    ]);
    expect(bomb.length).toBeLessThan(MB);
    const { read } = reader();
    const memory = process.memoryUsage.rss();
    const start = performance.now();

    expect(sentenceOf(await read(bomb, '清单.xlsx'))).toContain('展开后太大');

    expect(performance.now() - start).toBeLessThan(1_000);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(100 * MB);
  });
});
