import { setTimeout } from 'node:timers/promises';
import { createClient, type Client } from '../../addin/sync/client.ts';
import { createFakeClock } from './fake-clock.ts';
import { startTestServer, type TestServer } from './server.ts';

/** The real server of 大湾镇 with units, groups and accounts but without a plan, and the pane's own client to it. */
export interface DemoTown extends AsyncDisposable {
  readonly server: TestServer;
  /** Signed in as one of the demo accounts; `through` may lose or hold its requests. */
  signIn(login: string, through?: typeof fetch): Promise<Client>;
}

const TIMEOUT_MS = 30_000;
/** For the other connections to be seen closed. */
const BREATH_MS = 50;

const ENDED = new Set(['ECONNRESET', 'UND_ERR_SOCKET']);

/** As many idle connections as the client may have kept, each to be found closed once. */
const RETRIES = 5;

const wasEnded = (error: unknown): boolean => {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && ENDED.has(String(cause.code));
};

/** A connection that the server has ended for being idle is taken for a new one, as a browser does by itself. */
const browserFetch: typeof fetch = async (input, init) => {
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

/** `now` is the server's moment, which does not move. */
export async function openDemoTown(options: { readonly now?: string } = {}): Promise<DemoTown> {
  const server = await startTestServer({ seed: 'town', clock: createFakeClock(options.now) });
  return {
    server,
    signIn: async (login, through = browserFetch) => {
      const { token } = await server.signIn(login);
      const url = `${server.url}/trpc`;
      return createClient({ url, token: () => token, fetch: through, timeoutMs: TIMEOUT_MS });
    },
    [Symbol.asyncDispose]: () => Promise.resolve(server[Symbol.asyncDispose]()),
  };
}
