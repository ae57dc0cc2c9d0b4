import { eq } from 'drizzle-orm';
import type { TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { units } from './tables.ts';

/** Place of each unit in the town's lists; former units last. */
export async function readUnitOrder(
  db: Database,
  townId: TownId,
): Promise<(a: UnitId, b: UnitId) => number> {
  const rows = await db
    .select({ id: units.unitId, position: units.position })
    .from(units)
    .where(eq(units.townId, townId));
  const places = new Map(rows.map(({ id, position }) => [id, position]));
  const placeOf = (id: UnitId) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b);
}
