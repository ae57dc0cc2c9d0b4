import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSummariseOptions } from '../../../../server/documents/summarise-options.ts';

const said = (words: string) => readSummariseOptions(words.split(' '));

describe('the words of npm run summarise', () => {
  it('name town, period and folder, and may name plan, duty and number', () => {
    expect(said('--town 大湾镇 --period 2024Q3 --out 汇总')).toEqual({
      kind: 'options',
      request: { town: '大湾镇', period: '2024Q3', plan: null, duty: null, no: null },
      out: resolve('汇总'),
    });
    expect(said('--town 大湾镇 --no 7 --plan 甲 --duty 小结 --out 汇总')).toMatchObject({
      request: { period: null, plan: '甲', duty: '小结', no: 7 },
    });
  });

  it.each([
    '--town 大湾镇 --period 2024Q3',
    '--period 2024Q3 --out x',
    '--town 大湾镇 --out x',
    '--town 大湾镇 --out x --no 1.5',
    '--town 大湾镇 --out x --no 0',
    '--town 大湾镇 --out x --period 2024Q3 --year 2024',
    '--town 大湾镇 --out x --period',
    '--town 大湾镇 --out x --period 2024Q3 y',
  ])('%s are answered with how it is used', (words) => {
    const fault = said(words);
    expect(fault.kind === 'fault' && fault.sentence).toMatch(/^用法：npm run --silent summarise/u);
  });
});
