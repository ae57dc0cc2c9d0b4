import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AccountId } from '../../shared/town/ids.ts';
import { moment, town } from './columns.ts';

/** People of the town's lists: how they are written there, and the names that stand in it; a plain name holds itself. */
export const listedPeople = pgTable(
  'listed_people',
  {
    townId: town(),
    written: text('written').notNull(),
    names: jsonb('names').$type<string[]>().notNull(),
    saidBy: uuid('said_by').$type<AccountId>().notNull(),
    saidAt: moment('said_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.written] })],
);
