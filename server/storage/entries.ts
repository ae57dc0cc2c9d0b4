import { and, count, eq, gt, inArray, lte, max, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LedgerName } from '../../shared/ledger/define.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import type { EntryId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { query } from './query.ts';
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

export interface EntryUpdate {
  readonly entryId: EntryId;
  /** Revision at which the row was read: the update only meets that very row. */
  readonly readRev: number;
  readonly fields: Fields;
}

/** Writes fields of many entries at one revision; returns how many rows were still as they had been read. */
export async function updateEntries(
  tx: Database,
  { townId, rev, at }: { readonly townId: TownId; readonly rev: number; readonly at: Date },
  updates: readonly EntryUpdate[],
): Promise<number> {
  const lines = updates.map(({ entryId, readRev, fields }) => ({
    entry_id: entryId,
    read_rev: readRev,
    fields,
    field_rev: Object.fromEntries(Object.keys(fields).map((key) => [key, rev])),
  }));
  const done = await query(
    tx,
    sql`update entries e
        set fields = e.fields || p.fields, field_rev = e.field_rev || p.field_rev,
            rev = ${rev}, filled_at = ${at.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as p(entry_id uuid, read_rev bigint, fields jsonb, field_rev jsonb)
        where e.town_id = ${townId} and e.entry_id = p.entry_id and e.rev = p.read_rev
        returning 1 as one`,
    z.object({ one: z.int() }),
  );
  return done.length;
}

export interface Pull {
  readonly townId: TownId;
  readonly planId: PlanId;
  readonly unitId: UnitId;
  readonly ledger: LedgerName;
  readonly since: number;
  readonly pageRows: number;
  /** Rows that come whatever page they are on: the sender is about to raise their base. */
  readonly always: readonly EntryId[];
}

export interface PulledPage {
  readonly rows: readonly StoredEntry[];
  /** Last revision the page is complete to; null when nothing is left after it. */
  readonly edge: number | null;
}

/**
 * Entries of one unit newer than a cursor, oldest change first. A page ends where a revision ends: rows of one revision
 * are never split, so that «since» says exactly what has been seen.
 */
export async function entriesSince(db: Database, pull: Pull): Promise<PulledPage> {
  const mine = and(
    eq(entries.townId, pull.townId),
    eq(entries.planId, pull.planId),
    eq(entries.ledger, pull.ledger),
    eq(entries.unitId, pull.unitId),
    gt(entries.rev, pull.since),
  );
  const page = db
    .select({ rev: entries.rev })
    .from(entries)
    .where(mine)
    .orderBy(entries.rev)
    .limit(pull.pageRows)
    .as('page');
  const [last] = await db.select({ rev: max(page.rev) }).from(page);
  const edge = last?.rev ?? null;
  if (edge === null) return { rows: [], edge: null };
  const always = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(pull.always)}::jsonb))`;
  const rows = await db
    .select()
    .from(entries)
    .where(and(mine, or(lte(entries.rev, edge), inArray(entries.entryId, always))))
    .orderBy(entries.rev, entries.position);
  const [beyond] = await db
    .select({ rev: entries.rev })
    .from(entries)
    .where(and(mine, gt(entries.rev, edge)))
    .limit(1);
  return { rows, edge: beyond ? edge : null };
}
