import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createLog } from '../../server/lib/log.ts';
import { openMemory, openPostgres } from '../../server/storage/database.ts';
import { PostgresUnsafe, refuseUnsafe } from '../../server/storage/durability.ts';
import { MIGRATION_LOCK } from '../../server/storage/migrate.ts';
import { startPostgres } from '../support/postgres.ts';
import { ServerProcess } from '../support/server-process.ts';

const postgres = await startPostgres();
const dataDir = mkdtempSync(join(tmpdir(), 'qdt-start-'));
afterAll(async () => {
  if (postgres.available) await postgres.cluster.stop();
  rmSync(dataDir, { recursive: true });
});

const SAFE = { log: createLog('silent'), allowUnsafe: false };
/** The server's own limit for every other lock. */
const LOCK_TIMEOUT_MS = 10_000;
const PATIENCE_MS = 120_000;

async function newDatabase() {
  if (!postgres.available) throw new Error(postgres.reason);
  const url = await postgres.cluster.newDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  const one = async (query: string) => {
    const { rows } = await client.query<{ value: unknown }>(query);
    return rows[0]?.value;
  };
  const name = new URL(url).pathname.slice(1);
  return { url, name, client, one, [Symbol.asyncDispose]: () => client.end() };
}

const APPLIED = 'select count(*)::int as value from drizzle.__drizzle_migrations';

describe.skipIf(!postgres.available)('starting on PostgreSQL', () => {
  it('brings one empty database up once although six servers start on it together', async () => {
    await using database = await newDatabase();

    const opened = await Promise.all(
      Array.from({ length: 6 }, () => openPostgres(database.url, SAFE)),
    );

    const hashes = 'select count(distinct hash)::int as value from drizzle.__drizzle_migrations';
    expect(await database.one(APPLIED)).toBe(await database.one(hashes));
    expect(await database.one('select count(*)::int as value from towns')).toBe(0);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it(
    'waits for a server that migrates longer than a call may wait, then starts (F64)',
    async () => {
      await using database = await newDatabase();
      // What a server holds while it migrates.
      await database.client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
      await using server = new ServerProcess({ dataDir, env: { DATABASE_URL: database.url } });
      const waiting = `select count(*)::int as value from pg_stat_activity
        where datname = current_database() and wait_event = 'advisory' and query like '%pg_advisory_lock%'`;
      while ((await database.one(waiting)) === 0) await sleep(50);

      await sleep(LOCK_TIMEOUT_MS + 1_000);

      expect(server.output).toBe('');
      expect(await database.one(waiting)).toBe(1);
      expect(await database.one(`select to_regclass('towns') as value`)).toBeNull();
      await database.client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await server.printed(/初始化口令：/u);
      expect(await database.one(APPLIED)).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  it('refuses a database of a newer server, says which version, and touches nothing (F65)', async () => {
    await using database = await newDatabase();
    await (await openPostgres(database.url, SAFE)).close();
    const known = Number(await database.one(APPLIED));
    await database.client.query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later version', 9999999999999);
       alter table towns add column later text`,
    );
    const fingerprint = `select md5(string_agg(table_name || column_name || data_type, ',' order by 1)) as value
      from information_schema.columns where table_schema in ('public', 'drizzle')`;
    const before = await database.one(fingerprint);

    await using server = new ServerProcess({ dataDir, env: { DATABASE_URL: database.url } });

    expect(await server.ended).toMatchObject({ code: 1 });
    expect(server.output).toContain(`第 ${known + 1} 版，这个服务器只认识到第 ${known} 版`);
    expect(server.output).not.toMatch(/\n\s+at |https:/u);
    expect(await database.one(fingerprint)).toBe(before);
    expect(await database.one(APPLIED)).toBe(known + 1);
  });

  it('refuses a PostgreSQL that may lose acknowledged pushes, unless the settings allow it (F03)', async () => {
    await using database = await newDatabase();
    await database.client.query(`alter database ${database.name} set synchronous_commit = off`);
    const env = { DATABASE_URL: database.url };

    await using refused = new ServerProcess({ dataDir, env });

    expect(await refused.ended).toMatchObject({ code: 1 });
    expect(refused.output).toContain('synchronous_commit');
    expect(refused.output).not.toMatch(/fsync|full_page_writes|\n\s+at |https:/u);
    expect(await database.one(`select to_regclass('towns') as value`)).toBeNull();
    await using allowed = new ServerProcess({
      dataDir,
      env: { ...env, ALLOW_UNSAFE_POSTGRES: '1' },
    });
    await allowed.printed(/初始化口令：/u);
  });
});

it('is told by the database itself that fsync is off', async () => {
  // The embedded database in memory has nothing to sync to: its own default is off.
  const { db, close } = await openMemory();

  await expect(refuseUnsafe(db)).rejects.toThrow(PostgresUnsafe);
  await expect(refuseUnsafe(db)).rejects.toThrow(/关闭了 fsync，/u);
  await close();
});
