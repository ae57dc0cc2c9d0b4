import { and, eq } from 'drizzle-orm';
import type { RememberReading } from '../../shared/protocol/reading.ts';
import { sha256Hex } from '../lib/digest.ts';
import { sheetReadings } from '../storage/reading-tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** Keeps for the town how a sheet of this shape is to be read, in the place of what was kept before; null forgets it. */
export async function rememberReading(
  deps: Deps,
  { townId, accountId }: Viewer,
  { shape, reading }: RememberReading,
): Promise<void> {
  const shapeHash = sha256Hex(shape);
  if (reading === null) {
    await deps.db
      .delete(sheetReadings)
      .where(and(eq(sheetReadings.townId, townId), eq(sheetReadings.shapeHash, shapeHash)));
  } else {
    const said = { reading, settledBy: accountId, settledAt: deps.clock.now() };
    await deps.db
      .insert(sheetReadings)
      .values({ townId, shapeHash, shape, ...said })
      .onConflictDoUpdate({ target: [sheetReadings.townId, sheetReadings.shapeHash], set: said });
  }
  deps.log.info(
    { event: reading === null ? 'reading-forgotten' : 'reading-remembered', account: accountId },
    'reading',
  );
}
