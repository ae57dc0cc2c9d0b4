import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { SummaryFacts, SummaryOf } from '../../shared/protocol/summary.ts';
import { codeOf } from '../support/failure.ts';
import { ReportDesk } from '../support/report-desk.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

interface Taking {
  readonly of?: SummaryOf;
  readonly requestId?: string;
}

async function take(desk: ReportDesk, { of = null, requestId = randomUUID() }: Taking = {}) {
  const client = await desk.office();
  return client.summary.take.mutate({ planId: desk.planId, of, requestId });
}

async function kept(desk: ReportDesk, no: number, login = 'lingdao'): Promise<SummaryFacts> {
  return (await desk.as(login)).summary.kept.query({ planId: desk.planId, no });
}

const quarterOf = (desk: ReportDesk) => ({ dutyId: desk.dutyId, periodKey: '2024Q3' });

describeOnStorages('a kept summary', (start) => {
  it('gives under its number the same facts to the byte, whatever became of the town', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const taken = await take(desk, { of: quarterOf(desk) });
    await desk.fillAndSubmit('shiqiao', { percent: 90 });
    await desk.accept('shiqiao');
    desk.moveTo('2024-10-08T02:00:00.000Z');

    const again = await kept(desk, 1);

    expect(taken).toMatchObject({ no: 1, at: taken.at, period: { key: '2024Q3' } });
    expect(JSON.stringify(again)).toBe(JSON.stringify(taken));
    const contents = canonicalJson({ ...again, no: null, hash: null });
    expect(createHash('sha256').update(contents).digest('hex')).toBe(taken.hash);
  });

  it('is one, however often its request comes', async () => {
    await using desk = await ReportDesk.open(start);
    const requestId = randomUUID();
    const taken = await take(desk, { requestId });
    await desk.fill('shiqiao');

    const again = await Promise.all([1, 2, 3].map(() => take(desk, { requestId })));

    for (const each of again) expect(each).toEqual(taken);
    expect((await take(desk)).no).toBe(2);
    const other = { requestId, of: quarterOf(desk) };
    expect(await codeOf(take(desk, other))).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('knows the one before it, of the same kind', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const quarter = await take(desk, { of: quarterOf(desk) });
    const today = await take(desk);
    await desk.fillAndSubmit('baihe');

    const next = await take(desk, { of: quarterOf(desk) });
    const third = await take(desk, { of: quarterOf(desk) });

    expect([quarter.previous, today.previous]).toEqual([null, null]);
    const { id: shiqiao } = quarter.units.find(({ name }) => name === '石桥村') ?? {};
    const { id: baihe } = quarter.units.find(({ name }) => name === '白鹤村') ?? {};
    expect(next.previous).toMatchObject({
      ...{ no: quarter.no, at: quarter.at, label: '2024 年第三季度' },
      reported: [shiqiao],
      states: quarter.states.map(({ entryId, status, percent }) => ({ entryId, status, percent })),
    });
    expect(third.previous?.no).toBe(next.no);
    expect(new Set(third.previous?.reported)).toEqual(new Set([shiqiao, baihe]));
    expect((await take(desk)).previous?.no).toBe(today.no);
  });

  it('stands in the list with who kept it, the latest first, for the office and leaders', async () => {
    await using desk = await ReportDesk.open(start);
    await take(desk);
    await take(desk, { of: quarterOf(desk) });
    const list = async (login: string) =>
      (await desk.as(login)).summary.keptList.query({ planId: desk.planId });

    expect(await list('lingdao')).toMatchObject([
      { no: 2, by: '林主任', label: '2024 年第三季度' },
      { no: 1, by: '林主任', label: '现状' },
    ]);
    expect(await codeOf(list('shiqiao'))).toBe('RIGHT_MISSING');
    expect(await codeOf(kept(desk, 1, 'shiqiao'))).toBe('RIGHT_MISSING');
    expect(await codeOf(kept(desk, 3))).toBe('SUMMARY_UNKNOWN');
  });
});
