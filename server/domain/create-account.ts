import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { createAccountInput, createAccountOutput } from '../../shared/protocol/town.ts';
import { mayManageAccount } from '../../shared/town/policy.ts';
import { loginKey } from '../auth/login-key.ts';
import { AppError } from '../errors.ts';
import { firstPassword } from '../lib/ids.ts';
import { accounts, units } from '../storage/tables.ts';
import { describeAccount } from './accounts.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

type Input = z.infer<typeof createAccountInput>;

/** A new account with a random first password, which is answered once and must be changed at the first sign-in. */
export async function createAccount(
  deps: Deps,
  viewer: Viewer,
  input: Input,
): Promise<z.infer<typeof createAccountOutput>> {
  if (!mayManageAccount(viewer.role, input.role)) throw new AppError('RIGHT_MISSING');
  await refuseUnknownUnit(deps, viewer, input);
  const password = firstPassword(deps.ids);
  const [stored] = await deps.db
    .insert(accounts)
    .values({
      townId: viewer.townId,
      accountId: input.id,
      login: input.login,
      loginKey: loginKey(input.login),
      name: input.name,
      role: input.role,
      unitId: input.unitId,
      passwordHash: await deps.passwords.hash(password),
      formerHashes: [],
      mustChangePassword: true,
      passwordSetAt: deps.clock.now(),
      disabled: false,
      failures: 0,
    })
    .onConflictDoNothing()
    .returning();
  if (!stored) throw new AppError('NAME_TAKEN', { name: input.login });
  deps.log.info({ event: 'account-created', by: viewer.accountId, account: input.id }, 'account');
  return { account: describeAccount(stored), firstPassword: password };
}

/** A filler fills for a unit of this town; others may have one. */
async function refuseUnknownUnit({ db }: Deps, viewer: Viewer, { role, unitId }: Input) {
  if (unitId === null && role !== 'filler') return;
  if (unitId === null) throw new AppError('UNIT_UNKNOWN');
  const [unit] = await db
    .select({ id: units.unitId })
    .from(units)
    .where(and(eq(units.townId, viewer.townId), eq(units.unitId, unitId)));
  if (!unit) throw new AppError('UNIT_UNKNOWN');
}
