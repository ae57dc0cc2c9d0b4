import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../server/demo/town.ts';
import { ServerProcess } from '../support/server-process.ts';
import { SheetCopy } from '../support/sheet-copy.ts';

const CYCLES = 3;
const PUSHES = 10;
const PATIENCE_MS = 240_000;

const dataDir = mkdtempSync(join(tmpdir(), 'qdt-demo-'));
const start = () => new ServerProcess({ dataDir, args: ['--demo'] });

let server: ServerProcess;
beforeAll(async () => {
  server = start();
  await server.printed(/shuanghe .+\n/u);
}, PATIENCE_MS);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true });
});

async function openSheet(login: string): Promise<SheetCopy> {
  const client = await server.signIn(login, DEMO_PASSWORD);
  const [plan] = (await client.auth.session.query()).plans;
  if (!plan) throw new Error('the demo town has a plan');
  return SheetCopy.open(client, plan.id);
}

it('prints the accounts of the demo town, and whoever is listed signs in over https', async () => {
  for (const { login, name } of DEMO_ACCOUNTS) {
    expect(server.output).toMatch(new RegExp(`${login} +${name}`, 'u'));
  }
  expect(server.output).toContain(DEMO_PASSWORD);
  expect(server.output).not.toContain('初始化口令');
  const leader = await server.signIn('lingdao', DEMO_PASSWORD);
  expect(await leader.auth.session.query()).toMatchObject({
    account: { role: 'leader' },
    town: { name: '大湾镇' },
    plans: [{ rows: 18 }],
  });
});

/** Pushes one text after the other until the server is gone; the texts it has acknowledged are added to the list. */
async function pushUntilGone(sheet: SheetCopy, acknowledged: string[]): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    const next = `${sheet.instanceId} 第 ${turn} 次`;
    try {
      await sheet.push([sheet.edit('12', { next })]);
    } catch (error) {
      if (isConnectionLost(error)) return;
      throw error;
    }
    acknowledged.push(next);
  }
}

function isConnectionLost(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data === undefined;
}

it(
  'takes over after kill -9 without anybody’s help, with every acknowledged push in place',
  async () => {
    const acknowledged: string[] = [];
    for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
      const enough = acknowledged.length + PUSHES;
      const writing = pushUntilGone(await openSheet('shiqiao'), acknowledged);
      await Promise.race([writing, until(() => acknowledged.length >= enough)]);
      expect(await server.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
      await writing;

      server = start();
      await server.url();

      const { id } = (await openSheet('shiqiao')).row('12');
      const client = await server.signIn('shiqiao', DEMO_PASSWORD);
      const history = await client.sheet.history.query({ id });
      const kept = history.filter(({ field }) => field === 'next').map(({ after }) => after);
      expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
      expect(acknowledged.filter((text) => !kept.includes(text))).toEqual([]);
      // In each cycle one push was on its way: committed or not, its sender was told nothing.
      expect(kept.length - acknowledged.length).toBeLessThanOrEqual(cycle);
    }
  },
  PATIENCE_MS,
);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}
