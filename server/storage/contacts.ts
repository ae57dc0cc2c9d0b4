import { and, asc, eq } from 'drizzle-orm';
import type { TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { accounts } from './tables.ts';

/** Whom to ask about a unit: its first filler in use, by name. Telephones are not kept. */
export async function readContacts(
  db: Database,
  townId: TownId,
): Promise<ReadonlyMap<UnitId, string>> {
  const fillers = await db
    .select({ unitId: accounts.unitId, name: accounts.name })
    .from(accounts)
    .where(
      and(eq(accounts.townId, townId), eq(accounts.role, 'filler'), eq(accounts.disabled, false)),
    )
    .orderBy(asc(accounts.loginKey));
  const contacts = new Map<UnitId, string>();
  for (const { unitId, name } of fillers) {
    if (unitId !== null && !contacts.has(unitId)) contacts.set(unitId, name);
  }
  return contacts;
}
