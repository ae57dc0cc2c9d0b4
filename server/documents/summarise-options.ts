import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SummaryRequest } from '../domain/asked-summary.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';

const USAGE = documentFault(
  [
    '用法：npm run --silent summarise -- --town 镇名 --period 2024Q3 --out 文件夹',
    '可加：--duty 报送任务  --plan 清单名称  --no 汇总号（同一号每次生成的文件完全相同，可不写 --period）',
  ].join('\n'),
);

export interface SummariseOptions {
  readonly kind: 'options';
  readonly request: SummaryRequest;
  /** Where the two files go; made where it is not there. */
  readonly out: string;
}

const NUMBER = /^[1-9]\d{0,8}$/u;

export function readSummariseOptions(words: readonly string[]): SummariseOptions | DocumentFault {
  const values = valuesOf(words);
  if (values === null) return USAGE;
  const { town, period = null, out, duty = null, plan = null, no } = values;
  if (!town || !out || (period === null && no === undefined)) return USAGE;
  if (no !== undefined && !NUMBER.test(no)) return USAGE;
  const request = { town, period, duty, plan, no: no === undefined ? null : Number(no) };
  return { kind: 'options', request, out: resolve(out) };
}

/** Null where a word is unknown or lacks its value. */
function valuesOf(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { town: text, period: text, out: text, duty: text, plan: text, no: text };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
