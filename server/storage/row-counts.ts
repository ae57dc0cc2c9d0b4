import { and, eq, sql } from 'drizzle-orm';
import { isRowComplete } from '../../shared/report/completeness.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { PlanKey } from './duties.ts';
import { entries } from './tables.ts';

export interface RowCounts {
  readonly rows: number;
  readonly completeRows: number;
}

/** How many rows of a plan each unit has today, and how many of them are complete. */
export async function readRowCounts(
  db: Database,
  { townId, planId }: PlanKey,
): Promise<ReadonlyMap<UnitId, RowCounts>> {
  const rows = await db
    .select({
      unitId: entries.unitId,
      status: sql<string | null>`${entries.fields} ->> 'status'`,
      progress: sql<string | null>`${entries.fields} ->> 'progress'`,
    })
    .from(entries)
    .where(
      and(
        eq(entries.townId, townId),
        eq(entries.planId, planId),
        eq(entries.ledger, 'progress'),
        eq(entries.retired, false),
      ),
    );
  const counts = new Map<UnitId, RowCounts>();
  for (const { unitId, ...fields } of rows) {
    if (unitId === null) continue;
    const { rows: before, completeRows } = counts.get(unitId) ?? { rows: 0, completeRows: 0 };
    const complete = isRowComplete(fields) ? 1 : 0;
    counts.set(unitId, { rows: before + 1, completeRows: completeRows + complete });
  }
  return counts;
}
