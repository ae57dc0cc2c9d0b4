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

/** Carries status moves into the counts of their tasks, their units and the plan, in one statement however many. */
export async function moveRollups(
  tx: Database,
  { townId, planId }: Plan,
  moves: readonly StatusMove[],
): Promise<void> {
  const deltas = sumDeltas(planId, moves);
  if (deltas.length === 0) return;
  await tx.execute(sql`
    insert into rollups (town_id, plan_id, scope, scope_id, status, rows)
    select ${townId}::uuid, ${planId}::uuid, d.scope, d.scope_id, d.status, d.delta
    from jsonb_to_recordset(${JSON.stringify(deltas)}::jsonb)
      as d(scope text, scope_id uuid, status text, delta int)
    on conflict (town_id, plan_id, scope, scope_id, status)
    do update set rows = rollups.rows + excluded.rows`);
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

function sumDeltas(planId: PlanId, moves: readonly StatusMove[]) {
  const deltas = new Map<
    string,
    { scope: string; scope_id: string; status: string; delta: number }
  >();
  const add = (scope: string, scopeId: string) => (status: string, delta: number) => {
    const key = `${scope}/${scopeId}/${status}`;
    const present = deltas.get(key) ?? { scope, scope_id: scopeId, status, delta: 0 };
    deltas.set(key, { ...present, delta: present.delta + delta });
  };
  for (const { taskId, unitId, from, to } of moves) {
    for (const change of [add('task', taskId), add('unit', unitId), add('plan', planId)]) {
      change(from, -1);
      change(to, 1);
    }
  }
  return [...deltas.values()].filter(({ delta }) => delta !== 0);
}
