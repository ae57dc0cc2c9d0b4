import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { entryId, unitId } from '../../shared/town/ids.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { StoredPeriod } from './periods.ts';
import { seals } from './report-tables.ts';

const blankRow = z.object({ id: entryId, taskId: entryId });

/** A row that a unit owed and did not report. */
export type BlankRow = z.infer<typeof blankRow>;

const contents = z.object({
  reports: z.array(z.object({ unitId, blank: z.array(blankRow) })),
});

/** What units without a report owed when the period was sealed; empty for a period that is not. */
export async function readBlankRows(
  db: Database,
  { townId, dutyId, key, sealVersion }: StoredPeriod,
): Promise<ReadonlyMap<UnitId, readonly BlankRow[]>> {
  const [seal] = await db
    .select({ contents: seals.contents })
    .from(seals)
    .where(
      and(
        ...[eq(seals.townId, townId), eq(seals.dutyId, dutyId)],
        ...[eq(seals.key, key), eq(seals.version, sealVersion)],
      ),
    );
  if (seal === undefined) return new Map();
  const { reports } = contents.parse(JSON.parse(seal.contents));
  return new Map(reports.map(({ unitId: unit, blank }) => [unit, blank]));
}
