import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { query } from './query.ts';
import { StartRefused } from './start-refused.ts';

/** Without each of these PostgreSQL acknowledges what a power cut then takes back (reliability F03). */
const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** PostgreSQL is set up to forget acknowledged rows. */
export class PostgresUnsafe extends StartRefused {
  constructor(off: readonly string[]) {
    super(
      `PostgreSQL 关闭了 ${off.join('、')}，断电会丢失已经确认收到的上报。` +
        '请在它的配置里打开，再启动；试验环境可以设 ALLOW_UNSAFE_POSTGRES=1。数据没有被改动。',
    );
  }
}

/** Looks at the settings as this connection has them: database and role may differ from the configuration file. */
export async function refuseUnsafe(db: PgDatabase<PgQueryResultHKT>): Promise<void> {
  const settings = await query(
    db,
    sql`select name from pg_settings where setting = 'off'`,
    z.object({ name: z.string() }),
  );
  const off = NEEDED.filter((needed) => settings.some(({ name }) => name === needed));
  if (off.length > 0) throw new PostgresUnsafe(off);
}
