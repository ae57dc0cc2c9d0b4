import { isAlive, SEEN_STEP_MS } from '../auth/session-life.ts';
import type { Token } from '../auth/token.ts';
import { AppError } from '../errors.ts';
import { findSession, touchSession } from '../storage/sessions.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** The person behind a token. Throws SESSION_EXPIRED for a dead or unknown one, ACCOUNT_DISABLED for a stopped account. */
export async function findViewer({ db, clock }: Deps, token: Token): Promise<Viewer> {
  const now = clock.now();
  const session = await findSession(db, token);
  if (session === null || !isAlive(session, now)) throw new AppError('SESSION_EXPIRED');
  if (session.disabled) throw new AppError('ACCOUNT_DISABLED');
  if (now.getTime() - session.seenAt.getTime() >= SEEN_STEP_MS) {
    await touchSession(db, token, now);
  }
  const { accountId, name, role, unitId, mustChangePassword } = session;
  const { townId, hash: tokenHash } = token;
  return { townId, accountId, name, role, unitId, mustChangePassword, tokenHash };
}
