import { createClient, type Client } from '../../addin/sync/client.ts';
import { browserFetch } from './browser-fetch.ts';
import { createFakeClock } from './fake-clock.ts';
import { startTestServer, type TestServer } from './server.ts';

/** The real server of 大湾镇 with units, groups and accounts but without a plan, and the pane's own client to it. */
export interface DemoTown extends AsyncDisposable {
  readonly server: TestServer;
  /** Signed in as one of the demo accounts; `through` may lose or hold its requests. */
  signIn(login: string, through?: typeof fetch): Promise<Client>;
}

const TIMEOUT_MS = 30_000;
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
