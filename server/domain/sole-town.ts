import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { towns } from '../storage/tables.ts';

type Town = typeof towns.$inferSelect;

/** The town this server serves, or null before set-up. Only sign-in and set-up need it: all others know their town. */
export async function soleTown(db: Database): Promise<Town | null> {
  const [town] = await db.select().from(towns).limit(1);
  return town ?? null;
}

export async function neededTown(db: Database): Promise<Town> {
  const town = await soleTown(db);
  if (town === null) throw new AppError('SETUP_NEEDED');
  return town;
}
