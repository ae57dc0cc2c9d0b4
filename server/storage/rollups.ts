import { sql } from 'drizzle-orm';
import type { EntryId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';

/** One progress entry that went from one status to another; '' is «nothing chosen». */
export interface StatusMove {
  readonly taskId: EntryId;
  readonly unitId: UnitId;
  readonly from: string;
  readonly to: string;
}

interface Plan {
  readonly townId: TownId;
  readonly planId: PlanId;
}

/** Counts a plan anew: publishing changes which entries exist. */
export async function recountRollups(tx: Database, { townId, planId }: Plan): Promise<void> {
  await tx.execute(sql`delete from rollups where town_id = ${townId} and plan_id = ${planId}`);
  await tx.execute(sql`
    insert into rollups (town_id, plan_id, scope, scope_id, status, rows)
    select e.town_id, e.plan_id, s.scope, s.scope_id, coalesce(e.fields ->> 'status', ''), count(*)::int
    from entries e
    cross join lateral (values ('task', e.parent_id), ('unit', e.unit_id), ('plan', e.plan_id))
      as s(scope, scope_id)
    where e.town_id = ${townId} and e.plan_id = ${planId} and e.ledger = 'progress' and not e.retired
    group by 1, 2, 3, 4, 5`);
}

export interface RollupDelta {
  readonly scope: 'task' | 'unit' | 'plan';
  readonly id: EntryId | UnitId | PlanId;
  readonly status: string;
  readonly delta: number;
}

/** Status moves as changes of the counts of their tasks, their units and the plan; one for each count that changes. */
export function rollupDeltas(planId: PlanId, moves: readonly StatusMove[]): readonly RollupDelta[] {
  const deltas = new Map<string, RollupDelta>();
  const add = (change: RollupDelta) => {
    const key = `${change.scope}/${change.id}/${change.status}`;
    const delta = (deltas.get(key)?.delta ?? 0) + change.delta;
    deltas.set(key, { ...change, delta });
  };
  for (const { taskId, unitId, from, to } of moves) {
    const places = [
      { scope: 'task', id: taskId },
      { scope: 'unit', id: unitId },
      { scope: 'plan', id: planId },
    ] as const;
    for (const place of places) {
      add({ ...place, status: from, delta: -1 });
      add({ ...place, status: to, delta: 1 });
    }
  }
  return [...deltas.values()].filter(({ delta }) => delta !== 0);
}
