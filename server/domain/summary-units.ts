import { asc, eq } from 'drizzle-orm';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import { readContacts } from '../storage/contacts.ts';
import type { Database } from '../storage/database.ts';
import type { PlanKey } from '../storage/duties.ts';
import { lastPushes } from '../storage/receipts.ts';
import { units } from '../storage/tables.ts';

/** The units of a summary in the town's order, with their last push; `nameOf` where a report knows an older name. */
export async function summaryUnits(
  tx: Database,
  key: PlanKey,
  {
    shown,
    nameOf,
  }: { readonly shown: ReadonlySet<UnitId>; readonly nameOf: ReadonlyMap<UnitId, string> },
): Promise<SummaryFacts['units']> {
  const stored = await tx
    .select()
    .from(units)
    .where(eq(units.townId, key.townId))
    .orderBy(asc(units.position), asc(units.name));
  const pushes = new Map((await lastPushes(tx, key)).map((push) => [push.unitId, push]));
  const contacts = await readContacts(tx, key.townId);
  return stored
    .filter(({ unitId }) => shown.has(unitId))
    .map(({ unitId, name, kind, position }) => {
      const last = pushes.get(unitId);
      return {
        id: unitId,
        name: nameOf.get(unitId) ?? name,
        kind,
        order: position,
        lastPushAt: last?.at.toISOString() ?? null,
        lastPushBy: last?.by ?? null,
        lastReceipt: last?.no ?? null,
        contact: contacts.get(unitId) ?? null,
      };
    });
}
