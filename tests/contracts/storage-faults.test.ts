import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { query } from '../../server/storage/query.ts';
import { failureOf } from '../support/failure.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import type { TestServer } from '../support/server.ts';
import {
  describeOnPostgres,
  describeOnStorages,
  stopStoragesAfterwards,
} from '../support/storages.ts';

stopStoragesAfterwards();

const MAX_ATTEMPTS = 5;

interface Fault {
  /** What the database does when a push writes its receipt, its last statement: a statement of PL/pgSQL. */
  readonly happens: string;
  /** In how many attempts, counted from the first. */
  readonly times: number;
}

const raise = (state: string) => `raise exception 'planted' using errcode = '${state}'`;

/** Plants a fault in the database itself. A sequence counts the attempts: undone transactions do not turn it back. */
async function plant({ deps: { db } }: TestServer, { happens, times }: Fault): Promise<void> {
  await db.execute(sql`create sequence attempts`);
  await db.execute(
    sql.raw(`create function fail() returns trigger language plpgsql as $$
      begin
        if nextval('attempts') <= ${times} then ${happens}; end if;
        return new;
      end $$`),
  );
  await db.execute(
    sql`create trigger fails before insert on receipts for each row execute function fail()`,
  );
}

const attemptsOf = async ({ deps: { db } }: TestServer) =>
  only(db, sql`select last_value::int as value from attempts`, z.int());

async function only<T>(...[db, statement, value]: [...TestQuery, z.ZodType<T>]): Promise<T> {
  const [row] = await query(db, statement, z.object({ value }));
  if (!row) throw new Error('one row was expected');
  return row.value;
}

type TestQuery = [db: TestServer['deps']['db'], statement: ReturnType<typeof sql>];

/** Everything that a push may leave behind, as one text. */
const tracesIn = async ({ deps: { db } }: TestServer) =>
  only(
    db,
    sql`select md5(concat((select json_agg(t order by town_id) from towns t),
                          (select json_agg(e order by entry_id) from entries e),
                          (select json_agg(r order by plan_id, scope, scope_id, status) from rollups r),
                          (select count(*) from history), (select count(*) from receipts))) as value`,
    z.string(),
  );

async function openSheet(server: TestServer) {
  const { client } = await server.signIn('shiqiao');
  const [plan] = (await client.auth.session.query()).plans;
  if (!plan) throw new Error('the demo town has a plan');
  return SheetCopy.open(client, plan.id);
}

describeOnStorages('a failing database', (start) => {
  it.each(['40001', '40P01', '57P01'])(
    'runs a push again that was undone with %s, and it has one effect',
    async (state) => {
      await using server = await start({ seed: 'demo' });
      const sheet = await openSheet(server);
      const { cursor } = sheet;
      await plant(server, { happens: raise(state), times: MAX_ATTEMPTS - 1 });

      const { receipt, replayed } = await sheet.push([sheet.edit('12', { next: '再来一次' })]);

      expect(receipt).toMatchObject({ applied: 1 });
      expect(replayed).toBe(false);
      expect(await attemptsOf(server)).toBe(MAX_ATTEMPTS);
      expect(sheet.cursor).toBe(cursor + 1);
      const past = await only(
        server.deps.db,
        sql`select count(*)::int as value from history where after #>> '{}' = '再来一次'`,
        z.int(),
      );
      expect(past).toBe(1);
    },
  );

  it.each([
    ['40001', 'BUSY', MAX_ATTEMPTS],
    ['40P01', 'BUSY', MAX_ATTEMPTS],
    ['57P01', 'DB_UNAVAILABLE', MAX_ATTEMPTS],
    ['23505', 'BUSY', 1],
    ['53100', 'STORAGE_FULL', 1],
    ['55P03', 'BUSY', 1],
    ['XX000', 'INTERNAL', 1],
  ] as const)(
    'tells %s as %s after %i attempts, with nothing of the push kept; then it goes on',
    async (state, code, attempts) => {
      await using server = await start({ seed: 'demo' });
      const sheet = await openSheet(server);
      await plant(server, { happens: raise(state), times: attempts });
      const before = await tracesIn(server);
      const request = sheet.request([sheet.edit('12', { next: '送不出去' })]);

      const failure = await failureOf(sheet.send(request));

      expect(failure.code).toBe(code);
      expect(JSON.stringify(failure)).not.toMatch(/planted|insert into|送不出去/u);
      expect(await attemptsOf(server)).toBe(attempts);
      expect(await tracesIn(server)).toBe(before);
      // The fault is over: the very same request is carried out now, for the first time.
      expect(await sheet.send(request)).toMatchObject({ receipt: { applied: 1 }, replayed: false });
    },
  );
});

describeOnPostgres('a database connection that is cut', (start) => {
  const CUT = 'perform pg_terminate_backend(pg_backend_pid())';

  it('costs a push nothing: it runs again on another connection (F06)', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server);
    await plant(server, { happens: CUT, times: 2 });

    const { receipt } = await sheet.push([sheet.edit('12', { next: '断线重来' })]);

    expect(receipt).toMatchObject({ applied: 1 });
    // A sequence that was asked just before the cut may not have been written down.
    expect(await attemptsOf(server)).toBeGreaterThanOrEqual(1);
  });

  it('again and again is told as DB_UNAVAILABLE; afterwards the pool is whole', async () => {
    await using server = await start({ seed: 'demo' });
    const sheet = await openSheet(server);
    await plant(server, { happens: CUT, times: 1_000 });
    const before = await tracesIn(server);
    const pushes = Array.from({ length: 4 }, () =>
      failureOf(sheet.send(sheet.request([sheet.edit('12', { next: '断' })]))),
    );

    expect((await Promise.all(pushes)).map(({ code }) => code)).toEqual(
      pushes.map(() => 'DB_UNAVAILABLE'),
    );
    expect(await tracesIn(server)).toBe(before);
    await server.deps.db.execute(sql`drop trigger fails on receipts`);
    const healed = Array.from({ length: 15 }, () => sheet.send(sheet.request([])));
    expect(await Promise.all(healed)).toHaveLength(15);
  });

  it('at the very start of a transaction leaves the pool whole, however often', async () => {
    await using server = await start({ seed: 'demo' });
    const { client } = await server.signIn('yingjiban');
    const { units } = await client.town.directory.query();
    const [unit] = units;
    if (!unit) throw new Error('the demo town has units');
    const cut = cutAtBegin(TWICE_THE_POOL);
    try {
      for (let call = 1; call <= TWICE_THE_POOL / MAX_ATTEMPTS; call += 1) {
        const failure = await failureOf(client.town.saveUnit.mutate(unit));
        expect(failure.code).toBe('DB_UNAVAILABLE');
      }
    } finally {
      cut.mockRestore();
    }

    expect(await client.town.saveUnit.mutate(unit)).toEqual(unit);
  });
});

const TWICE_THE_POOL = 20;

/** Breaks so many connections at the moment they are to begin a transaction, as a firewall does that forgot them. */
function cutAtBegin(times: number) {
  // Called with its own client below, whatever it is taken from here.
  const { query: send } = Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  let left = times;
  return vi.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client,
    ...args: unknown[]
  ) {
    if (left > 0 && JSON.stringify(args[0]).includes('"begin')) {
      left -= 1;
      connectionOf(this).stream.destroy();
    }
    return Reflect.apply(send, this, args) as never;
  });
}

/** The socket below a client, which pg's published types leave out. */
function connectionOf(client: Client) {
  return (client as unknown as { connection: { stream: { destroy: () => void } } }).connection;
}
