import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { REPORT_STATES } from '../../shared/report/report-state.ts';
import { LEDGER_NAMES } from '../../shared/ledger/define.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import { accountId, entryId, planId, unitId } from '../../shared/town/ids.ts';
import type { AccountId, EntryId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { HistoryLine } from './history.ts';
import { pulledPage, type Pull } from './pull.ts';
import { count, query } from './query.ts';
import type { RollupDelta } from './rollups.ts';
import { storedFields, storedRevisions } from './stored-json.ts';

const pushedEntry = z.object({
  entryId,
  ledger: z.enum(LEDGER_NAMES),
  planId,
  unitId: unitId.nullable(),
  parentId: entryId.nullable(),
  fields: storedFields,
  fieldRev: storedRevisions,
  rev: z.int(),
  retired: z.boolean(),
});

const earlierPush = z.object({
  kind: z.enum(['push', 'publish']),
  payloadHash: z.string(),
  accountId,
  planId,
  unitId: unitId.nullable(),
  no: z.int(),
  rev: z.int(),
  at: z.coerce.date(),
  answer: z.string(),
});

/** The report of the period that a unit's rows count for now, of each duty that closes rows. */
const governing = z.object({
  state: z.enum(REPORT_STATES),
  unlock: z.object({ until: z.string(), rows: z.array(entryId) }).nullable(),
  opensAt: z.string(),
  locksAt: z.string().nullable(),
  sealedAt: z.string().nullable(),
});

const pushGround = z.object({
  generation: z.uuid(),
  bindingKey: z.string(),
  seq: count,
  hasPlan: z.boolean(),
  /** Of the plan, as of this reading; see `plans`. */
  decisions: count,
  nextOpening: z.coerce.date().nullable(),
  reports: z.array(governing),
  hasUnit: z.boolean(),
  earlier: earlierPush.nullable(),
  entries: z.array(pushedEntry),
});

/** An entry as far as a push can touch it. */
export type PushedEntry = z.infer<typeof pushedEntry>;

export type GoverningReport = z.infer<typeof governing>;

/** The receipt of the request when it was carried out before. */
export type EarlierPush = z.infer<typeof earlierPush>;

/** Everything a push is judged by, as of one moment and without a lock. */
export type PushGround = z.infer<typeof pushGround>;

export interface PushPlace {
  readonly townId: TownId;
  readonly planId: PlanId;
  readonly unitId: UnitId;
}

export interface PushAsked {
  readonly requestId: string;
  readonly ids: readonly EntryId[];
  /** Periods that open after this moment govern nothing yet. */
  readonly at: Date;
}

/** In one statement however many rows; null: no town. */
export async function readGround(
  db: Database,
  { townId, planId: plan, unitId: unit }: PushPlace,
  { requestId, ids, at }: PushAsked,
): Promise<PushGround | null> {
  const [ground] = await query(
    db,
    sql`
      select t.generation, t.binding_key as "bindingKey", t.seq,
             p.plan_id is not null as "hasPlan", coalesce(p.decisions, 0) as decisions,
             p.next_opening as "nextOpening",
             (select coalesce(jsonb_agg(jsonb_build_object('state', g.state, 'unlock', g.unlock,
                'opensAt', g.opens_at, 'locksAt', g.locks_at, 'sealedAt', g.sealed_at)), '[]')
              from (select distinct on (r.duty_id) r.state, r.unlock, q.opens_at, q.locks_at, q.sealed_at
                    from reports r
                    join periods q on q.town_id = r.town_id and q.duty_id = r.duty_id and q.period_key = r.period_key
                    join duties d on d.town_id = r.town_id and d.duty_id = r.duty_id
                    where r.town_id = t.town_id and r.plan_id = ${plan} and r.unit_id = ${unit}
                      and q.opens_at <= ${at.toISOString()}::timestamptz
                      and (d.duty ->> 'locksRows')::boolean and (d.duty ->> 'active')::boolean
                    order by r.duty_id, q.opens_at desc) g) as reports,
             exists (select from units u where u.town_id = t.town_id and u.unit_id = ${unit} and u.active) as "hasUnit",
             (select jsonb_build_object('kind', r.kind, 'payloadHash', r.payload_hash, 'accountId', r.account_id,
                'planId', r.plan_id, 'unitId', r.unit_id, 'no', r.receipt_no, 'rev', r.rev, 'at', r.at, 'answer', r.answer)
              from receipts r where r.town_id = t.town_id and r.request_id = ${requestId}) as earlier,
             (select coalesce(jsonb_agg(jsonb_build_object('entryId', e.entry_id, 'ledger', e.ledger,
                'planId', e.plan_id, 'unitId', e.unit_id, 'parentId', e.parent_id, 'fields', e.fields,
                'fieldRev', e.field_rev, 'rev', e.rev, 'retired', e.retired)), '[]')
              from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) wanted
              join entries e on e.town_id = t.town_id and e.entry_id = wanted::uuid) as entries
      from towns t
      left join plans p on p.town_id = t.town_id and p.plan_id = ${plan}
      where t.town_id = ${townId}`,
    pushGround,
  );
  return ground ?? null;
}

export interface PushWrite extends Pull {
  readonly generation: string;
  /** The plan's decisions as of the reading: a later one, and the push is judged again. */
  readonly decisions: number;
  readonly requestId: string;
  readonly accountId: AccountId;
  readonly instanceId: string;
  readonly instanceSeq: number;
  readonly payloadHash: string;
  readonly at: Date;
  /** Every row of the push with the revision it was judged at; null: there was no such row. */
  readonly read: readonly { readonly id: EntryId; readonly rev: number | null }[];
  readonly updates: readonly {
    readonly id: EntryId;
    readonly rev: number;
    readonly fields: Fields;
  }[];
  readonly history: readonly HistoryLine[];
  readonly rollups: readonly RollupDelta[];
  readonly rowsTaken: number;
  /** What a repeated request will be answered with. */
  readonly answer: string;
}

const pushWritten = z.union([
  z.object({ moved: z.literal(true) }),
  z.object({ rev: z.int(), no: z.int(), page: pulledPage }),
]);

/** The revision and receipt number given to the push, and what others changed; `moved`: it has to be judged again. */
export type PushWritten = z.infer<typeof pushWritten>;

/** Writes a judged push in one call, which is one transaction; see `commit_push` in the migrations. */
export async function commitPush(db: Database, write: PushWrite): Promise<PushWritten> {
  const { townId: town, planId: plan, unitId: unit, requestId: request, ...rest } = write;
  const { accountId: account, instanceId: instance, history, ...same } = rest;
  const lines = history.map(({ entryId: id, baseRev: base, ...line }) => ({ id, base, ...line }));
  const push = { ...same, town, plan, unit, request, account, instance, history: lines };
  const [done] = await query(
    db,
    sql`select commit_push(${JSON.stringify(push)}::jsonb) as done`,
    z.object({ done: pushWritten }),
  );
  if (done === undefined) throw new Error('commit_push gave no answer');
  return done.done;
}
