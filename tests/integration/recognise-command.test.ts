import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnSamples, samplePath } from '../support/samples.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join('server', 'documents', 'recognise-command.ts');

const nullableText = z.string().nullable();
const isoDate = z.iso.date().nullable();

/** The shape that issue work builds on: nothing more, nothing less. */
const output = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['plan', 'managed', 'other']),
      confidence: z.number().min(0).max(1),
      columns: z.array(
        z.strictObject({
          column: z.string().regex(/^[A-Z]{1,3}$/u),
          heading: z.string(),
          meaning: z.enum([
            'number',
            'action',
            'title',
            'detail',
            'deadline',
            'lead',
            'responsible',
            'people',
            'leader',
            'target',
            'status',
            'progress',
            'problems',
            'next',
            'remark',
            'score',
            'other',
          ]),
          confidence: z.number().min(0).max(1),
          reasons: z.array(z.string()).min(1),
          alternatives: z.array(z.string()),
        }),
      ),
      rows: z.array(
        z.strictObject({
          row: z.int(),
          action: nullableText,
          number: nullableText,
          title: nullableText,
          detail: nullableText,
          measures: z.array(z.string()),
          deadline: z
            .strictObject({
              text: z.string(),
              kind: z.string(),
              from: isoDate,
              to: isoDate,
              due: isoDate,
            })
            .nullable(),
          lead: nullableText,
          responsible: z.array(z.string()).nullable(),
          people: z.array(z.string()).nullable(),
          leader: nullableText,
          target: nullableText,
          targets: z.array(
            z.strictObject({
              place: z.enum(['target', 'title', 'detail']),
              text: z.string(),
              metric: z.string().min(1),
              comparator: z.string(),
              value: z.number().nullable(),
              unit: z.string(),
              period: nullableText,
              soft: z.boolean(),
              rate: z.strictObject({ part: z.string(), base: nullableText }).nullable(),
            }),
          ),
          status: nullableText,
          progress: nullableText,
          problems: nullableText,
          next: nullableText,
          other: z.record(z.string(), z.string()),
        }),
      ),
      unknownUnits: z.array(z.string()),
      problems: z.array(
        z.strictObject({
          code: z.string(),
          message: z.string(),
          row: z.int().nullable(),
          column: nullableText,
        }),
      ),
    }),
  ),
});

interface Run {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function recognise(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', COMMAND, ...words],
      { cwd: ROOT },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, stdout, stderr });
      },
    );
  });
}

let folder: string;
const inFolder = (name: string) => join(folder, name);

async function workbookFile(name: string, rows: readonly (readonly unknown[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('清单').addRows(rows.map((row) => [...row]));
  await workbook.xlsx.writeFile(inFolder(name));
  return inFolder(name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describeOnSamples('npm run recognise on the real list', () => {
  it('prints the real list as JSON and leaves with 0', async () => {
    const { code, stdout, stderr } = await recognise(samplePath('dawan-key-tasks.xlsx'), '--json');

    const { sheets } = output.parse(JSON.parse(stdout));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      name: '重点任务清单',
      kind: 'plan',
      unknownUnits: [],
      problems: [],
    });
    expect(sheets[0]?.columns.map(({ column, meaning }) => column + meaning)).toEqual([
      'Aaction',
      'Btitle',
      'Cdetail',
      'Ddeadline',
      'Elead',
      'Fresponsible',
    ]);
    expect(sheets[0]?.rows).toHaveLength(18);
    expect(sheets[0]?.rows.find(({ row }) => row === 17)).toMatchObject({
      number: '13',
      deadline: {
        text: '2024年-2026年',
        kind: 'window',
        from: '2024-01-01',
        to: '2026-12-31',
        due: '2026-12-31',
      },
      responsible: ['应急办', '经发办', '规建办', '村建中心'],
      people: null,
      status: null,
    });
  });

  it('prints the same for the list as tab-separated text', async () => {
    const [fromBook, fromText] = await Promise.all(
      ['xlsx', 'tsv'].map((kind) => recognise(samplePath(`dawan-key-tasks.${kind}`), '--json')),
    );

    expect(fromText?.stdout).toBe(fromBook?.stdout);
  });

  it('prints a table for people without --json', async () => {
    const { code, stdout } = await recognise(samplePath('dawan-key-tasks.xlsx'));

    expect(code).toBe(0);
    expect(stdout).toContain('8 个行动，17 项任务，18 行');
    expect(stdout).toContain('D 完成时间 → 时限');
  });
});

describe('npm run recognise', () => {
  it('leaves with 1 and names the question when something is unclear', async () => {
    const path = await workbookFile('unclear.xlsx', [
      ['重点任务', '完成时间', '牵头部门', '责任部门', '完成率'],
      ['甲', '视情况', '', '经发办', 0.5],
    ]);

    const { code, stdout } = await recognise(path, '--json');

    const { sheets } = output.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(
      sheets[0]?.problems.map(({ code: problem, row, column }) => [problem, row, column]),
    ).toEqual([['NO_LEAD', 2, 'C']]);
    expect(sheets[0]?.columns[4]).toMatchObject({
      column: 'E',
      heading: '完成率',
      meaning: 'other',
    });
  });

  it('leaves with 1 when no sheet holds a list', async () => {
    const path = await workbookFile('letter.xlsx', [['今天天气很好']]);

    const { code, stdout } = await recognise(path);

    expect(code).toBe(1);
    expect(stdout).toContain('没有找到表头');
  });

  it.each([
    ['a file that is not there', () => ['missing.xlsx'], '找不到文件'],
    ['a folder', () => ['.'], '文件夹'],
    ['no file at all', () => [], '用法'],
    ['an unknown option', () => ['a.xlsx', '--yaml'], '用法'],
  ])('leaves with 2 and one sentence for %s', async (_name, words, sentence) => {
    const { code, stdout, stderr } = await recognise(...words());

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(sentence);
  });

  it('leaves with 2 and one sentence for a file that is no workbook', async () => {
    await writeFile(inFolder('picture.xlsx'), Buffer.from('89504e470d0a1a0a', 'hex'));

    const { code, stderr } = await recognise(inFolder('picture.xlsx'));

    expect(code).toBe(2);
    expect(stderr).toContain('不是 Excel 工作簿');
  });
});
