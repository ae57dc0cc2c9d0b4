import type { z } from 'zod';
import type { accountInput, createAccountOutput } from '../../shared/protocol/town.ts';
import { AppError } from '../errors.ts';
import { firstPassword } from '../lib/ids.ts';
import { accounts } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import { describeAccount, isAccount, managedAccount } from './accounts.ts';
import type { Deps } from './deps.ts';
import { endSessions } from './end-session.ts';
import type { Viewer } from './viewer.ts';

type Renewed = z.infer<typeof createAccountOutput>;

/** Gives an account a new first password, unlocks it and ends its sessions. */
export async function resetPassword(
  deps: Deps,
  viewer: Viewer,
  { id }: z.infer<typeof accountInput>,
): Promise<Renewed> {
  const renewed = await renewPassword(deps, await managedAccount(deps.db, viewer, id));
  deps.log.info({ event: 'password-reset', by: viewer.accountId, account: id }, 'password reset');
  return renewed;
}

/** The same, whoever asks; nobody's right is looked at. */
export async function renewPassword(
  deps: Deps,
  before: typeof accounts.$inferSelect,
): Promise<Renewed> {
  const password = firstPassword(deps.ids);
  const passwordHash = await deps.passwords.hash(password);
  const who = { townId: before.townId, accountId: before.accountId };
  const stored = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: false },
    async (tx) => {
      const [changed] = await tx
        .update(accounts)
        .set({
          passwordHash,
          formerHashes: [before.passwordHash, ...before.formerHashes].slice(0, 5),
          mustChangePassword: true,
          passwordSetAt: deps.clock.now(),
          failures: 0,
          lockedUntil: null,
        })
        .where(isAccount(who))
        .returning();
      await endSessions(tx, { ...who, keep: null });
      return changed;
    },
  );
  if (!stored) throw new AppError('RIGHT_MISSING');
  return { account: describeAccount(stored), firstPassword: password };
}
