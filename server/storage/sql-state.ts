/** A socket that ended under a query: its outcome is unknown. No connection free or made in time: nothing was sent. */
const STATE_OF_MESSAGE: ReadonlyMap<string, string> = new Map([
  ['Connection terminated unexpectedly', '08006'],
  ['timeout exceeded when trying to connect', '53300'],
]);

/** The SQLSTATE (or system code) of a database failure, found under whatever wraps it; null when it has none. */
export function sqlState(error: unknown): string | null {
  let found: string | null = null;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') found = cause.code;
    // pg's own failures have words instead of a code.
    found = STATE_OF_MESSAGE.get(cause.message) ?? found;
  }
  return found;
}
