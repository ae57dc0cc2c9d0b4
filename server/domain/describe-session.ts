import { and, desc, eq } from 'drizzle-orm';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { Session } from '../../shared/protocol/session.ts';
import type { AccountId, TownId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { accounts, plans, towns, units } from '../storage/tables.ts';
import { countPlanRows } from '../storage/entries.ts';
import type { Deps } from './deps.ts';

/** Who is signed in and what there is to open. */
export async function describeSession(
  { db }: Pick<Deps, 'db'>,
  who: { readonly townId: TownId; readonly accountId: AccountId },
): Promise<Session> {
  const [found] = await db
    .select({ account: accounts, town: towns, unit: units })
    .from(accounts)
    .innerJoin(towns, eq(towns.townId, accounts.townId))
    .leftJoin(units, and(eq(units.townId, accounts.townId), eq(units.unitId, accounts.unitId)))
    .where(and(eq(accounts.townId, who.townId), eq(accounts.accountId, who.accountId)));
  if (!found) throw new AppError('SESSION_MISSING');
  const { account, town, unit } = found;
  const published = await db
    .select()
    .from(plans)
    .where(eq(plans.townId, who.townId))
    .orderBy(desc(plans.publishedAt));
  const rows = await countPlanRows(db, who.townId);
  return {
    account: {
      id: account.accountId,
      name: account.name,
      login: account.login,
      role: account.role,
    },
    town: { id: town.townId, name: town.name },
    unit: unit && { id: unit.unitId, name: unit.name },
    plans: published.map(({ planId, title, revision }) => ({
      id: planId,
      title,
      revision,
      rows: rows.get(planId) ?? 0,
    })),
    mustChangePassword: account.mustChangePassword,
    protocol: PROTOCOL_VERSION,
  };
}
