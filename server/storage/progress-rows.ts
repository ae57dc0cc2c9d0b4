import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { PlanKey } from './duties.ts';
import type { StoredEntry } from './entries.ts';
import { entries } from './tables.ts';

/** A unit's rows of a plan that stand, in the plan's order. */
export async function readProgressRows(
  db: Database,
  { townId, planId, unitId }: PlanKey & { readonly unitId: UnitId },
): Promise<readonly StoredEntry[]> {
  return db
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.townId, townId),
        eq(entries.planId, planId),
        eq(entries.ledger, 'progress'),
        eq(entries.unitId, unitId),
        eq(entries.retired, false),
        isNotNull(entries.parentId),
      ),
    )
    .orderBy(asc(entries.position), asc(entries.entryId));
}
