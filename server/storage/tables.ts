import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LedgerName } from '../../shared/ledger/define.ts';
import type { Fields, FieldValue } from '../../shared/ledger/value.ts';
import type { AccountId, EntryId, GroupId, PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Role } from '../../shared/town/role.ts';
import type { UnitKind } from '../../shared/town/unit.ts';
import type { TownSettings } from '../../shared/report/settings.ts';
import { moment, revision, town } from './columns.ts';

export const towns = pgTable('towns', {
  townId: town().primaryKey(),
  name: text('name').notNull(),
  /** A district is kept like a town, so that its accounts and sessions are: it has no units, plans or rows. */
  kind: text('kind').$type<'town' | 'district'>().notNull().default('town'),
  /** Whose accounts may read this town's summaries; null: nobody above it. */
  districtId: uuid('district_id').$type<TownId>(),
  /** Changes when the database is restored: cursors of another generation lead to a full comparison. */
  generation: uuid('generation').notNull(),
  /** Secret of the HMAC that signs what a sheet is bound to; 32 bytes, hex. */
  bindingKey: text('binding_key').notNull(),
  seq: revision('seq').default(0),
  receiptNo: revision('receipt_no').default(0),
  summaryNo: revision('summary_no').default(0),
  stepNo: revision('step_no').default(0),
  /** Null: the defaults of shared/report/settings. */
  settings: jsonb('settings').$type<TownSettings>(),
  createdAt: moment('created_at').notNull(),
});

export const units = pgTable(
  'units',
  {
    townId: town(),
    unitId: uuid('unit_id').$type<UnitId>().notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<UnitKind>().notNull(),
    aliases: jsonb('aliases').$type<string[]>().notNull(),
    position: integer('position').notNull(),
    active: boolean('active').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.unitId] }),
    uniqueIndex('units_name').on(table.townId, table.name),
  ],
);

export const groups = pgTable(
  'unit_groups',
  {
    townId: town(),
    groupId: uuid('group_id').$type<GroupId>().notNull(),
    name: text('name').notNull(),
    aliases: jsonb('aliases').$type<string[]>().notNull(),
    every: text('every').$type<'village' | 'department'>(),
    members: jsonb('members').$type<UnitId[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.groupId] }),
    uniqueIndex('unit_groups_name').on(table.townId, table.name),
  ],
);

export const accounts = pgTable(
  'accounts',
  {
    townId: town(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    login: text('login').notNull(),
    /** The login as it is compared: without case, width and surrounding space. */
    loginKey: text('login_key').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    unitId: uuid('unit_id').$type<UnitId>(),
    passwordHash: text('password_hash').notNull(),
    /** Hashes of the passwords before, newest first: the last five may not come back. */
    formerHashes: jsonb('former_hashes').$type<string[]>().notNull(),
    mustChangePassword: boolean('must_change_password').notNull(),
    passwordSetAt: moment('password_set_at').notNull(),
    disabled: boolean('disabled').notNull(),
    failures: integer('failures').notNull(),
    lockedUntil: moment('locked_until'),
    lastSeenAt: moment('last_seen_at'),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.accountId] }),
    uniqueIndex('accounts_login').on(table.townId, table.loginKey),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    townId: town(),
    /** SHA-256 of the token, hex: the table holds nothing that opens a door. */
    tokenHash: text('token_hash').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    createdAt: moment('created_at').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.tokenHash] }),
    index('sessions_account').on(table.townId, table.accountId),
  ],
);

export const plans = pgTable(
  'plans',
  {
    townId: town(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    title: text('title').notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }).notNull(),
    revision: integer('revision').notNull(),
    publishedAt: moment('published_at').notNull(),
    publishedBy: uuid('published_by').$type<AccountId>().notNull(),
    /** Rises with every decision on a report of the plan: a push that was judged before it is judged again. */
    decisions: revision('decisions').default(0),
    /** When the periods and reports of the plan have to be looked at again; null: never. */
    nextOpening: moment('next_opening'),
  },
  (table) => [primaryKey({ columns: [table.townId, table.planId] })],
);

export const entries = pgTable(
  'entries',
  {
    townId: town(),
    entryId: uuid('entry_id').$type<EntryId>().notNull(),
    ledger: text('ledger').$type<LedgerName>().notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    unitId: uuid('unit_id').$type<UnitId>(),
    parentId: uuid('parent_id').$type<EntryId>(),
    position: integer('position').notNull(),
    /** Units that lead the task; empty in progress entries. */
    leadUnits: uuid('lead_units').array().$type<UnitId[]>().notNull(),
    fields: jsonb('fields').$type<Fields>().notNull(),
    fieldRev: jsonb('field_rev').$type<Record<string, number>>().notNull(),
    rev: revision('rev'),
    retired: boolean('retired').notNull(),
    /** When the unit last changed a field of its own. */
    filledAt: moment('filled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.entryId] }),
    // Without the revision, which every push changes: see 0001_exchange.sql.
    index('entries_unit').on(table.townId, table.planId, table.ledger, table.unitId),
    uniqueIndex('entries_parent')
      .on(table.townId, table.parentId, table.unitId)
      .where(sql`parent_id is not null`),
  ],
);

/** Append-only: what each field was, became, or was asked to become. Replaying «applied» gives the present. */
export const history = pgTable(
  'history',
  {
    townId: town(),
    entryId: uuid('entry_id').$type<EntryId>().notNull(),
    field: text('field').notNull(),
    rev: revision('rev'),
    before: jsonb('before').$type<FieldValue>(),
    after: jsonb('after').$type<FieldValue>(),
    outcome: text('outcome').$type<'applied' | 'conflict' | 'superseded'>().notNull(),
    baseRev: revision('base_rev'),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    at: moment('at').notNull(),
    requestId: uuid('request_id').notNull(),
    instanceId: uuid('instance_id'),
    instanceSeq: bigint('instance_seq', { mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.townId, table.entryId, table.field, table.rev] })],
);

/** One for each request that changed something: its number, and the answer a repeated request gets. */
export const receipts = pgTable(
  'receipts',
  {
    townId: town(),
    requestId: uuid('request_id').notNull(),
    no: revision('receipt_no'),
    kind: text('kind').$type<'push' | 'publish'>().notNull(),
    payloadHash: text('payload_hash').notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    unitId: uuid('unit_id').$type<UnitId>(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    instanceId: uuid('instance_id'),
    instanceSeq: bigint('instance_seq', { mode: 'number' }),
    rev: revision('rev'),
    at: moment('at').notNull(),
    /** Rows of a push that were taken in, anew or once more; a push of nothing but refused rows has none. */
    rowsTaken: integer('rows_taken').notNull().default(0),
    /** JSON as text, so that a repeated request gets the same bytes, whatever characters it had to quote. */
    answer: text('answer').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.requestId] }),
    uniqueIndex('receipts_no').on(table.townId, table.no),
    index('receipts_unit').on(table.townId, table.planId, table.unitId, table.no),
  ],
);

/** How many progress entries stand at which status («» = nothing chosen), per task, per unit and for the plan. */
export const rollups = pgTable(
  'rollups',
  {
    townId: town(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    scope: text('scope').$type<'task' | 'unit' | 'plan'>().notNull(),
    scopeId: uuid('scope_id').notNull(),
    status: text('status').notNull(),
    rows: integer('rows').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.planId, table.scope, table.scopeId, table.status] }),
  ],
);
