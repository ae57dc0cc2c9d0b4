import { afterAll, beforeAll, describe } from 'vitest';
import type { TestServer, TestServerOptions } from './server.ts';
import { startTestServer } from './server.ts';
import { startPostgres } from './postgres.ts';

/** A server over the storage under test, on an empty database of its own. */
export type StartOn = (
  options?: Omit<TestServerOptions, 'database' | 'postgresUrl'>,
) => Promise<TestServer>;

const postgres = await startPostgres();

/** Runs one contract on the embedded database and on PostgreSQL. */
export function describeOnStorages(name: string, contract: (start: StartOn) => void): void {
  describe(`${name} (PGlite)`, () => {
    contract((options) => startTestServer({ ...options, database: 'pglite-memory' }));
  });
  describeOnPostgres(name, contract);
}

/** Runs a contract on PostgreSQL alone: what needs more than one connection. */
export function describeOnPostgres(name: string, contract: (start: StartOn) => void): void {
  if (!postgres.available) {
    describe.skip(`${name} (PostgreSQL: ${postgres.reason})`, () =>
      contract(() => startTestServer()));
    return;
  }
  const { cluster } = postgres;
  const seeds = new Map<string, Promise<string>>();
  const seedOnce = async (seed: NonNullable<TestServerOptions['seed']>) => {
    const postgresUrl = await cluster.newDatabase();
    const server = await startTestServer({ database: 'postgres', postgresUrl, seed });
    await server[Symbol.asyncDispose]();
    return postgresUrl;
  };
  describe(`${name} (PostgreSQL)`, () => {
    contract(async (options) => {
      const seed = options?.seed ?? 'none';
      const template = seeds.get(seed) ?? seedOnce(seed);
      seeds.set(seed, template);
      const postgresUrl = await cluster.newDatabase(await template);
      return startTestServer({ ...options, database: 'postgres', postgresUrl, seeded: true });
    });
  });
}

/** Stops the cluster when the file that imported this is done; called once at its top level. */
export function stopStoragesAfterwards(): void {
  beforeAll(() => {
    if (!postgres.available) console.log(`PostgreSQL part skipped: ${postgres.reason}`);
  });
  afterAll(async () => {
    if (postgres.available) await postgres.cluster.stop();
  });
}
