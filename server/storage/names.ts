import { eq } from 'drizzle-orm';
import type { AccountId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { accounts, units } from './tables.ts';

/** Names of a town's people and units, disabled and former ones too. */
export interface Names {
  readonly ofAccount: (id: AccountId | null) => string | null;
  readonly ofUnit: (id: UnitId) => string;
}

export async function readNames(db: Database, townId: TownId): Promise<Names> {
  const people = await db
    .select({ id: accounts.accountId, name: accounts.name })
    .from(accounts)
    .where(eq(accounts.townId, townId));
  const bodies = await db
    .select({ id: units.unitId, name: units.name })
    .from(units)
    .where(eq(units.townId, townId));
  const nameOf = new Map<string, string>([...people, ...bodies].map(({ id, name }) => [id, name]));
  return {
    ofAccount: (id) => (id === null ? null : (nameOf.get(id) ?? null)),
    ofUnit: (id) => nameOf.get(id) ?? '',
  };
}
