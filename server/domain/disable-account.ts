import type { z } from 'zod';
import type { Account, setDisabledInput } from '../../shared/protocol/town.ts';
import { AppError } from '../errors.ts';
import { accounts } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import { describeAccount, isAccount, managedAccount } from './accounts.ts';
import type { Deps } from './deps.ts';
import { endSessions } from './end-session.ts';
import type { Viewer } from './viewer.ts';

/** Stops or revives an account; stopping ends its sessions at once. Nobody stops himself. */
export async function setDisabled(
  deps: Deps,
  viewer: Viewer,
  { id, disabled }: z.infer<typeof setDisabledInput>,
): Promise<Account> {
  if (id === viewer.accountId) throw new AppError('RIGHT_MISSING');
  const who = { townId: viewer.townId, accountId: id };
  const stored = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: true },
    async (tx) => {
      await managedAccount(tx, viewer, id);
      const [changed] = await tx
        .update(accounts)
        .set({ disabled })
        .where(isAccount(who))
        .returning();
      if (disabled) await endSessions(tx, { ...who, keep: null });
      return changed;
    },
  );
  if (!stored) throw new AppError('RIGHT_MISSING');
  deps.log.info(
    { event: 'account-disabled', by: viewer.accountId, account: id, disabled },
    'account',
  );
  return describeAccount(stored);
}
