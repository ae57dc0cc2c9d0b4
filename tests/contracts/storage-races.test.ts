import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { query } from '../../server/storage/query.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { startTestServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { describeOnPostgres, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const WRITERS = [
  'yingjiban-tb',
  'jingfaban',
  'dangzhengban',
  'minsheban',
  'guijianban',
  'nongfu',
  'cunjian',
  'wenfu',
  'chengguan',
  'shichang',
  'shiqiao',
  'baihe',
];
const PUSHES = 20;
const PULL_EVERY_MS = 50;
const PATIENCE_MS = 150_000;

async function planOf(server: TestServer) {
  const { client } = await server.signIn('yingjiban');
  const [plan] = (await client.auth.session.query()).plans;
  if (!plan) throw new Error('the demo town has a plan');
  return plan.id;
}

async function copiesOf(server: TestServer, logins: readonly string[]) {
  const plan = await planOf(server);
  return Promise.all(
    logins.map(async (login) => SheetCopy.open((await server.signIn(login)).client, plan)),
  );
}

describeOnPostgres('races', (start) => {
  it(
    'a puller misses nothing while twelve people push at once',
    async () => {
      await using server = await start({ seed: 'demo' });
      const writers = await copiesOf(server, WRITERS);
      const pullers = await copiesOf(server, WRITERS);
      let writing = true;
      const pulled = pullers.map(async (puller) => {
        while (writing) {
          await puller.pull();
          await sleep(PULL_EVERY_MS);
        }
        await puller.pull();
      });

      await Promise.all(
        writers.map(async (writer) => {
          for (let turn = 0; turn < PUSHES; turn += 1) {
            await writer.push([writer.edit('17', { next: `第 ${turn} 次` })]);
          }
        }),
      );
      writing = false;
      await Promise.all(pulled);

      const missed = pullers.filter(
        (puller) => puller.row('17').fields['next'] !== `第 ${PUSHES - 1} 次`,
      );
      expect(missed).toHaveLength(0);
      const [head] = await query(
        server.deps.db,
        // Reports are numbered with the pushes: no number is given twice, and none is lost.
        sql`select count(distinct no)::int n, max(no)::int top
            from (select receipt_no as no from receipts union all select receipt_no from submissions) given`,
        z.object({ n: z.int(), top: z.int() }),
      );
      expect(head?.n).toBe(head?.top);
    },
    PATIENCE_MS,
  );

  it('two servers writing one field lose nothing: every value is current, or in the history', async () => {
    await using server = await start({ seed: 'demo' });
    await using other = await startTestServer({
      database: 'postgres',
      postgresUrl: urlOf(server),
      seeded: true,
    });
    const [one] = await copiesOf(server, ['shiqiao']);
    const [two] = await copiesOf(other, ['shiqiao']);
    if (!one || !two) throw new Error('both copies are needed');
    let acknowledged = 0;
    const write = async (sheet: SheetCopy, name: string) => {
      for (let turn = 0; turn < 50; turn += 1) {
        const { receipt, conflicts } = await sheet.push([
          sheet.edit('12', { next: `${name}${turn}` }),
        ]);
        acknowledged += (receipt?.applied ?? 0) + conflicts.length;
      }
    };

    await Promise.all([write(one, '甲'), write(two, '乙')]);

    const [kept] = await query(
      server.deps.db,
      sql`select count(distinct after #>> '{}')::int as n from history where field = 'next' and entry_id = ${one.row('12').id}`,
      z.object({ n: z.int() }),
    );
    expect(acknowledged).toBe(100);
    expect(kept?.n).toBe(100);
  });
});

describeOnPostgres('a push that is overtaken between its reading and its writing', (start) => {
  it('is judged again, under the lock: the newer value stands and the sender is asked', async () => {
    await using server = await start({ seed: 'demo' });
    const [sheet] = await copiesOf(server, ['shiqiao']);
    if (!sheet) throw new Error('the copy is needed');
    const { id } = sheet.row('12');
    const other = new Client({ connectionString: urlOf(server) });
    await other.connect();
    await other.query('begin; select from towns for update');

    const pushing = sheet.push([sheet.edit('12', { next: '我的', problems: '也是我的' })]);
    await untilWaiting(server, 'commit_push');
    await writeAsSomebody(other, id);
    const { receipt, conflicts, applied } = await pushing;

    expect(receipt).toMatchObject({ rowsIn: 1, conflicts: 1 });
    expect(conflicts).toMatchObject([{ field: 'next', mine: '我的', theirs: '对方的' }]);
    expect(applied).toMatchObject([{ id, fields: ['problems'] }]);
    await other.end();
  });
});

/** Resolves when a statement of that name waits for a lock. */
async function untilWaiting({ deps: { db } }: TestServer, name: string): Promise<void> {
  const waiting = sql`select 1 as one from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock' and query like ${`%${name}%`}`;
  while ((await query(db, waiting, z.object({ one: z.int() }))).length === 0) await sleep(20);
}

/** What another push does in the open transaction of `client`, which then ends. */
async function writeAsSomebody(client: Client, id: EntryId): Promise<void> {
  await client.query('update towns set seq = seq + 1');
  await client.query(
    `update entries e set rev = t.seq, fields = e.fields || '{"next": "对方的"}',
       field_rev = e.field_rev || jsonb_build_object('next', t.seq)
     from towns t where e.entry_id = $1`,
    [id],
  );
  await client.query(
    `insert into history (town_id, entry_id, field, rev, after, outcome, base_rev, account_id, at, request_id)
     select t.town_id, $1, 'next', t.seq, '"对方的"', 'applied', 0,
            (select account_id from accounts limit 1), now(), gen_random_uuid() from towns t`,
    [id],
  );
  await client.query('commit');
}

function urlOf(server: TestServer): string {
  if (server.postgresUrl === null) throw new Error('this test needs PostgreSQL');
  return server.postgresUrl;
}
