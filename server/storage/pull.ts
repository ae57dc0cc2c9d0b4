import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { LedgerName } from '../../shared/ledger/define.ts';
import { entryId } from '../../shared/town/ids.ts';
import type { EntryId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { count, query } from './query.ts';
import { storedFields, storedRevisions } from './stored-json.ts';

/** One page of a unit's entries; the rule by which it is cut stands beside `pull_entries` in the migrations. */
export const pulledPage = z.object({
  rows: z.array(
    z.object({
      id: entryId,
      position: z.int(),
      rev: z.int(),
      retired: z.boolean(),
      fields: storedFields,
      fieldRev: storedRevisions,
    }),
  ),
  /** Last revision the page is complete to; null when nothing is left after it. */
  edge: z.int().nullable(),
});

export type PulledPage = z.infer<typeof pulledPage>;

export interface Pull {
  readonly townId: TownId;
  readonly planId: PlanId;
  readonly unitId: UnitId;
  readonly ledger: LedgerName;
  readonly since: number;
  readonly pageRows: number;
}

const townAndPage = z.object({
  generation: z.uuid(),
  bindingKey: z.string(),
  seq: count,
  page: pulledPage,
});

/**
 * A page and the town's head as of one moment, in one statement that writes nothing; null: no town. Rows in `always`
 * come whatever page they are on: the asker is about to raise their base.
 */
export async function readPage(db: Database, pull: Pull, always: readonly EntryId[]) {
  const [found] = await query(
    db,
    sql`select t.generation, t.binding_key as "bindingKey", t.seq, ${pageOf(pull, always)} as page
        from towns t where t.town_id = ${pull.townId}`,
    townAndPage,
  );
  return found ?? null;
}

function pageOf(
  { townId, planId, ledger, unitId, since, pageRows }: Pull,
  always: readonly EntryId[],
): SQL {
  return sql`pull_entries(${townId}::uuid, ${planId}::uuid, ${ledger}, ${unitId}::uuid,
                          ${since}::bigint, ${pageRows}::int, ${`{${always.join()}}`}::uuid[], '{}')`;
}
