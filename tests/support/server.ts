import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import { createApp, createDeps } from '../../server/app.ts';
import { createPasswords } from '../../server/auth/password.ts';
import { readConfig } from '../../server/config.ts';
import type { Config } from '../../server/config.ts';
import { seedDemo } from '../../server/demo/seed-demo.ts';
import { seedTown } from '../../server/demo/seed-town.ts';
import { DEMO_PASSWORD } from '../../server/demo/town.ts';
import { loggedReader } from '../../server/documents/document-reader.ts';
import type { Deps } from '../../server/domain/deps.ts';
import type { Clock } from '../../server/lib/clock.ts';
import { randomIds } from '../../server/lib/ids.ts';
import { createLog } from '../../server/lib/log.ts';
import type { AppRouter } from '../../server/routers/app-router.ts';
import { openFolder, openMemory, openPostgres } from '../../server/storage/database.ts';
import type { OpenDatabase } from '../../server/storage/database.ts';
import { holdFolder } from '../../server/storage/lock-file.ts';
import { browserFetch } from './browser-fetch.ts';
import { createFakeClock } from './fake-clock.ts';

export const TEST_SETUP_CODE = 'TEST-CODE-2345';

/** argon2id too cheap for life: what is tested is the use of hashes, not their price. */
const TEST_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 };

export interface TestServerOptions {
  /** postgres takes the URL of an empty database from `postgresUrl`. */
  readonly database?: 'pglite-memory' | 'pglite-dir' | 'postgres';
  readonly postgresUrl?: string;
  /** The database at `postgresUrl` was copied from one with this seed. */
  readonly seeded?: boolean;
  /** Folder of pglite-dir, kept by the caller; without it a temporary one. */
  readonly dataDir?: string;
  readonly clock?: Clock;
  readonly seed?: 'none' | 'town' | 'demo';
  /** Settings that differ from a server over plain http with generous limits. */
  readonly config?: Partial<Config>;
}

export type TestClient = TRPCClient<AppRouter>;

export interface TestServer extends AsyncDisposable {
  /** «http://127.0.0.1:49152», without a slash at the end. */
  readonly url: string;
  readonly deps: Deps;
  readonly config: Config;
  /** Where its database is, for a second server on the same one. */
  readonly postgresUrl: string | null;
  /** A client without a session. */
  readonly anonymous: TestClient;
  /** Signs in; every demo account has the demo password. */
  readonly signIn: (login: string, password?: string, town?: string) => Promise<SignedIn>;
}

export interface SignedIn {
  readonly token: string;
  readonly client: TestClient;
}

const fetchForClient = (input: RequestInfo | URL, init?: object) => browserFetch(input, init);

/** A typed client over the network, as the pane has it. */
export function createTestClient(url: string, token: string | null = null): TestClient {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({ url: `${url}/trpc`, headers, methodOverride: 'POST', fetch: fetchForClient }),
    ],
  });
}

/** A real server on a free port of the loopback, with a real database. Closes with `await using`. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qdt-server-'));
  const config: Config = {
    ...readConfig({ DATA_DIR: folder, HOST: '127.0.0.1', INSECURE_HTTP: '1', LOG_LEVEL: 'silent' }),
    port: 0,
    callsPerMinute: 100_000,
    signInsPerMinute: 10_000,
    ...options.config,
  };
  const { opened, seeded } = await openDatabase(options, folder);
  const parts = partsOver(opened, options.clock ?? createFakeClock());
  const deps = createDeps(parts);
  if (!seeded) await seed(deps, options.seed);
  const app = await createApp({ ...parts, config });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const anonymous = createTestClient(url);
  return {
    url,
    deps,
    config,
    postgresUrl: options.postgresUrl ?? null,
    anonymous,
    signIn: async (login, password = DEMO_PASSWORD, town) => {
      const { token } = await anonymous.auth.signIn.mutate({ login, password, town });
      return { token, client: createTestClient(url, token) };
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await opened.close();
      if (options.dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function partsOver(opened: OpenDatabase, clock: Clock) {
  return {
    clock,
    ids: randomIds,
    log: createLog('silent'),
    database: opened.db,
    passwords: createPasswords(TEST_COST),
    files: loggedReader(createLog('silent')),
    setupCode: TEST_SETUP_CODE,
  };
}

async function seed(deps: Deps, kind: TestServerOptions['seed']): Promise<void> {
  if (kind === 'town') await seedTown(deps);
  if (kind === 'demo') await seedDemo(deps);
}

async function openDatabase(options: TestServerOptions, folder: string) {
  const { database = 'pglite-memory', postgresUrl } = options;
  if (database === 'pglite-memory') {
    const dump = await templates[options.seed ?? 'none']();
    return { opened: await openMemory(dump), seeded: true };
  }
  if (database === 'pglite-dir') {
    const opened = await openFolder(folder, await holdFolder(folder, new Date()));
    return { opened, seeded: false };
  }
  if (postgresUrl === undefined) throw new Error('a test on PostgreSQL needs postgresUrl');
  const opened = await openPostgres(postgresUrl, {
    log: createLog('silent'),
    allowUnsafe: false,
  });
  return { opened, seeded: options.seeded ?? false };
}

/** Seeding takes a second; each kind is seeded once for a test file and copied from then on. */
const templates = {
  none: lazily(() => dumpOf('none')),
  town: lazily(() => dumpOf('town')),
  demo: lazily(() => dumpOf('demo')),
};

async function dumpOf(kind: NonNullable<TestServerOptions['seed']>): Promise<Blob> {
  const opened = await openMemory();
  await seed(createDeps(partsOver(opened, createFakeClock())), kind);
  const dump = await opened.dump();
  await opened.close();
  return dump;
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
