const MINUTE_MS = 60_000;

/** A session ends 30 minutes after its last call (等保 2.0, 8.1.4.1) … */
export const IDLE_MS = 30 * MINUTE_MS;

/** … and 12 hours after sign-in, whatever happens in between. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;

/** How exactly the last call is remembered: not every call has to write. */
export const SEEN_STEP_MS = MINUTE_MS;

export const MAX_FAILURES = 5;
export const LOCK_MS = 30 * MINUTE_MS;

export function isAlive(
  session: { readonly createdAt: Date; readonly seenAt: Date },
  now: Date,
): boolean {
  const idle = now.getTime() - session.seenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return idle < IDLE_MS && age < ABSOLUTE_MS;
}
