import { bigint, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { TownId } from '../../shared/town/ids.ts';

/*
 * Every primary key, index and join begins with town_id, so that the same schema can be distributed by that column.
 * A revision (`rev`, `seq`) is a number of the town's one sequence; see sync.md, «Cursor».
 */
export const town = () => uuid('town_id').$type<TownId>().notNull();
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const revision = (name: string) => bigint(name, { mode: 'number' }).notNull();
