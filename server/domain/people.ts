import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { townPeople } from '../../shared/protocol/people.ts';
import { listedPeople } from '../storage/people-tables.ts';
import { accounts } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** More people than the lists of a town name in years; the newest are the ones it will meet again. */
const MOST_PEOPLE = 10_000;

/** Whom the town knows by name. */
export async function readPeople(
  { db }: Deps,
  { townId }: Viewer,
): Promise<z.infer<typeof townPeople>> {
  const people = await db
    .select({ written: listedPeople.written, names: listedPeople.names })
    .from(listedPeople)
    .where(eq(listedPeople.townId, townId))
    .orderBy(desc(listedPeople.saidAt), desc(listedPeople.written))
    .limit(MOST_PEOPLE);
  const holders = await db
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.townId, townId));
  const names = [...holders.map(({ name }) => name), ...people.flatMap((run) => run.names)];
  return { names: [...new Set(names)], runs: people.filter((run) => run.names.length > 1) };
}
