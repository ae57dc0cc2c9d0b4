import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { chase } from '../../server/domain/chase.ts';
import { duties } from '../../server/storage/report-tables.ts';
import { stepId } from '../../shared/town/ids.ts';
import { quarterlyDuty } from '../support/duty.ts';
import { codeOf } from '../support/failure.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import { publishSmallPlan } from '../support/small-plan.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';
import type { StartOn } from '../support/storages.ts';

stopStoragesAfterwards();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** On 20 September 2024 at nine in the morning: the report of the third quarter is due on the 28th. */
async function townWithDuty(start: StartOn) {
  const clock = createFakeClock('2024-09-20T01:00:00.000Z');
  const server = await start({ seed: 'town', clock });
  const { planId } = await publishSmallPlan(server);
  const office = (await server.signIn('yingjiban')).client;
  const duty = quarterlyDuty(planId);
  await office.duty.save.mutate(duty);
  return {
    ...{ server, clock, planId, duty },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function runEachDay(
  server: { readonly deps: Parameters<typeof chase>[0] },
  clock: FakeClock,
  days: number,
) {
  for (let day = 0; day < days; day += 1) {
    clock.advance(DAY);
    await chase(server.deps);
  }
}

describeOnStorages('the daily work of the calendar', (start) => {
  it('prepares a reminder three days and one day before, on the due day, and one and three days after it', async () => {
    await using town = await townWithDuty(start);
    const { server, clock, planId } = town;

    await runEachDay(server, clock, 15);

    const { client } = await server.signIn('yingjiban');
    const { reminders } = await client.supervision.list.query({ planId });
    expect(reminders.map(({ at }) => at.slice(0, 10))).toEqual([
      ...['2024-10-01', '2024-09-29', '2024-09-28', '2024-09-27', '2024-09-25'],
    ]);
    expect(reminders[4]?.text).toContain('还有3天');
    expect(reminders[0]?.text).toContain('已逾期3天');
  });

  it('prepares nothing twice, however often it runs', async () => {
    await using town = await townWithDuty(start);
    const { server, clock, planId } = town;
    await runEachDay(server, clock, 5);

    await Promise.all([chase(server.deps), chase(server.deps), chase(server.deps)]);

    const { client } = await server.signIn('yingjiban');
    const { reminders } = await client.supervision.list.query({ planId });
    expect(reminders).toHaveLength(1);
  });

  it('goes on with every other plan when one cannot be worked on, and says so', async () => {
    await using town = await townWithDuty(start);
    const { server, clock, duty } = town;
    const { planId } = await publishSmallPlan(server);
    const office = (await server.signIn('yingjiban')).client;
    await office.duty.save.mutate(quarterlyDuty(planId));
    const spoilt = eq(duties.dutyId, duty.id);
    await server.deps.db
      .update(duties)
      .set({ duty: sql`'{"active": true}'` })
      .where(spoilt);

    // The fourth quarter has opened: the spoilt duty has to be looked at.
    clock.advance(12 * DAY);
    await expect(chase(server.deps)).rejects.toThrow(AggregateError);

    const { client } = await server.signIn('yingjiban');
    expect((await client.supervision.list.query({ planId })).reminders).toHaveLength(1);
  });

  it('catches up after a week without power with the latest reminder alone', async () => {
    await using town = await townWithDuty(start);
    const { server, clock, planId } = town;
    await chase(server.deps);
    clock.advance(10 * DAY);

    await chase(server.deps);

    const { client } = await server.signIn('yingjiban');
    const { reminders } = await client.supervision.list.query({ planId });
    expect(reminders.map(({ text }) => /已逾期\d天/u.exec(text)?.[0])).toEqual(['已逾期2天']);
  });

  it('opens the next quarter although nobody asked, with a row for each unit', async () => {
    await using town = await townWithDuty(start);
    const { server, clock, planId } = town;
    clock.advance(12 * DAY);

    await chase(server.deps);

    const { client } = await server.signIn('yingjiban');
    const board = await client.report.board.query({ planId, dutyId: null, periodKey: '2024Q4' });
    expect(board.reports.map(({ unitName, state }) => `${unitName} ${state}`)).toEqual([
      ...['应急办 draft', '经发办 draft', '农服中心 draft', '石桥村 draft', '白鹤村 draft'],
    ]);
  });
});

describeOnStorages('supervision', (start) => {
  it('proposes the next rung after the one before it was issued, and a person decides', async () => {
    await using town = await townWithDuty(start);
    const { server, clock, planId } = town;
    clock.advance(12 * DAY);
    const { client } = await server.signIn('yingjiban');
    const kindsFor = async (unit: string) =>
      (await client.supervision.list.query({ planId })).proposals
        .filter(({ unitName, dutyId }) => unitName === unit && dutyId !== null)
        .map(({ kind }) => kind);
    expect(await kindsFor('石桥村')).toEqual(['提醒']);
    const { proposals } = await client.supervision.list.query({ planId });
    const proposed = proposals.find(({ unitName }) => unitName === '石桥村');
    if (proposed === undefined) throw new Error('a step against 石桥村 was expected');
    const { unitId, kind, ground, dutyId, periodKey, entryId } = proposed;
    const decided = { planId, unitId, kind, ground, dutyId, periodKey, entryId };
    const id = stepId.parse(randomUUID());

    const first = await client.supervision.record.mutate({ id, ...decided, limit: '2024-10-05' });
    const again = await client.supervision.record.mutate({ id, ...decided, limit: '2024-10-05' });

    expect([first.no, again.no]).toEqual([1, 1]);
    expect(await kindsFor('石桥村')).toEqual(['督促函']);
    expect(await kindsFor('白鹤村')).toEqual(['提醒']);
    await client.supervision.answer.mutate({ id, reply: '已安排人填报', result: null });
    const { steps } = await client.supervision.list.query({ planId });
    expect(steps).toMatchObject([{ no: 1, unitName: '石桥村', reply: '已安排人填报' }]);
  });

  it('is seen by the office and leaders alone', async () => {
    await using town = await townWithDuty(start);
    const { server, planId } = town;
    const { client: village } = await server.signIn('shiqiao');
    const { client: leader } = await server.signIn('lingdao');

    expect(await codeOf(village.supervision.list.query({ planId }))).toBe('RIGHT_MISSING');
    expect((await leader.supervision.list.query({ planId })).steps).toEqual([]);
  });
});
