import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { signInInput, signInOutput } from '../../shared/protocol/session.ts';
import { loginKey } from '../auth/login-key.ts';
import { LOCK_MS, MAX_FAILURES } from '../auth/session-life.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { accounts, towns } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import { isAccount } from './accounts.ts';
import type { Deps } from './deps.ts';
import { openSession } from './open-session.ts';
import { townsServed } from './towns-served.ts';

type Account = typeof accounts.$inferSelect;

const MINUTE_MS = 60_000;

type Admission = z.infer<typeof signInOutput>;

/**
 * Checks login and password. Wrong login and wrong password are told in the same words and the same time; five
 * failures lock the account for half an hour, counted in the database, so for all servers and over restarts. Only a
 * login that several towns of this server have needs the town's name: TOWN_NEEDED.
 */
export async function signIn(
  deps: Deps,
  { login, password, town }: z.infer<typeof signInInput>,
): Promise<Admission> {
  const served = await townsServed(deps.db);
  if (served.length === 0) throw new AppError('SETUP_NEEDED');
  const [account, namesake] = await findAccounts(deps, { key: loginKey(login), town });
  if (account === undefined || namesake !== undefined) {
    await deps.passwords.verify(password, null);
    if (account === undefined) throw new AppError('SIGN_IN_FAILED');
    // No guess is compared or counted before it is said whose it is. All towns are named: not in which ones the login is.
    throw new AppError('TOWN_NEEDED', { towns: served.map(({ name }) => name) });
  }
  const now = deps.clock.now();
  // Nothing to find out any more: saves the price of a hash.
  if (isLocked(account, now)) throw refuseLocked(deps, account, now);
  const isRight = await deps.passwords.verify(password, account.passwordHash);
  const verdict = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: false },
    (tx) => judge({ ...deps, db: tx }, { account, isRight, now }),
  );
  if (verdict instanceof AppError) throw verdict;
  deps.log.info({ event: 'signed-in', account: account.accountId }, 'signed in');
  return verdict;
}

/** The accounts of a login: of the named town the one, without a name those of every town. */
async function findAccounts(
  { db }: Deps,
  { key, town }: { readonly key: string; readonly town: string | undefined },
): Promise<readonly Account[]> {
  const found = await db
    .select({ account: accounts })
    .from(towns)
    .innerJoin(accounts, and(eq(accounts.townId, towns.townId), eq(accounts.loginKey, key)))
    .where(town === undefined ? undefined : eq(towns.name, town));
  return found.map(({ account }) => account);
}

interface Attempt {
  /** The account as it was when the password was compared with its hash. */
  readonly account: Account;
  readonly isRight: boolean;
  readonly now: Date;
}

/**
 * Decides an attempt while the account's row is held. A hundred guesses at once are all compared, but only the first
 * five learn that they were wrong: what comes to its turn after them is told «locked», right or wrong. So the lock is
 * exact on all servers together, and right passwords, however many at once, count for nothing. A refusal is a value:
 * thrown, it would take its own count back.
 */
async function judge(
  deps: Deps,
  { account, isRight, now }: Attempt,
): Promise<Admission | AppError> {
  const current = await holdAccount(deps.db, account);
  if (isLocked(current, now)) return refuseLocked(deps, current, now);
  // A new password set in between makes the one that was compared a wrong one.
  if (!isRight || current.passwordHash !== account.passwordHash) {
    await countFailure(deps.db, current, now);
    deps.log.warn({ event: 'sign-in-failed', account: account.accountId }, 'sign-in refused');
    return new AppError('SIGN_IN_FAILED');
  }
  // Said only to whoever knows the password: others must not learn which accounts there are.
  if (current.disabled) return new AppError('ACCOUNT_DISABLED');
  await deps.db
    .update(accounts)
    .set({ failures: 0, lockedUntil: null, lastSeenAt: now })
    .where(isAccount(current));
  return openSession(deps, { townId: current.townId, accountId: current.accountId });
}

async function holdAccount(tx: Database, account: Account): Promise<Account> {
  const [current] = await tx.select().from(accounts).where(isAccount(account)).for('update');
  if (!current) throw new AppError('SIGN_IN_FAILED');
  return current;
}

function isLocked({ failures, lockedUntil }: Account, now: Date): boolean {
  return failures >= MAX_FAILURES && lockedUntil !== null && lockedUntil > now;
}

/** One more; after a lock that is over, the first of a new count. */
async function countFailure(tx: Database, account: Account, now: Date): Promise<void> {
  const failures = account.failures >= MAX_FAILURES ? 1 : account.failures + 1;
  const lockedUntil = failures >= MAX_FAILURES ? new Date(now.getTime() + LOCK_MS) : null;
  await tx.update(accounts).set({ failures, lockedUntil }).where(isAccount(account));
}

function refuseLocked({ log }: Deps, { accountId, lockedUntil }: Account, now: Date): AppError {
  log.warn({ event: 'account-locked', account: accountId }, 'sign-in refused: locked');
  const left = (lockedUntil ?? now).getTime() - now.getTime();
  return new AppError('ACCOUNT_LOCKED', { minutesLeft: Math.max(1, Math.ceil(left / MINUTE_MS)) });
}
