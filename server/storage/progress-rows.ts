import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { EntryId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { PlanKey } from './duties.ts';
import type { StoredEntry } from './entries.ts';
import { entries } from './tables.ts';

interface UnitOfPlan extends PlanKey {
  readonly unitId: UnitId;
}

function isOf({ townId, planId, unitId }: UnitOfPlan) {
  return and(
    eq(entries.townId, townId),
    eq(entries.planId, planId),
    eq(entries.ledger, 'progress'),
    eq(entries.unitId, unitId),
  );
}

/** A unit's rows of a plan that stand, in the plan's order. */
export async function readProgressRows(
  db: Database,
  unit: UnitOfPlan,
): Promise<readonly StoredEntry[]> {
  return db
    .select()
    .from(entries)
    .where(and(isOf(unit), eq(entries.retired, false), isNotNull(entries.parentId)))
    .orderBy(asc(entries.position), asc(entries.entryId));
}

/** Are all of these rows the unit's in this plan, standing or retired? */
export async function areRowsOf(
  db: Database,
  unit: UnitOfPlan,
  rows: readonly EntryId[],
): Promise<boolean> {
  const named = [...new Set(rows)];
  if (named.length === 0) return true;
  const [found] = await db
    .select({ rows: count() })
    .from(entries)
    .where(and(isOf(unit), inArray(entries.entryId, named)));
  return found?.rows === named.length;
}
