import { and, desc, eq } from 'drizzle-orm';
import type { TownReading } from '../../shared/protocol/reading.ts';
import { sheetReadings } from '../storage/reading-tables.ts';
import { accounts } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** More shapes than a town meets in years; the newest are the ones it will meet again. */
const MOST_READINGS = 300;

/** How the town's sheets were settled to be read, newest first. */
export async function readReadings({ db }: Deps, { townId }: Viewer): Promise<TownReading[]> {
  const rows = await db
    .select({
      shape: sheetReadings.shape,
      reading: sheetReadings.reading,
      by: accounts.name,
      at: sheetReadings.settledAt,
    })
    .from(sheetReadings)
    .innerJoin(
      accounts,
      and(
        eq(accounts.townId, sheetReadings.townId),
        eq(accounts.accountId, sheetReadings.settledBy),
      ),
    )
    .where(eq(sheetReadings.townId, townId))
    .orderBy(desc(sheetReadings.settledAt), desc(sheetReadings.shapeHash))
    .limit(MOST_READINGS);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
