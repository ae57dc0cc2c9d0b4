import { sql } from 'drizzle-orm';
import type { RememberPeople } from '../../shared/protocol/people.ts';
import { listedPeople } from '../storage/people-tables.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** Keeps for the town which names stand in what lists write; the last word about the same words stands. */
export async function rememberPeople(
  deps: Deps,
  { townId, accountId }: Viewer,
  { said }: RememberPeople,
): Promise<void> {
  const last = new Map(said.map((run) => [run.written, run]));
  if (last.size === 0) return;
  const saidAt = deps.clock.now();
  await deps.db
    .insert(listedPeople)
    .values([...last.values()].map((run) => ({ townId, ...run, saidBy: accountId, saidAt })))
    .onConflictDoUpdate({
      target: [listedPeople.townId, listedPeople.written],
      set: {
        names: sql`excluded.names`,
        saidBy: sql`excluded.said_by`,
        saidAt: sql`excluded.said_at`,
      },
    });
  deps.log.info({ event: 'people-remembered', account: accountId, count: last.size }, 'people');
}
