import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const BINARIES = [
  '/usr/lib/postgresql/15/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/17/bin',
];

export interface TestPostgres {
  /** A new database in the cluster, empty or copied from one that nobody is connected to; its URL. */
  readonly newDatabase: (templateUrl?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export type PostgresForTests =
  | { readonly available: true; readonly cluster: TestPostgres }
  | { readonly available: false; readonly reason: string };

/**
 * A real PostgreSQL: the one QDT_TEST_POSTGRES_URL names, else a cluster of Debian's package in a temporary folder, run
 * as its user `postgres` where we are root. Otherwise the reason why there is none.
 */
export async function startPostgres(): Promise<PostgresForTests> {
  const given = process.env['QDT_TEST_POSTGRES_URL'];
  if (given) return { available: true, cluster: clusterAt(given, async () => undefined) };
  const bin = BINARIES.find((folder) => existsSync(join(folder, 'initdb')));
  if (!bin)
    return { available: false, reason: 'PostgreSQL (Debian: postgresql-15) is not installed' };
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? idsOf('postgres') : null;
  if (isRoot && owner === null) return { available: false, reason: 'there is no user postgres' };
  const folder = mkdtempSync(join(tmpdir(), 'qdt-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const asOwner = {
    ...(owner ?? {}),
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' },
  };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '-N'],
    asOwner,
  );
  if (made.status !== 0)
    return { available: false, reason: `initdb failed: ${String(made.stderr)}` };
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    { ...asOwner, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await comesUp(url))) {
    await stop();
    return { available: false, reason: 'the cluster did not come up within 20 s' };
  }
  return { available: true, cluster: clusterAt(url, stop) };
}

function clusterAt(url: string, stop: () => Promise<void>): TestPostgres {
  let number = 0;
  return {
    newDatabase: async (templateUrl) => {
      number += 1;
      const name = `qdt_${process.pid}_${number}`;
      const client = new Client({ connectionString: url });
      await client.connect();
      const template = templateUrl ? new URL(templateUrl).pathname.slice(1) : 'template0';
      await client.query(`create database ${name} template ${template}`);
      await client.end();
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.toString();
    },
    stop,
  };
}

function idsOf(user: string): { readonly uid: number; readonly gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, user]).stdout));
  return uid && gid ? { uid, gid } : null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function comesUp(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      // Not up yet; it is asked again until the time is over.
      await sleep(200);
    }
  }
  return false;
}
