import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { SettledTable } from '../../shared/sheet/settled-reading.ts';
import type { AccountId } from '../../shared/town/ids.ts';
import { moment, town } from './columns.ts';

/** How the town's coordinators said that tables of a shape are to be read. */
export const sheetReadings = pgTable(
  'sheet_readings',
  {
    townId: town(),
    /** SHA-256 of the shape, hex: the shape of a wide sheet is longer than an entry of an index may be. */
    shapeHash: text('shape_hash').notNull(),
    shape: text('shape').notNull(),
    reading: jsonb('reading').$type<SettledTable>().notNull(),
    settledBy: uuid('settled_by').$type<AccountId>().notNull(),
    settledAt: moment('settled_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.townId, table.shapeHash] })],
);
