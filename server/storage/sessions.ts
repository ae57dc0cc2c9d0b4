import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { accountId, unitId } from '../../shared/town/ids.ts';
import type { TownId } from '../../shared/town/ids.ts';
import { ROLES } from '../../shared/town/role.ts';
import type { Database } from './database.ts';
import { query } from './query.ts';
import { sessions } from './tables.ts';

export interface SessionKey {
  readonly townId: TownId;
  /** SHA-256 of the token, hex. */
  readonly hash: string;
}

const storedSession = z.object({
  createdAt: z.coerce.date(),
  seenAt: z.coerce.date(),
  accountId,
  name: z.string(),
  role: z.enum(ROLES),
  unitId: unitId.nullable(),
  mustChangePassword: z.boolean(),
  disabled: z.boolean(),
});

/** A session with the account it belongs to; null: there is none. Asked at every call, so in plain SQL. */
export async function findSession(db: Database, { townId, hash }: SessionKey) {
  const [found] = await query(
    db,
    sql`select s.created_at as "createdAt", s.seen_at as "seenAt", a.account_id as "accountId", a.name, a.role,
               a.unit_id as "unitId", a.must_change_password as "mustChangePassword", a.disabled
        from sessions s join accounts a on a.town_id = s.town_id and a.account_id = s.account_id
        where s.town_id = ${townId} and s.token_hash = ${hash}`,
    storedSession,
  );
  return found ?? null;
}

/** Notes when a session was last used. */
export async function touchSession(
  db: Database,
  { townId, hash }: SessionKey,
  at: Date,
): Promise<void> {
  await db
    .update(sessions)
    .set({ seenAt: at })
    .where(and(eq(sessions.townId, townId), eq(sessions.tokenHash, hash)));
}
