import { asc, eq } from 'drizzle-orm';
import type { TownId } from '../../shared/town/ids.ts';
import type { Group, Unit } from '../../shared/town/unit.ts';
import type { Database } from '../storage/database.ts';
import { groups, units } from '../storage/tables.ts';

interface StoredDirectory {
  readonly units: Unit[];
  readonly groups: Group[];
}

/** All units and groups of a town, in the order of its lists. */
export async function readDirectory(db: Database, townId: TownId): Promise<StoredDirectory> {
  const unitRows = await db
    .select()
    .from(units)
    .where(eq(units.townId, townId))
    .orderBy(asc(units.position), asc(units.name));
  const groupRows = await db
    .select()
    .from(groups)
    .where(eq(groups.townId, townId))
    .orderBy(asc(groups.name));
  return {
    units: unitRows.map(({ unitId, name, kind, aliases, position, active }) => ({
      id: unitId,
      name,
      kind,
      aliases,
      order: position,
      active,
    })),
    groups: groupRows.map(({ groupId, name, aliases, every, members }) => ({
      id: groupId,
      name,
      aliases,
      every,
      members,
    })),
  };
}
