import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { query } from '../../server/storage/query.ts';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { entryId } from '../../shared/town/ids.ts';
import type { TestServer } from '../support/server.ts';
import { codeOf } from '../support/failure.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

async function planOf(server: TestServer) {
  const { client } = await server.signIn('yingjiban');
  const [plan] = (await client.auth.session.query()).plans;
  if (!plan) throw new Error('the demo town has a plan');
  return plan.id;
}

async function openSheet(server: TestServer, login: string) {
  const { client } = await server.signIn(login);
  return SheetCopy.open(client, await planOf(server));
}

async function tableCounts(server: TestServer) {
  const rows = await query(
    server.deps.db,
    sql`select (select count(*)::int from history) history, (select count(*)::int from receipts) receipts,
               (select seq::int from towns) seq`,
    z.object({ history: z.int(), receipts: z.int(), seq: z.int() }),
  );
  return rows[0];
}

describeOnStorages('exchange', (start) => {
  it('keeps what was sent, and another copy of the same unit pulls it', async () => {
    await using server = await start({ seed: 'demo' });
    const [one, two] = [await openSheet(server, 'shiqiao'), await openSheet(server, 'shiqiao')];

    const sent = await one.push([
      one.edit('12', { status: '推进中', percent: 30, progress: '队伍已组建。' }),
    ]);
    await two.pull();

    expect(sent.receipt).toMatchObject({
      rowsIn: 1,
      applied: 1,
      unchanged: 0,
      conflicts: 0,
      rejected: 0,
    });
    expect(sent.changes).toEqual([]);
    expect(two.row('12').fields).toMatchObject({
      status: '推进中',
      percent: 30,
      progress: '队伍已组建。',
    });
    expect(two.row('12').changed.toSorted()).toEqual(['percent', 'progress', 'status']);
  });

  it('merges different fields of one row and reports the same field as a conflict with its base', async () => {
    await using server = await start({ seed: 'demo' });
    const first = await openSheet(server, 'shiqiao');
    await first.push([first.edit('17', { progress: '开会一次。', status: '推进中' })]);
    const second = await openSheet(server, 'shiqiao');

    await first.push([first.edit('17', { progress: '开会两次。' })]);
    const clash = await second.push([
      second.edit('17', { progress: '开会三次。', next: '再办一场。' }),
    ]);

    expect(clash.receipt).toMatchObject({ rowsIn: 1, conflicts: 1, applied: 0 });
    expect(clash.conflicts).toMatchObject([
      {
        field: 'progress',
        base: '开会一次。',
        mine: '开会三次。',
        theirs: '开会两次。',
        by: '文小兰',
      },
    ]);
    expect(clash.applied).toMatchObject([{ fields: ['next'] }]);
    expect(second.row('17').fields).toMatchObject({ progress: '开会两次。' });
    const [conflict] = clash.conflicts;
    const settled = await second.push([
      { ...second.edit('17', { progress: '开会三次。' }), baseRev: conflict?.theirRev ?? 0 },
    ]);
    expect(settled.receipt).toMatchObject({ applied: 1 });
  });

  it('writes an undecided conflict into the history once, however often it is sent', async () => {
    await using server = await start({ seed: 'demo' });
    const [one, two] = [await openSheet(server, 'shiqiao'), await openSheet(server, 'shiqiao')];
    await one.push([one.edit('12', { next: '甲' })]);
    const stale = two.edit('12', { next: '乙' });
    await two.push([stale]);
    const before = await tableCounts(server);
    const again = await two.push([stale]);

    expect(again.conflicts).toHaveLength(1);
    expect((await tableCounts(server))?.history).toBe(before?.history);
  });

  it('answers a repeated request with the same outcome and changes nothing more', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');
    const request = sheet.request([sheet.edit('12', { percent: 20 })]);

    const answers = await Promise.all(Array.from({ length: 10 }, () => sheet.send(request)));

    const receipts = new Set(answers.map(({ receipt }) => JSON.stringify(receipt)));
    expect(receipts.size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(answers.every(({ changes }) => changes.length === 0)).toBe(true);
    const counts = await tableCounts(server);
    await sheet.send(request);
    expect(await tableCounts(server)).toEqual(counts);
  });

  it('refuses a request id that comes back with another payload', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');
    const requestId = randomUUID();
    await sheet.send(sheet.request([sheet.edit('12', { percent: 20 })], { requestId }));
    const counts = await tableCounts(server);

    const other = sheet.request([sheet.edit('12', { percent: 90 })], { requestId });

    expect(await codeOf(sheet.send(other))).toBe('IDEMPOTENCY_MISMATCH');
    expect(await tableCounts(server)).toEqual(counts);
  });

  it('treats an overtaken push of the same copy as superseded: history keeps it, nobody is asked', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');
    const early = sheet.request([sheet.edit('12', { progress: '早', next: '只在早的里' })]);
    const late = sheet.request([sheet.edit('12', { progress: '晚' })]);

    await sheet.send(late);
    const answer = await sheet.send(early);

    expect(answer.conflicts).toEqual([]);
    expect(answer.superseded).toEqual([{ id: sheet.row('12').id, field: 'progress' }]);
    await sheet.pull();
    const fresh = await openSheet(server, 'shiqiao');
    expect(fresh.row('12').fields).toMatchObject({ progress: '晚', next: '只在早的里' });
  });

  it('sends good rows and good fields although others are wrong, and the counts add up', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');
    const foreign = await openSheet(server, 'baihe');

    const { receipt, rejected } = await sheet.push([
      sheet.edit('12', { status: '快好了', next: '好的' }),
      sheet.edit('17', { status: '已完成', percent: 50, problems: '缺人手' }),
      { id: foreign.row('12').id, baseRev: foreign.cursor, fields: { next: '串行' } },
      { ...sheet.edit('17', {}), id: entryId.parse(randomUUID()), fields: { next: '无此行' } },
    ]);

    expect(receipt).toMatchObject({
      rowsIn: 4,
      applied: 0,
      unchanged: 0,
      conflicts: 0,
      rejected: 4,
    });
    expect(rejected.map(({ field, code }) => [field, code])).toEqual([
      ['status', 'FIELD_INVALID'],
      ['status', 'FIELD_INVALID'],
      ['percent', 'FIELD_INVALID'],
      [null, 'ROW_FOREIGN'],
      [null, 'ROW_UNKNOWN'],
    ]);
    const fresh = await openSheet(server, 'shiqiao');
    expect(fresh.row('12').fields).toMatchObject({ next: '好的' });
    expect(fresh.row('17').fields).toMatchObject({ problems: '缺人手' });
    expect(fresh.row('17').fields['percent'] ?? null).toBeNull();
  });

  it('holds a rule over several fields on the row as it would stand', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shanmu');

    const broken = await sheet.push([sheet.edit('17', { status: '已完成' })]);
    const whole = await sheet.push([sheet.edit('17', { status: '已完成', percent: 100 })]);

    expect(broken.rejected.map(({ field }) => field)).toEqual(['status']);
    expect(whole.receipt).toMatchObject({ applied: 1 });
  });

  it('refuses text that cannot be stored as one field, with everything else kept', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');

    const { rejected, receipt } = await sheet.push([
      sheet.edit('12', {
        progress: 'a\u0000b',
        problems: '\ud800',
        percent: '\u0000',
        next: '𠮷家=1',
      }),
    ]);

    expect(receipt).toMatchObject({ rejected: 1 });
    expect(rejected.map(({ field }) => field).toSorted()).toEqual([
      'percent',
      'problems',
      'progress',
    ]);
    const fresh = await openSheet(server, 'shiqiao');
    expect(fresh.row('12').fields).toMatchObject({ next: '𠮷家=1' });
  });

  it('refuses columns of the town and rows that stand twice', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');

    const town = await sheet.push([sheet.edit('12', { title: '改名', secret: 1 })]);
    const twins = await sheet.push([
      sheet.edit('12', { next: '甲' }),
      sheet.edit('12', { next: '乙' }),
    ]);

    expect(town.rejected.map(({ code }) => code)).toEqual(['FIELD_READ_ONLY', 'FIELD_UNKNOWN']);
    expect(twins.receipt).toMatchObject({ rowsIn: 2, rejected: 2 });
    expect((await openSheet(server, 'shiqiao')).row('12').fields['next'] ?? null).toBeNull();
  });

  it('refuses the workbook of another unit, a forged binding and a damaged payload, with nothing applied', async () => {
    await using server = await start({ seed: 'demo' });
    const mine = await openSheet(server, 'shiqiao');
    const theirs = await openSheet(server, 'baihe');
    const counts = await tableCounts(server);
    const edit = [mine.edit('12', { next: '不该到' })];

    const foreign = mine.request(edit, { binding: theirs.binding });
    const forged = mine.request(edit, {
      binding: { ...theirs.binding, unitId: mine.binding.unitId },
    });
    const damaged = { ...mine.request(edit), payloadHash: '0'.repeat(64) };

    expect(await codeOf(mine.send(foreign))).toBe('WORKBOOK_FOREIGN_UNIT');
    expect(await codeOf(mine.send(forged))).toBe('BINDING_INVALID');
    expect(await codeOf(mine.send(damaged))).toBe('PAYLOAD_DAMAGED');
    expect(await tableCounts(server)).toEqual(counts);
  });

  it('answers a cursor or a base from another database with CURSOR_UNKNOWN', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');
    const ahead = sheet.cursor + 1_000;

    expect(await codeOf(sheet.send(sheet.request([], { since: ahead })))).toBe('CURSOR_UNKNOWN');
    expect(await codeOf(sheet.send(sheet.request([], { since: Number.MAX_SAFE_INTEGER })))).toBe(
      'CURSOR_UNKNOWN',
    );
    const edit = { ...sheet.edit('12', { next: '新' }), baseRev: ahead };
    expect(await codeOf(sheet.send(sheet.request([edit])))).toBe('CURSOR_UNKNOWN');
  });

  it('leaves no trace of a pull', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'shiqiao');
    const counts = await tableCounts(server);

    const answer = await sheet.send(sheet.request([]));

    expect(answer).toMatchObject({ receipt: null, changes: [], more: false });
    expect(await tableCounts(server)).toEqual(counts);
  });

  it('keeps roll-ups equal to a recount', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server, 'jingfaban');
    await sheet.push([
      sheet.edit('14', { status: '已完成', percent: 100 }),
      sheet.edit('15', { status: '推进中' }),
    ]);
    const differences = await query(
      server.deps.db,
      sql`with counted as (
            select s.scope, s.scope_id, coalesce(e.fields ->> 'status', '') status, count(*)::int as rows
            from entries e cross join lateral (values ('task', e.parent_id), ('unit', e.unit_id), ('plan', e.plan_id))
              as s(scope, scope_id)
            where e.ledger = 'progress' and not e.retired group by 1, 2, 3)
          select count(*)::int as n from counted
          full join (select * from rollups where rows <> 0) r using (scope, scope_id, status)
          where counted.rows is distinct from r.rows`,
      z.object({ n: z.int() }),
    );
    expect(differences).toEqual([{ n: 0 }]);
  });
});
