import { and, eq } from 'drizzle-orm';
import { isAlive, SEEN_STEP_MS } from '../auth/session-life.ts';
import type { Token } from '../auth/token.ts';
import { AppError } from '../errors.ts';
import { accounts, sessions } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** The person behind a token. Throws SESSION_EXPIRED for a dead or unknown one, ACCOUNT_DISABLED for a stopped account. */
export async function findViewer(deps: Deps, token: Token): Promise<Viewer> {
  const now = deps.clock.now();
  const isSession = and(eq(sessions.townId, token.townId), eq(sessions.tokenHash, token.hash));
  const [found] = await deps.db
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(
      accounts,
      and(eq(accounts.townId, sessions.townId), eq(accounts.accountId, sessions.accountId)),
    )
    .where(isSession);
  if (!found || !isAlive(found.session, now)) throw new AppError('SESSION_EXPIRED');
  const { account, session } = found;
  if (account.disabled) throw new AppError('ACCOUNT_DISABLED');
  if (now.getTime() - session.seenAt.getTime() >= SEEN_STEP_MS) {
    await deps.db.update(sessions).set({ seenAt: now }).where(isSession);
  }
  return {
    townId: account.townId,
    accountId: account.accountId,
    name: account.name,
    role: account.role,
    unitId: account.unitId,
    mustChangePassword: account.mustChangePassword,
    tokenHash: token.hash,
  };
}
