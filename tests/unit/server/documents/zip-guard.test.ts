import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { guardArchive, ZIP_LIMITS } from '../../../../server/documents/zip-guard.ts';
import { zipArchive } from '../../../support/zip-archive.ts';

const MB = 1024 * 1024;
const part = (name: string, content: string | Buffer) => ({ name, content: Buffer.from(content) });
const sheet = (merges: string) =>
  part(
    'xl/worksheets/sheet1.xml',
    `<worksheet><sheetData/><mergeCells>${merges}</mergeCells></worksheet>`,
  );

async function reason(file: Uint8Array): Promise<string> {
  const guarded = await guardArchive(file);
  return guarded.kind === 'fault' ? guarded.sentence : '';
}

describe('the guard in front of the parsers', () => {
  it('lets an ordinary workbook pass', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('清单').addRows([['重点任务'], ['甲']]);

    expect(await reason(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe('');
  });

  it('refuses a bomb before it is inflated, whatever its headers claim', async () => {
    const bomb = zipArchive([
      { ...part('xl/worksheets/sheet1.xml', Buffer.alloc(120 * MB)), claimedSize: 100 },
    ]);
    expect(bomb.length).toBeLessThan(MB);
    const memory = process.memoryUsage.rss();
    const start = performance.now();

    expect(await reason(bomb)).toContain('展开后太大');

    expect(performance.now() - start).toBeLessThan(1_000);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(100 * MB);
  });

  it('counts all parts together', async () => {
    // One random byte in sixteen: no part is suspicious by itself, neither for its size nor for its ratio.
    const content = Buffer.alloc(11 * MB);
    for (let at = 0, seed = 1; at < content.length; at += 16) {
      seed = (seed * 48_271) % 2_147_483_647;
      content[at] = seed & 0xff;
    }
    const part11 = part('xl/media/x.bin', content);

    expect(await reason(zipArchive([part11, part11]))).toBe('');
    const parts = Array.from({ length: 5 }, () => part11);
    expect(await reason(zipArchive(parts))).toContain('展开后太大');
  });

  it('refuses more parts than a workbook has', async () => {
    const parts = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) =>
      part(`x/${index}`, ''),
    );

    expect(await reason(zipArchive(parts))).toContain('展开后太大');
  });

  it('refuses merges that no parser could build, also across two chunks', async () => {
    const filler = `<!--${'x'.repeat(70_000)}-->`;

    expect(await reason(zipArchive([sheet('<mergeCell ref="A1:XFD1048576"/>')]))).toContain(
      '展开后太大',
    );
    expect(
      await reason(zipArchive([sheet(`${filler}<mergeCell ref="A1:XFD1048576"/>${filler}`)])),
    ).not.toBe('');
    expect(await reason(zipArchive([sheet('<mergeCell ref="A1:F2"/>')]))).toBe('');
  });

  it.each([
    ['half an archive', zipArchive([part('a', 'b')]).subarray(0, 40), '损坏'],
    ['an encrypted part', zipArchive([{ ...part('a', 'b'), isEncrypted: true }]), '密码'],
    ['an unknown compression', zipArchive([{ ...part('a', 'b'), method: 99 }]), '损坏'],
    ['damaged data', zipArchive([part('a', 'some words')]).fill(0xff, 31, 40), '损坏'],
  ])('refuses %s with its own sentence', async (_name, file, words) => {
    expect(await reason(file)).toContain(words);
  });
});
