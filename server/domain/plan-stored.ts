import { and, asc, eq, sql } from 'drizzle-orm';
import type { EntryId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import type { StoredEntry } from '../storage/entries.ts';
import { entries } from '../storage/tables.ts';

/** One progress entry as far as publishing looks at it. */
export interface StoredCopy {
  readonly entryId: EntryId;
  readonly parentId: EntryId;
  readonly unitId: UnitId;
  readonly retired: boolean;
  /** Its unit has written something. */
  readonly filled: boolean;
}

export interface StoredPlan {
  /** The plan's own rows in their order, retired ones too. */
  readonly rows: readonly StoredEntry[];
  readonly copies: readonly StoredCopy[];
}

interface PlanKey {
  readonly townId: TownId;
  readonly planId: PlanId;
}

export async function readPlanRows(db: Database, { townId, planId }: PlanKey) {
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.townId, townId), eq(entries.planId, planId), eq(entries.ledger, 'plan')))
    .orderBy(asc(entries.position));
}

export async function readStoredPlan(db: Database, plan: PlanKey): Promise<StoredPlan> {
  const rows = await readPlanRows(db, plan);
  const copies = await db
    .select({
      entryId: entries.entryId,
      parentId: entries.parentId,
      unitId: entries.unitId,
      retired: entries.retired,
      filled: sql<boolean>`${entries.filledAt} is not null`,
    })
    .from(entries)
    .where(
      and(
        eq(entries.townId, plan.townId),
        eq(entries.planId, plan.planId),
        eq(entries.ledger, 'progress'),
      ),
    );
  return {
    rows,
    copies: copies.flatMap(({ parentId, unitId, ...copy }) =>
      parentId === null || unitId === null ? [] : [{ ...copy, parentId, unitId }],
    ),
  };
}
