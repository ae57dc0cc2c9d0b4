import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { migrate as migratePool } from 'drizzle-orm/node-postgres/migrator';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { z } from 'zod';
import { query } from './query.ts';
import { StartRefused } from './start-refused.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** Names the advisory lock under which one of several starting servers migrates; any constant will do. */
export const MIGRATION_LOCK = 7_245_001;

/** How long a starting server waits for another one that migrates (reliability F64). */
const MIGRATION_WAIT = '60s';

/** The database was written by a newer server than this one. */
export class DatabaseNewer extends StartRefused {
  constructor({ present, known }: { readonly present: number; readonly known: number }) {
    super(
      `数据库是更新版本的服务器建立的：它的结构是第 ${present} 版，这个服务器只认识到第 ${known} 版。` +
        '请用新版本启动；数据没有被改动。',
    );
  }
}

/** Brings the schema up to this server's version. Needs one connection to itself: the lock belongs to the session. */
export async function migrateOnce(db: PgDatabase<PgQueryResultHKT>): Promise<void> {
  // The limits of a call are too short for rebuilding a table, and for waiting until another server has done so.
  await db.execute(sql`select set_config('statement_timeout', '0', false)`);
  await db.execute(sql`select set_config('lock_timeout', ${MIGRATION_WAIT}, false)`);
  await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
  try {
    await refuseNewer(db);
    // Both of Drizzle's drivers run the same dialect code; its migrator is only typed for one.
    await migratePool(db as unknown as NodePgDatabase, { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
    await db.execute(sql`reset statement_timeout`);
    await db.execute(sql`reset lock_timeout`);
  }
}

async function refuseNewer(db: PgDatabase<PgQueryResultHKT>): Promise<void> {
  const known = new Set(
    readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(({ hash }) => hash),
  );
  const [present] = await query(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`,
    z.object({ yes: z.boolean() }),
  );
  if (!present?.yes) return;
  const applied = await query(
    db,
    sql`select hash from drizzle.__drizzle_migrations`,
    z.object({ hash: z.string() }),
  );
  if (applied.some(({ hash }) => !known.has(hash))) {
    throw new DatabaseNewer({ present: applied.length, known: known.size });
  }
}
