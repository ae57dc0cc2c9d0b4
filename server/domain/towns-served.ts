import { asc } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { towns } from '../storage/tables.ts';

export type Town = typeof towns.$inferSelect;

/**
 * Every town and district of this server, by name; none before set-up. For sign-in, set-up and whoever runs the server:
 * all others know their town.
 */
export async function townsServed(db: Database): Promise<readonly Town[]> {
  return db.select().from(towns).orderBy(asc(towns.name), asc(towns.townId));
}
