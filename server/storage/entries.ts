import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { EntryId, PlanId, TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { entries } from './tables.ts';

export type StoredEntry = typeof entries.$inferSelect;

export async function countPlanRows(
  db: Database,
  townId: TownId,
): Promise<ReadonlyMap<PlanId, number>> {
  const rows = await db
    .select({ planId: entries.planId, rows: count() })
    .from(entries)
    .where(and(eq(entries.townId, townId), eq(entries.ledger, 'plan'), eq(entries.retired, false)))
    .groupBy(entries.planId);
  return new Map(rows.map(({ planId, rows: number }) => [planId, number]));
}

/** The named entries of a town, in one statement however many. */
export async function findEntries(
  db: Database,
  townId: TownId,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, StoredEntry>> {
  const wanted = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  const rows = await db
    .select()
    .from(entries)
    .where(and(eq(entries.townId, townId), inArray(entries.entryId, wanted)));
  return new Map(rows.map((row) => [row.entryId, row]));
}
