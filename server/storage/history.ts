import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { FieldValue } from '../../shared/ledger/value.ts';
import { accountId, entryId } from '../../shared/town/ids.ts';
import type { AccountId, EntryId, TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { count, query } from './query.ts';
import { storedValue as value } from './stored-json.ts';

export interface HistoryLine {
  readonly entryId: EntryId;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly outcome: 'applied' | 'conflict' | 'superseded';
  readonly baseRev: number;
}

export interface HistoryContext {
  readonly townId: TownId;
  readonly accountId: AccountId;
  readonly at: Date;
  readonly rev: number;
  readonly requestId: string;
}

/** Adds the lines of a publication to the append-only history, in one statement however many. */
export async function appendHistory(
  tx: Database,
  context: HistoryContext,
  lines: readonly HistoryLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((line) => ({
    entry_id: line.entryId,
    field: line.field,
    before: line.before,
    after: line.after,
    outcome: line.outcome,
    base_rev: line.baseRev,
  }));
  await tx.execute(sql`
    insert into history (town_id, entry_id, field, rev, before, after, outcome, base_rev, account_id, at, request_id)
    select ${context.townId}::uuid, h.entry_id, h.field, ${context.rev}::bigint, h.before, h.after, h.outcome,
           h.base_rev, ${context.accountId}::uuid, ${context.at.toISOString()}::timestamptz,
           ${context.requestId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as h(entry_id uuid, field text, before jsonb, after jsonb, outcome text, base_rev bigint)`);
}

export interface Clash {
  readonly entryId: EntryId;
  readonly field: string;
  /** Revision the sender last saw this field at. */
  readonly base: number;
  readonly mine: FieldValue;
}

const clashBackground = z.object({
  entry_id: entryId,
  field: z.string(),
  base: value,
  theirs: value,
  rev: count,
  at: z.coerce.date(),
  by: z.string(),
  instance_id: z.string().nullable(),
  instance_seq: count.nullable(),
  noted: z.boolean(),
});

export interface ClashBackground {
  readonly entryId: EntryId;
  readonly field: string;
  /** What the field held at the sender's base. */
  readonly base: FieldValue;
  /** The value that stands. */
  readonly theirs: FieldValue;
  /** Revision, moment, author and sender of the value that stands. */
  readonly rev: number;
  readonly at: Date;
  readonly by: string;
  readonly instanceId: string | null;
  readonly instanceSeq: number | null;
  /** This very clash is already in the history, undecided. */
  readonly noted: boolean;
}

/**
 * What the history knows of each clash, in one statement however many. The base value is what the first change after
 * the sender's base replaced.
 */
export async function clashBackgrounds(
  tx: Database,
  who: { readonly townId: TownId; readonly accountId: AccountId },
  clashes: readonly Clash[],
): Promise<readonly ClashBackground[]> {
  if (clashes.length === 0) return [];
  const lines = clashes.map((clash) => ({
    entry_id: clash.entryId,
    field: clash.field,
    base: clash.base,
    mine: clash.mine,
  }));
  const rows = await query(
    tx,
    sql`
      select c.entry_id, c.field, origin.before as base, latest.after as theirs, latest.rev, latest.at, a.name as by,
             latest.instance_id, latest.instance_seq,
             exists (select 1 from history h
                     where h.town_id = ${who.townId} and h.entry_id = c.entry_id and h.field = c.field
                       and h.outcome = 'conflict' and h.rev > latest.rev and h.account_id = ${who.accountId}
                       and h.after is not distinct from c.mine) as noted
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
             as c(entry_id uuid, field text, base bigint, mine jsonb)
      cross join lateral (select h.before from history h
             where h.town_id = ${who.townId} and h.entry_id = c.entry_id and h.field = c.field
               and h.outcome = 'applied' and h.rev > c.base
             order by h.rev limit 1) origin
      cross join lateral (select h.* from history h
             where h.town_id = ${who.townId} and h.entry_id = c.entry_id and h.field = c.field
               and h.outcome = 'applied'
             order by h.rev desc limit 1) latest
      join accounts a on a.town_id = ${who.townId} and a.account_id = latest.account_id`,
    clashBackground,
  );
  return rows.map(({ entry_id, instance_id, instance_seq, ...row }) => ({
    ...row,
    entryId: entry_id,
    instanceId: instance_id,
    instanceSeq: instance_seq,
  }));
}

const pastLine = z.object({
  field: z.string(),
  before: value,
  after: value,
  outcome: z.enum(['applied', 'conflict', 'superseded']),
  by: z.string(),
  account_id: accountId,
  at: z.coerce.date(),
  rev: count,
});

const MAX_LINES = 500;

/** The past of one entry, newest first. */
export async function historyOf(
  db: Database,
  { townId, entryId: id }: { readonly townId: TownId; readonly entryId: EntryId },
): Promise<readonly z.infer<typeof pastLine>[]> {
  return query(
    db,
    sql`select h.field, h.before, h.after, h.outcome, a.name as by, h.account_id, h.at, h.rev
        from history h join accounts a on a.town_id = h.town_id and a.account_id = h.account_id
        where h.town_id = ${townId} and h.entry_id = ${id}
        order by h.rev desc, h.field limit ${MAX_LINES}`,
    pastLine,
  );
}
