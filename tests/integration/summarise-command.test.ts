import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepQuarter } from '../support/kept-quarter.ts';
import { startTestServer } from '../support/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join('server', 'documents', 'summarise-command.ts');

const folder = mkdtempSync(join(tmpdir(), 'qdt-summarise-'));
const dataDir = join(folder, 'data');
const outFolder = (name: string) => join(folder, name);

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** As an operator runs it, on the test's data folder unless `env` says otherwise. */
function summarise(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', COMMAND, ...words],
      { cwd: ROOT, env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, stdout, stderr });
      },
    );
  });
}

/** What can be read on its pages, footers included. */
async function textOfBrief(name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(join(outFolder(name), '工作小结.docx')));
  const pages = zip.file(/^word\/(?:document|footer\d*)\.xml$/u);
  const xml = await Promise.all(pages.map((page) => page.async('string')));
  return xml.join('\n').replace(/<[^>]+>/gu, '');
}

const town = ['--town', '大湾镇'];

beforeAll(async () => {
  const server = await startTestServer({ database: 'pglite-dir', dataDir, seed: 'demo' });
  await keepQuarter(server);
  await server[Symbol.asyncDispose]();
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe('npm run summarise', () => {
  it('writes the sheets and the brief of a period and says where', async () => {
    const out = outFolder('period');
    const ended = await summarise([...town, '--period', '2024Q3', '--out', out]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(`已写出 ${join(out, '全镇汇总.xlsx')}`);
    expect(ended.stdout).toContain(`已写出 ${join(out, '工作小结.docx')}`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(out, '全镇汇总.xlsx'));
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(['全镇汇总', '报送情况', '逾期清单']));
    const text = await textOfBrief('period');
    expect(text).toContain('大湾镇2024年第三季度安全生产治本攻坚三年行动工作小结');
    expect(text).toContain('已报送3个');
  });

  it('makes the same bytes again from a kept number, with or without its period', async () => {
    const first = await summarise([...town, '--no', '1', '--out', outFolder('first')]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('第 1 号汇总');
    const words = [...town, '--no', '1', '--period', '2024Q3', '--duty', '季度工作小结'];
    expect((await summarise([...words, '--out', outFolder('again')])).code).toBe(0);
    for (const name of ['全镇汇总.xlsx', '工作小结.docx']) {
      const bytes = await readFile(join(outFolder('first'), name));
      expect(bytes.equals(await readFile(join(outFolder('again'), name)))).toBe(true);
    }
    expect(await textOfBrief('first')).toContain('汇总第 1 号');
  });

  it('answers a name it does not know with what there is, and writes nothing', async () => {
    const words = ['--town', '青坪镇', '--period', '2024Q3', '--out', outFolder('none')];
    expect(await summarise(words)).toEqual({
      ...{ code: 1, stdout: '' },
      stderr: '没有“青坪镇”这个镇。可选：大湾镇。\n',
    });
    await expect(readFile(join(outFolder('none'), '工作小结.docx'))).rejects.toThrow('ENOENT');
  });

  it('says how it is used when a word is missing', async () => {
    const ended = await summarise([...town, '--period', '2024Q3']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^用法：npm run --silent summarise/u);
  });

  it('makes no database where there is none', async () => {
    const empty = outFolder('nothing');
    const words = [...town, '--period', '2024Q3', '--out', outFolder('none')];
    const ended = await summarise(words, { DATA_DIR: empty });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('没有数据库');
    await expect(readFile(empty)).rejects.toThrow('ENOENT');
  });

  it('says so when it cannot write there', async () => {
    const file = outFolder('file');
    await writeFile(file, '');
    const ended = await summarise([...town, '--no', '1', '--out', join(file, 'in')]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('路径里有一段是文件，请换一个文件夹');
  });

  it('leaves a running server its folder', async () => {
    await using server = await startTestServer({ database: 'pglite-dir', dataDir });
    expect(server.config.dataDir).toBe(dataDir);
    const ended = await summarise([...town, '--no', '1', '--out', outFolder('none')]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`正在被运行中的服务器（进程 ${process.pid}）使用`);
  });
});
