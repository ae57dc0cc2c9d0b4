import { setTimeout } from 'node:timers/promises';

/** For the other connections to be seen closed. */
const BREATH_MS = 50;

const ENDED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** As many idle connections as the client may have kept, each to be found closed once. */
const RETRIES = 5;

/**
 * Node's fetch as a browser's: a connection that the server has ended for being idle is taken for a new one. Here
 * server and client share one process, so after a long stretch of work both find out at the same moment.
 */
export const browserFetch: typeof fetch = async (input, init) => {
  for (let retry = 0; retry < RETRIES; retry += 1) {
    try {
      return await fetch(input, init);
    } catch (error) {
      if (!wasEnded(error)) throw error;
      await setTimeout(BREATH_MS);
    }
  }
  return fetch(input, init);
};

function wasEnded(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && ENDED.has(String(cause.code));
}
