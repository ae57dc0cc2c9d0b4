import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedSummary, type SummaryRequest } from '../../server/domain/asked-summary.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { quarterlyDuty } from '../support/duty.ts';
import { keepQuarter } from '../support/kept-quarter.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const PLAN = '大湾镇安全生产治本攻坚三年行动重点任务清单';

let server: TestServer;
let plan: PlanId;
beforeAll(async () => {
  server = await startTestServer({ seed: 'demo' });
  plan = await keepQuarter(server);
});
afterAll(() => server[Symbol.asyncDispose]());

function asked(request: Partial<SummaryRequest>) {
  const nothing = { plan: null, duty: null, period: null, no: null };
  return askedSummary(server.deps, { town: '大湾镇', ...nothing, ...request });
}

describe('a summary asked for by names', () => {
  it('is found by its period alone where only one duty has it', async () => {
    const found = await asked({ period: '2024Q3' });
    expect(found).toMatchObject({
      kind: 'found',
      facts: { no: null, townName: '大湾镇', period: { key: '2024Q3', dutyName: '季度工作小结' } },
    });
  });

  it('sees the whole town, and is the same for a plan and a duty named as well', async () => {
    const [bare, named] = await Promise.all([
      asked({ period: '2024Q3' }),
      asked({ period: '2024Q3', plan: PLAN, duty: '季度工作小结' }),
    ]);
    if (bare.kind !== 'found') throw new Error(bare.sentence);
    expect(bare.facts.tasks).toHaveLength(18);
    expect(bare.facts.reports.length).toBeGreaterThan(10);
    expect(named).toEqual(bare);
  });

  it('is the one kept under a number, however things have moved on', async () => {
    const { client } = await server.signIn('yingjiban');
    const kept = await client.summary.kept.query({ planId: plan, no: 1 });
    expect(await asked({ no: 1 })).toEqual({ kind: 'found', facts: kept });
    const named = await asked({ no: 1, period: '2024Q3', duty: '季度工作小结' });
    expect(named).toEqual({ kind: 'found', facts: kept });
  });

  it.each<[Partial<SummaryRequest>, string]>([
    [{ town: '青坪镇' }, '没有“青坪镇”这个镇。可选：大湾镇。'],
    [{ period: '2024Q2' }, '没有“2024Q2”这一期，或这一期还没有开始报送。可选：2024Q3。'],
    [{ period: '2024Q3', duty: '动态' }, '没有“动态”这项报送任务。可选：季度工作小结。'],
    [{ period: '2024Q3', plan: '甲' }, `没有“甲”这份清单，或它没有报送任务。可选：${PLAN}。`],
    [{ no: 9 }, '没有第 9 号汇总。可选：1（2024 年第三季度）。'],
    [
      { no: 1, period: '2024' },
      '第 1 号汇总是“季度工作小结 2024Q3”，与要求的报送期或报送任务不符。',
    ],
    [{ no: 1, duty: '动态' }, '第 1 号汇总是“季度工作小结 2024Q3”，与要求的报送期或报送任务不符。'],
  ])('asked as %j is answered with what there is', async (request, sentence) => {
    expect(await asked(request)).toEqual({ kind: 'unclear', sentence });
  });

  it('asks which duty is meant where several have the period', async () => {
    await using other = await startTestServer({ seed: 'demo' });
    const planId = await keepQuarter(other);
    const { client } = await other.signIn('yingjiban');
    await client.duty.save.mutate(quarterlyDuty(planId, { name: '工作动态' }));
    const request = { town: '大湾镇', plan: null, duty: null, period: '2024Q3', no: null };
    expect(await askedSummary(other.deps, request)).toEqual({
      kind: 'unclear',
      sentence:
        '有几项报送任务都有这一期，请加 --duty 写明报送任务。可选：季度工作小结、工作动态。',
    });
    const named = await askedSummary(other.deps, { ...request, duty: '工作动态' });
    expect(named).toMatchObject({ kind: 'found', facts: { period: { dutyName: '工作动态' } } });
  });

  it('says of a town without duties that there is nothing to summarise', async () => {
    await using other = await startTestServer({ seed: 'town' });
    const request = { town: '大湾镇', plan: null, duty: null, period: '2024Q3', no: null };
    expect(await askedSummary(other.deps, request)).toEqual({
      kind: 'unclear',
      sentence: '这个镇还没有报送任务，或还没有一期开始报送。',
    });
  });
});
