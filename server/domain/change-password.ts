import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { changePasswordInput, Session } from '../../shared/protocol/session.ts';
import { isWeakPassword } from '../auth/password-rules.ts';
import { AppError } from '../errors.ts';
import { accounts, towns } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { describeSession } from './describe-session.ts';
import { endSessions } from './end-session.ts';
import type { Viewer } from './viewer.ts';

/** The last five passwords may not come back (等保 2.0, 8.1.4.1). */
const REMEMBERED = 5;

/** Sets a new password and ends the account's other sessions; this one goes on. */
export async function changePassword(
  deps: Deps,
  viewer: Viewer,
  { current, next }: z.infer<typeof changePasswordInput>,
): Promise<Session> {
  const isMine = and(eq(accounts.townId, viewer.townId), eq(accounts.accountId, viewer.accountId));
  const [found] = await deps.db
    .select({ account: accounts, townName: towns.name })
    .from(accounts)
    .innerJoin(towns, eq(towns.townId, accounts.townId))
    .where(isMine);
  if (!found) throw new AppError('SESSION_MISSING');
  const { account, townName } = found;
  if (!(await deps.passwords.verify(current, account.passwordHash))) {
    throw new AppError('SIGN_IN_FAILED');
  }
  const used = [account.passwordHash, ...account.formerHashes].slice(0, REMEMBERED);
  const weak = isWeakPassword(next, [account.login, account.name, townName]);
  if (weak || (await isUsed(deps, { next, used }))) throw new AppError('PASSWORD_WEAK');
  const passwordHash = await deps.passwords.hash(next);
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: false }, async (tx) => {
    const changed = await tx
      .update(accounts)
      .set({
        passwordHash,
        formerHashes: used,
        mustChangePassword: false,
        passwordSetAt: deps.clock.now(),
      })
      .where(and(isMine, eq(accounts.passwordHash, account.passwordHash)))
      .returning({ id: accounts.accountId });
    if (changed.length === 0) throw new AppError('BUSY');
    await endSessions(tx, { ...viewer, keep: viewer.tokenHash });
  });
  deps.log.info({ event: 'password-changed', account: viewer.accountId }, 'password changed');
  return describeSession(deps, viewer);
}

async function isUsed(
  { passwords }: Deps,
  { next, used }: { readonly next: string; readonly used: readonly string[] },
): Promise<boolean> {
  const matches = await Promise.all(used.map((hash) => passwords.verify(next, hash)));
  return matches.includes(true);
}
