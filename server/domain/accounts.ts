import { and, asc, eq, sql } from 'drizzle-orm';
import type { Account } from '../../shared/protocol/town.ts';
import type { AccountId, TownId } from '../../shared/town/ids.ts';
import { mayManageAccount } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { accounts, units } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

type Stored = typeof accounts.$inferSelect;

export function isAccount(who: { readonly townId: TownId; readonly accountId: AccountId }) {
  return and(eq(accounts.townId, who.townId), eq(accounts.accountId, who.accountId));
}

/** What an administrator sees of an account. */
export function describeAccount(stored: Stored): Account {
  return {
    id: stored.accountId,
    login: stored.login,
    name: stored.name,
    role: stored.role,
    unitId: stored.unitId,
    disabled: stored.disabled,
    lastSeenAt: stored.lastSeenAt?.toISOString() ?? null,
  };
}

/** Whoever belongs to no unit first, then unit by unit in the town's order. */
export async function listAccounts({ db }: Deps, viewer: Viewer): Promise<Account[]> {
  const rows = await db
    .select({ account: accounts })
    .from(accounts)
    .leftJoin(units, and(eq(units.townId, accounts.townId), eq(units.unitId, accounts.unitId)))
    .where(eq(accounts.townId, viewer.townId))
    .orderBy(sql`${units.position} nulls first`, asc(accounts.loginKey));
  return rows.map(({ account }) => describeAccount(account));
}

/** An account this person may manage; RIGHT_MISSING for every other, also for one that does not exist. */
export async function managedAccount(
  db: Database,
  viewer: Viewer,
  accountId: AccountId,
): Promise<Stored> {
  const [stored] = await db
    .select()
    .from(accounts)
    .where(isAccount({ townId: viewer.townId, accountId }));
  if (!stored || !mayManageAccount(viewer.role, stored.role)) throw new AppError('RIGHT_MISSING');
  return stored;
}
