import { and, eq, lt } from 'drizzle-orm';
import type { z } from 'zod';
import type { signInOutput } from '../../shared/protocol/session.ts';
import type { AccountId, TownId } from '../../shared/town/ids.ts';
import { ABSOLUTE_MS } from '../auth/session-life.ts';
import { issueToken } from '../auth/token.ts';
import { sessions } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { describeSession } from './describe-session.ts';

/** Starts a session with a token never used before, and clears away this account's dead ones. */
export async function openSession(
  deps: Deps,
  who: { readonly townId: TownId; readonly accountId: AccountId },
): Promise<z.infer<typeof signInOutput>> {
  const now = deps.clock.now();
  const token = issueToken(deps.ids, who.townId);
  await deps.db
    .delete(sessions)
    .where(
      and(
        eq(sessions.townId, who.townId),
        eq(sessions.accountId, who.accountId),
        lt(sessions.createdAt, new Date(now.getTime() - ABSOLUTE_MS)),
      ),
    );
  await deps.db
    .insert(sessions)
    .values({ ...who, tokenHash: token.hash, createdAt: now, seenAt: now });
  return { token: token.text, session: await describeSession(deps, who) };
}
