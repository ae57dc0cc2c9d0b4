import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { drizzle as overPool } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Log } from '../lib/log.ts';
import { refuseUnsafe } from './durability.ts';
import { DurableNodeFS } from './durable-fs.ts';
import type { Hold } from './lock-file.ts';
import { migrateOnce } from './migrate.ts';
import { createPool, PLAN_CACHE } from './pool.ts';

/** Drizzle's one type over PGlite and PostgreSQL, and over a transaction of either. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  readonly db: Database;
  readonly kind: 'pglite' | 'postgres';
  readonly close: () => Promise<void>;
}

const EMBEDDED_SETTINGS = ['wal_sync_method=fsync', 'shared_buffers=32MB', PLAN_CACHE];

// '-F' switches fsync off; it stands between '--single' options of the default parameters.
const DURABLE_PARAMS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...EMBEDDED_SETTINGS.flatMap((setting) => ['-c', setting]),
];

/** The embedded database in a folder that this process holds, safe against crash and power cut; closing lets it go. */
export async function openFolder(dataDir: string, hold: Hold): Promise<OpenDatabase> {
  try {
    const fs = new DurableNodeFS(join(dataDir, 'pgdata'));
    const client = await PGlite.create({ fs, startParams: DURABLE_PARAMS });
    const db = await migrated(client);
    return {
      db,
      kind: 'pglite',
      close: async () => {
        await client.close();
        await hold.release();
      },
    };
  } catch (error) {
    await hold.release();
    throw error;
  }
}

/** Closed again where it cannot be brought up to date: the folder is let go only after nothing writes to it. */
async function migrated(client: PGlite): Promise<Database> {
  const db = overPglite(client);
  try {
    await migrateOnce(db);
  } catch (error) {
    await client.close();
    throw error;
  }
  return db;
}

/** The embedded database in memory, empty or as it was dumped; nothing of it outlives the process. */
export async function openMemory(
  dump: Blob | null = null,
): Promise<OpenDatabase & { readonly dump: () => Promise<Blob> }> {
  const client = await PGlite.create(dump === null ? {} : { loadDataDir: dump });
  const db = await migrated(client);
  return {
    db,
    kind: 'pglite',
    close: () => client.close(),
    dump: () => client.dumpDataDir('none'),
  };
}

export interface PostgresOptions {
  readonly log: Log;
  /** A laboratory may run on a PostgreSQL that loses acknowledged rows in a power cut; a town may not. */
  readonly allowUnsafe: boolean;
}

/** PostgreSQL 15 or later by its URL; several server processes may share it. Throws StartRefused where it must not run. */
export async function openPostgres(
  url: string,
  { log, allowUnsafe }: PostgresOptions,
): Promise<OpenDatabase> {
  const pool = createPool(url, log);
  try {
    await prepare(pool, allowUnsafe);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db: overPool(pool), kind: 'postgres', close: () => pool.end() };
}

async function prepare(pool: Pool, allowUnsafe: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    const db = overPool(client);
    if (!allowUnsafe) await refuseUnsafe(db);
    await migrateOnce(db);
  } finally {
    client.release();
  }
}
