import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { PlanKey } from './duties.ts';
import { query } from './query.ts';

const expectedUnit = z.object({ unitId, name: z.string(), rows: z.int() });

export type ExpectedUnit = z.infer<typeof expectedUnit>;

/** Units in use that have rows of the plan to report on, with the number of these rows. */
export async function readExpectedUnits(
  db: Database,
  { townId, planId }: PlanKey,
): Promise<readonly ExpectedUnit[]> {
  return query(
    db,
    sql`select u.unit_id as "unitId", u.name, count(*)::int as rows
        from units u
        join entries e on e.town_id = u.town_id and e.unit_id = u.unit_id
        where u.town_id = ${townId} and u.active and e.plan_id = ${planId}
          and e.ledger = 'progress' and not e.retired
        group by u.unit_id, u.name, u.position
        order by u.position, u.name`,
    expectedUnit,
  );
}
