import {
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
import type { Duty } from '../../shared/report/duty.ts';
import type { ReportAction, ReportState } from '../../shared/report/report-state.ts';
import type {
  AccountId,
  DutyId,
  EntryId,
  PlanId,
  ReportId,
  StepId,
  UnitId,
} from '../../shared/town/ids.ts';
import { moment, revision, town } from './columns.ts';

export const duties = pgTable(
  'duties',
  {
    townId: town(),
    dutyId: uuid('duty_id').$type<DutyId>().notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    duty: jsonb('duty').$type<Duty>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.dutyId] })],
);

/** Exceptions to «Monday to Friday»: holidays, and weekends worked instead. */
export const calendarDays = pgTable(
  'calendar_days',
  {
    townId: town(),
    day: date('day', { mode: 'string' }).notNull(),
    kind: text('kind').$type<'work' | 'rest'>().notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.day] })],
);

/** A period of a duty from the moment it opens; its times are those of its rule as of then. */
export const periods = pgTable(
  'periods',
  {
    townId: town(),
    dutyId: uuid('duty_id').$type<DutyId>().notNull(),
    key: text('period_key').notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }).notNull(),
    opensAt: moment('opens_at').notNull(),
    dueAt: moment('due_at').notNull(),
    graceUntil: moment('grace_until').notNull(),
    locksAt: moment('locks_at'),
    sealedAt: moment('sealed_at'),
    sealVersion: integer('seal_version').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.dutyId, table.key] }),
    index('periods_plan').on(table.townId, table.planId, table.opensAt),
  ],
);

export interface Exemption {
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface Returned {
  readonly reason: string;
  readonly rows: EntryId[];
  readonly due: string | null;
  readonly at: string;
  readonly by: string;
}

export interface Unlock {
  readonly reason: string;
  readonly approver: string;
  readonly rows: EntryId[];
  readonly until: string;
  readonly at: string;
  readonly by: string;
}

/** What one unit owes for one period. */
export const reports = pgTable(
  'reports',
  {
    townId: town(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    dutyId: uuid('duty_id').$type<DutyId>().notNull(),
    key: text('period_key').notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    unitId: uuid('unit_id').$type<UnitId>().notNull(),
    /** The unit's name when the report was made: units are renamed and merged, reports are not. */
    unitName: text('unit_name').notNull(),
    state: text('state').$type<ReportState>().notNull(),
    exempt: jsonb('exempt').$type<Exemption>(),
    nil: text('nil_reason'),
    firstAt: moment('first_at'),
    lastAt: moment('last_at'),
    lastBy: uuid('last_by').$type<AccountId>(),
    /** Receipt number of the last submission. */
    receiptNo: integer('receipt_no'),
    hash: text('hash'),
    submissions: integer('submissions').notNull().default(0),
    returns: integer('returns').notNull().default(0),
    returned: jsonb('returned').$type<Returned>(),
    /** Lead departments that have yet to pass the last submission. */
    leadsPending: uuid('leads_pending').array().$type<UnitId[]>().notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedBy: uuid('accepted_by').$type<AccountId>(),
    unlock: jsonb('unlock').$type<Unlock>(),
    rows: integer('rows').notNull().default(0),
    completeRows: integer('complete_rows').notNull().default(0),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.reportId] }),
    uniqueIndex('reports_owed').on(table.townId, table.dutyId, table.key, table.unitId),
    index('reports_unit').on(table.townId, table.planId, table.unitId),
  ],
);

/** A frozen snapshot of a unit's rows; never changed. */
export const submissions = pgTable(
  'submissions',
  {
    townId: town(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    receiptNo: integer('receipt_no').notNull(),
    requestId: uuid('request_id').notNull(),
    at: moment('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** Town sequence the rows stood at. */
    rev: revision('rev'),
    nil: text('nil_reason'),
    late: boolean('late').notNull(),
    hash: text('hash').notNull(),
    /** JSON as text, so that its hash can be checked at any time. */
    snapshot: text('snapshot').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.reportId, table.receiptNo] }),
    uniqueIndex('submissions_request').on(table.townId, table.requestId),
  ],
);

/** Append-only: everything that was decided about a report. */
export const reportEvents = pgTable(
  'report_events',
  {
    townId: town(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    rev: revision('rev'),
    kind: text('kind').$type<ReportAction | 'seal' | 'join'>().notNull(),
    at: moment('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    words: text('words').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.reportId, table.rev, table.kind] })],
);

/** What a period held when it was sealed; a period opened again and sealed anew has a further version. */
export const seals = pgTable(
  'seals',
  {
    townId: town(),
    dutyId: uuid('duty_id').$type<DutyId>().notNull(),
    key: text('period_key').notNull(),
    version: integer('version').notNull(),
    at: moment('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    reason: text('reason').notNull(),
    /** Reports with their submissions' hashes, as text: denominators do not change any more. */
    contents: text('contents').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.dutyId, table.key, table.version] })],
);

/** Facts of a summary under a number, so that its sheets and texts can be made again, byte for byte. */
export const summaries = pgTable(
  'summaries',
  {
    townId: town(),
    no: integer('summary_no').notNull(),
    requestId: uuid('request_id').notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    /** Null: things as they stood, of no period. */
    dutyId: uuid('duty_id').$type<DutyId>(),
    key: text('period_key'),
    label: text('label').notNull(),
    at: moment('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    facts: text('facts').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.no] }),
    uniqueIndex('summaries_request').on(table.townId, table.requestId),
    index('summaries_plan').on(table.townId, table.planId, table.no),
  ],
);

/** Points of a period's chasing that the daily job has dealt with: none is made twice, none made late is made at all. */
export const reminders = pgTable(
  'reminders',
  {
    townId: town(),
    dutyId: uuid('duty_id').$type<DutyId>().notNull(),
    key: text('period_key').notNull(),
    point: text('point').notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    at: moment('at').notNull(),
    /** False for a point that a missed run skipped. */
    made: boolean('made').notNull(),
    units: integer('units').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.dutyId, table.key, table.point] })],
);

/** Steps of supervision that a person decided on. */
export const steps = pgTable(
  'steps',
  {
    townId: town(),
    stepId: uuid('step_id').$type<StepId>().notNull(),
    no: integer('step_no').notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    unitId: uuid('unit_id').$type<UnitId>().notNull(),
    unitName: text('unit_name').notNull(),
    kind: text('kind').notNull(),
    ground: text('ground').notNull(),
    dutyId: uuid('duty_id').$type<DutyId>(),
    key: text('period_key'),
    entryId: uuid('entry_id').$type<EntryId>(),
    limit: date('limit_day', { mode: 'string' }),
    at: moment('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    reply: text('reply'),
    repliedAt: moment('replied_at'),
    result: text('result'),
  },
  (table) => [
    primaryKey({ columns: [table.townId, table.stepId] }),
    uniqueIndex('steps_no').on(table.townId, table.no),
    index('steps_plan').on(table.townId, table.planId),
  ],
);
