import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { entryId } from '../../shared/town/ids.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { codeOf, failureOf } from '../support/failure.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { publishSmallPlan } from '../support/small-plan.ts';
import type { TestServer } from '../support/server.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

async function historyFor(server: TestServer, login: string, id: EntryId) {
  return (await server.signIn(login)).client.sheet.history.query({ id });
}

describeOnStorages('sheet.history', (start) => {
  it('tells what became of each field, newest first, with the value that lost a conflict', async () => {
    const clock = createFakeClock('2024-10-14T16:30:00.000Z');
    await using server = await start({ seed: 'town', clock });
    const { planId } = await publishSmallPlan(server);
    const { client } = await server.signIn('shiqiao');
    const [one, two] = [await SheetCopy.open(client, planId), await SheetCopy.open(client, planId)];
    const first = await one.push([one.edit('1', { next: '先开会' })]);
    clock.advance(60_000);
    const lost = await two.push([two.edit('1', { next: '先排查' })]);

    const history = await historyFor(server, 'shiqiao', one.row('1').id);

    expect(lost.conflicts).toHaveLength(1);
    expect(history).toEqual([
      {
        field: 'next',
        before: null,
        after: '先排查',
        outcome: 'conflict',
        by: '文小兰',
        at: '2024-10-14T16:31:00.000Z',
        rev: first.cursor + 1,
      },
      {
        field: 'next',
        before: null,
        after: '先开会',
        outcome: 'applied',
        by: '文小兰',
        at: '2024-10-14T16:30:00.000Z',
        rev: first.cursor,
      },
    ]);
  });

  it('is for the unit itself, the unit that leads the task and the town, and for no other (INV-10)', async () => {
    await using server = await start({ seed: 'town' });
    const { planId } = await publishSmallPlan(server);
    const sheet = await SheetCopy.open((await server.signIn('shiqiao')).client, planId);
    await sheet.push([sheet.edit('1', { next: '甲' }), sheet.edit('2', { next: '乙' })]);
    const [led, shared] = [sheet.row('1').id, sheet.row('2').id];

    // 经发办 leads task 1 only; 白鹤村 takes part in task 2, which 应急办 leads.
    for (const login of ['shiqiao', 'jingfaban', 'yingjiban', 'lingdao', 'guanliyuan']) {
      const lines = await historyFor(server, login, led);
      expect([login, lines.map(({ after }) => after)]).toEqual([login, ['甲']]);
    }
    expect(await historyFor(server, 'yingjiban-tb', shared)).toHaveLength(1);
    for (const [login, id] of [
      ['baihe', led],
      ['baihe', shared],
      ['jingfaban', shared],
      ['nongfu', led],
    ] as const) {
      expect([login, await codeOf(historyFor(server, login, id))]).toEqual([
        login,
        'RIGHT_MISSING',
      ]);
    }
  });

  it('does not tell an entry of another unit from one that does not exist', async () => {
    await using server = await start({ seed: 'town' });
    const { planId } = await publishSmallPlan(server);
    const sheet = await SheetCopy.open((await server.signIn('shiqiao')).client, planId);
    const foreign = await failureOf(historyFor(server, 'baihe', sheet.row('1').id));
    const missing = await failureOf(historyFor(server, 'baihe', entryId.parse(randomUUID())));

    expect({ ...foreign, requestId: '' }).toEqual({ ...missing, requestId: '' });
    expect(foreign.code).toBe('RIGHT_MISSING');
  });

  it('of the plan itself is everybody’s to read', async () => {
    await using server = await start({ seed: 'town' });
    const { tasks } = await publishSmallPlan(server);
    const [task] = tasks;
    if (!task) throw new Error('the small plan has tasks');
    expect(await historyFor(server, 'baihe', task)).toEqual([]);
  });
});
