import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookFile, wordFile } from '../support/office-file.ts';
import { describeOnSamples, samplePath } from '../support/samples.ts';
import { cell, listDefinition, list, listed, paragraph, row, table } from '../support/word-xml.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const output = z.object({
  sheets: z.array(
    z.looseObject({ name: z.string(), kind: z.string(), rows: z.array(z.looseObject({})) }),
  ),
  leftOut: z.array(z.string()).optional(),
});

interface Run {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function recognise(...words: readonly string[]): Promise<Run> {
  const command = ['--import', 'tsx', join('server', 'documents', 'recognise-command.ts')];
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, ...words], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

/** What the command says of a file, the names of its sheets aside: formats call them differently. */
async function sheetsOf(path: string): Promise<unknown> {
  const { code, stdout } = await recognise(path, '--json');
  const { sheets } = output.parse(JSON.parse(stdout));
  return { code, sheets: sheets.map((sheet) => ({ ...sheet, name: '' })) };
}

let folder: string;

async function fileWith(name: string, content: Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-files-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describeOnSamples('the real list in several files', () => {
  it('says the same as workbook, as document, and as text in each encoding', async () => {
    const text = await readFile(samplePath('dawan-key-tasks.tsv'), 'utf8');
    const [book, ...others] = await Promise.all([
      sheetsOf(samplePath('dawan-key-tasks.xlsx')),
      sheetsOf(samplePath('dawan-key-tasks.docx')),
      sheetsOf(samplePath('dawan-key-tasks.tsv')),
      sheetsOf(await fileWith('清单.txt', Buffer.from(`\uFEFF${text}`, 'utf16le'))),
      sheetsOf(await fileWith('改了名字.xls', await readFile(samplePath('dawan-key-tasks.docx')))),
    ]);

    expect(book).toMatchObject({ code: 0 });
    for (const other of others) expect(other).toEqual(book);
  });
});

describe('npm run recognise on a document', () => {
  it('understands a list whose numbers Word draws', async () => {
    const covered = { vMerge: 'continue' } as const;
    const body =
      paragraph('甲镇重点任务清单') +
      table([
        row(['序号', '行动名称', '重点任务', '完成时间', '牵头单位', '责任单位']),
        row([
          cell(listed('', 1)),
          cell('一、排查行动', { vMerge: 'restart' }),
          '开展厂房检查',
          '2025年6月底前',
          '应急办',
          '经发办',
        ]),
        row([
          cell(listed('', 1)),
          cell('', covered),
          '建立隐患台账',
          '长期坚持',
          '应急办',
          '规建办',
        ]),
      ]);
    const numbering = listDefinition(1, [['decimal', '%1']]) + list(1, 1);

    const { code, stdout } = await recognise(
      await fileWith('甲镇.docx', wordFile({ body, numbering })),
      '--json',
    );

    const { sheets } = output.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(sheets[0]?.rows.map(({ number, action, title }) => [number, action, title])).toEqual([
      ['1', '一、排查行动', '开展厂房检查'],
      ['2', '一、排查行动', '建立隐患台账'],
    ]);
  });
});

describe('npm run recognise on a document without tables', () => {
  it('understands tasks in paragraphs that Word numbers', async () => {
    const body =
      paragraph('甲镇2025年重点任务分工') +
      paragraph('现将任务分工如下：') +
      listed('排查行动', 1, 0) +
      listed('检查厂房。逐家检查。', 1, 1) +
      paragraph('牵头单位：应急办') +
      paragraph('责任单位：经发办、各村') +
      paragraph('完成时限：2025年6月底前') +
      listed('建立台账。（牵头单位：应急办；责任单位：各村（社区）；完成时限：长期坚持）', 1, 1) +
      listed('工作要求', 1, 0) +
      paragraph('各单位要高度重视。');
    const levels = [
      ['chineseCounting', '%1、'],
      ['decimal', '%2.'],
    ] as const;
    const numbering = listDefinition(1, levels) + list(1, 1);

    const path = await fileWith('甲镇分工.docx', wordFile({ body, numbering }));
    const { code, stdout } = await recognise(path, '--json');

    const { sheets } = output.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(sheets).toMatchObject([
      {
        kind: 'plan',
        rows: [
          {
            action: '一、排查行动',
            number: '1',
            title: '检查厂房。',
            detail: '逐家检查。',
            lead: '应急办',
            responsible: ['经发办', '各村'],
          },
          { action: '一、排查行动', number: '2', responsible: ['各村（社区）'] },
        ],
      },
    ]);
  });
});

describe('npm run recognise', () => {
  it('says what it left out of a file, and reads the rest', async () => {
    const sheet = '<sheetData><row><c t="inlineStr"><is><t>重点任务</t></is></c></row></sheetData>';
    const object = { name: 'xl/embeddings/oleObject1.bin', content: Buffer.from('x') };
    const path = await fileWith('对象.xlsx', bookFile({ sheet, parts: [object] }));

    const { stdout, stderr } = await recognise(path, '--json');

    expect(output.parse(JSON.parse(stdout)).leftOut).toEqual(['嵌入的对象（1 个）']);
    expect(stderr).toBe('文件里这些没有读取：嵌入的对象（1 个）。\n');
  });

  it('leaves with 2 and one sentence for a document with macros', async () => {
    const macros = { name: 'word/vbaProject.bin', content: Buffer.from('x') };
    const path = await fileWith('宏.docm', wordFile({ body: paragraph('甲'), parts: [macros] }));

    const { code, stdout, stderr } = await recognise(path, '--json');

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('宏');
  });
});
