import { sql } from 'drizzle-orm';
import type { Fields } from '../../shared/ledger/value.ts';
import type { EntryId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { HistoryContext } from './history.ts';

/** Where and at which revision a publication writes. */
export interface Publication {
  readonly townId: TownId;
  readonly planId: PlanId;
  readonly rev: number;
}

export interface PlanRowWrite {
  readonly entryId: EntryId;
  readonly position: number;
  readonly leadUnits: readonly UnitId[];
  readonly fields: Fields;
  readonly changedKeys: readonly string[];
}

/** Writes rows of the plan itself, new or changed, and brings removed ones back. */
export async function writePlanRows(
  tx: Database,
  { townId, planId, rev }: Publication,
  rows: readonly PlanRowWrite[],
): Promise<void> {
  if (rows.length === 0) return;
  const lines = rows.map((row) => ({
    entry_id: row.entryId,
    position: row.position,
    lead_units: row.leadUnits,
    fields: row.fields,
    field_rev: Object.fromEntries(row.changedKeys.map((key) => [key, rev])),
  }));
  await tx.execute(sql`
    insert into entries (town_id, entry_id, ledger, plan_id, unit_id, parent_id, position, lead_units,
                         fields, field_rev, rev, retired)
    select ${townId}::uuid, r.entry_id, 'plan', ${planId}::uuid, null, null, r.position, r.lead_units,
           r.fields, r.field_rev, ${rev}::bigint, false
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as r(entry_id uuid, position int, lead_units uuid[], fields jsonb, field_rev jsonb)
    on conflict (town_id, entry_id) do update
    set position = excluded.position, lead_units = excluded.lead_units, fields = excluded.fields,
        field_rev = entries.field_rev || excluded.field_rev, rev = excluded.rev, retired = false
    where entries.plan_id = excluded.plan_id and entries.ledger = 'plan'`);
}

/** Takes entries out of use or back into it; their texts stay. */
export async function setRetired(
  tx: Database,
  { townId, planId, rev }: Publication,
  { ids, retired }: { readonly ids: readonly EntryId[]; readonly retired: boolean },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update entries e set retired = ${retired}, rev = ${rev}
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as i(id)
    where e.town_id = ${townId} and e.plan_id = ${planId} and e.entry_id = i.id::uuid
      and e.retired <> ${retired}`);
}

export interface NewCopy {
  readonly entryId: EntryId;
  readonly parentId: EntryId;
  readonly unitId: UnitId;
}

/** Makes progress entries with a copy of their task's fields, taken inside the database: texts travel once. */
export async function insertCopies(
  tx: Database,
  { townId, planId, rev }: Publication,
  copies: readonly NewCopy[],
): Promise<void> {
  if (copies.length === 0) return;
  const lines = copies.map(({ entryId, parentId, unitId }) => ({
    entry_id: entryId,
    parent_id: parentId,
    unit_id: unitId,
  }));
  await tx.execute(sql`
    insert into entries (town_id, entry_id, ledger, plan_id, unit_id, parent_id, position, lead_units,
                         fields, field_rev, rev, retired)
    select p.town_id, c.entry_id, 'progress', p.plan_id, c.unit_id, p.entry_id, p.position, '{}',
           p.fields, (select jsonb_object_agg(k, ${rev}::bigint) from jsonb_object_keys(p.fields) k),
           ${rev}::bigint, false
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as c(entry_id uuid, parent_id uuid, unit_id uuid)
    join entries p on p.town_id = ${townId} and p.plan_id = ${planId} and p.entry_id = c.parent_id`);
}

/** Brings the copies in progress entries in use level with their tasks, and writes down what that replaced. */
export async function refreshCopies(
  tx: Database,
  { townId, planId, rev }: Publication,
  context: HistoryContext,
): Promise<void> {
  await tx.execute(sql`
    insert into history (town_id, entry_id, field, rev, before, after, outcome, base_rev, account_id, at, request_id)
    select e.town_id, e.entry_id, f.key, ${rev}::bigint, nullif(e.fields -> f.key, 'null'::jsonb),
           nullif(f.value, 'null'::jsonb), 'applied', e.rev, ${context.accountId}::uuid,
           ${context.at.toISOString()}::timestamptz, ${context.requestId}::uuid
    from entries e
    join entries p on p.town_id = e.town_id and p.entry_id = e.parent_id
    cross join lateral jsonb_each(p.fields) f
    where e.town_id = ${townId} and e.plan_id = ${planId} and e.ledger = 'progress' and not e.retired
      and e.fields -> f.key is distinct from f.value`);
  await tx.execute(sql`
    update entries e
    set fields = e.fields || p.fields, position = p.position, rev = ${rev},
        field_rev = e.field_rev || coalesce(
          (select jsonb_object_agg(f.key, ${rev}::bigint) from jsonb_each(p.fields) f
           where e.fields -> f.key is distinct from f.value), '{}')
    from entries p
    where p.town_id = e.town_id and p.entry_id = e.parent_id
      and e.town_id = ${townId} and e.plan_id = ${planId} and e.ledger = 'progress' and not e.retired
      and (not e.fields @> p.fields or e.position <> p.position)`);
}
