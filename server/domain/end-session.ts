import { and, eq, ne } from 'drizzle-orm';
import type { AccountId, TownId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { sessions } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** Ends this session: its token opens nothing from now on, on any server. */
export async function signOut({ db }: Deps, viewer: Viewer): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.townId, viewer.townId), eq(sessions.tokenHash, viewer.tokenHash)));
}

/** Ends all sessions of an account, but the one named in `keep`. */
export async function endSessions(
  db: Database,
  account: {
    readonly townId: TownId;
    readonly accountId: AccountId;
    readonly keep: string | null;
  },
): Promise<void> {
  const all = and(eq(sessions.townId, account.townId), eq(sessions.accountId, account.accountId));
  await db
    .delete(sessions)
    .where(account.keep === null ? all : and(all, ne(sessions.tokenHash, account.keep)));
}
