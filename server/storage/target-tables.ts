import { doublePrecision, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Target } from '../../shared/report/target.ts';
import type { AccountId, PlanId, TargetId, UnitId } from '../../shared/town/ids.ts';
import { moment, town } from './columns.ts';

export const targets = pgTable(
  'targets',
  {
    townId: town(),
    targetId: uuid('target_id').$type<TargetId>().notNull(),
    planId: uuid('plan_id').$type<PlanId>().notNull(),
    target: jsonb('target').$type<Target>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.targetId] })],
);

/** What a unit gave for a target in a quarter. */
export const targetFigures = pgTable(
  'target_figures',
  {
    townId: town(),
    targetId: uuid('target_id').$type<TargetId>().notNull(),
    unitId: uuid('unit_id').$type<UnitId>().notNull(),
    quarter: text('quarter').notNull(),
    value: doublePrecision('value').notNull(),
    base: doublePrecision('base'),
    note: text('note').notNull(),
    at: moment('at').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.targetId, table.unitId, table.quarter] })],
);
