import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../server/config.ts';
import { appRouter } from '../../server/routers/app-router.ts';
import { PROCEDURE_RIGHTS } from '../../shared/town/policy.ts';
import { browserFetch } from '../support/browser-fetch.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { codeOf, failureOf } from '../support/failure.ts';
import { createTestClient, startTestServer, TEST_SETUP_CODE } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const MINUTE_MS = 60_000;
const clock = createFakeClock();
const folder = mkdtempSync(join(tmpdir(), 'qdt-manifest-'));
const manifest = join(folder, 'manifest.xml');
writeFileSync(
  manifest,
  '<SourceLocation DefaultValue="https://localhost:3443/pane/taskpane.html"/>',
);

let server: TestServer;
beforeAll(async () => {
  const { folders } = readConfig({});
  server = await startTestServer({
    clock,
    seed: 'town',
    config: { folders: { ...folders, manifest }, signInsPerMinute: 10 },
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const post = (path: string, init: RequestInit) =>
  browserFetch(`${server.url}${path}`, { method: 'POST', ...init });
const json = { 'content-type': 'application/json' };
/** A minute later the limits of this minute are forgotten. */
const nextMinute = () => clock.advance(MINUTE_MS + 1);

interface BuiltProcedure {
  readonly _def: {
    readonly inputs: readonly unknown[];
    readonly output?: unknown;
    readonly meta: { readonly authz: string };
  };
}

const builtProcedure = z.custom<BuiltProcedure>(
  (value) => typeof value === 'function' && '_def' in value,
);

describe('the edge of the server', () => {
  it('takes JSON only, before any procedure runs', async () => {
    const bodies = [
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/octet-stream',
      'application/x-www-form-urlencoded',
    ];
    for (const type of bodies) {
      const answer = await post('/trpc/setup.complete', {
        headers: { 'content-type': type },
        body: '{}',
      });
      expect([type, answer.status]).toEqual([type, 415]);
    }
    const none = await post('/trpc/setup.complete', {});
    expect(none.status).toBe(415);
  });

  it('refuses long batches, sign-ins and two pushes in a batch, in few bytes', async () => {
    const paths = [
      ','.repeat(11),
      'auth.signIn,town.directory',
      'sheet.exchange,sheet.exchange',
      ','.repeat(4_000),
    ];
    for (const path of paths) {
      const answer = await post(`/trpc/${path}?batch=1`, { headers: json, body: '{}' });
      const text = await answer.text();
      // 413: longer than any ten names, refused by the address alone.
      expect([400, 413]).toContain(answer.status);
      expect(Buffer.byteLength(text)).toBeLessThan(600);
    }
  });

  it('refuses a body over 4 MB and verbs nobody needs', async () => {
    const big = await post('/trpc/auth.signIn', {
      headers: json,
      body: `"${'x'.repeat(4 * 1024 * 1024)}"`,
    });
    expect(big.status).toBe(413);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await browserFetch(`${server.url}/trpc/setup.state`, {
        method,
        headers: { origin: 'https://evil.example' },
      });
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('says on every answer what a browser may do with it', async () => {
    for (const path of ['/', '/healthz', '/trpc/setup.state', '/manifest.xml', '/nowhere']) {
      const { headers } = await browserFetch(`${server.url}${path}`);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    const pane = await browserFetch(`${server.url}/pane/taskpane.html`);
    expect(pane.headers.get('x-frame-options')).toBeNull();
    expect(pane.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const api = await browserFetch(`${server.url}/trpc/setup.state`);
    expect(api.headers.get('cache-control')).toBe('no-store');
  });

  it('serves the manifest for the address it is asked at, and for no forged one', async () => {
    const text = await (await browserFetch(`${server.url}/manifest.xml`)).text();
    expect(text).toContain(server.url.replace('http:', 'https:'));
    expect(text).not.toContain('localhost:3443');
  });

  it('keeps SQL, parameters and stacks out of every failure', async () => {
    const { client } = await server.signIn('guanliyuan');
    await server.deps.db.execute(sql`alter table plans rename to plans_away`);
    const failure = await failureOf(client.auth.session.query());
    await server.deps.db.execute(sql`alter table plans_away rename to plans`);

    expect(failure).toMatchObject({ code: 'INTERNAL', httpStatus: 500 });
    expect(failure.requestId).not.toBe('');
    expect(JSON.stringify(failure)).not.toMatch(/select |Failed query|params|node_modules|\bat /iu);
  });

  it('names at most 20 places of a wrong input in at most 64 KB', async () => {
    const { token } = await server.signIn('yingjiban');
    const rows = Array.from({ length: 2_000 }, () => ({}));
    const answer = await post('/trpc/plan.preview', {
      headers: { ...json, authorization: `Bearer ${token}` },
      body: JSON.stringify({ rows }),
    });
    const text = await answer.text();
    expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024);
    expect(text.match(/"path":"/gu)?.length ?? 0).toBeLessThanOrEqual(21);
  });

  it('declares input, output and its own line of rights on every procedure', () => {
    // Flat at run time, whatever the type says: «town.saveUnit» → procedure.
    const procedures = Object.entries<unknown>(appRouter._def.procedures);
    expect(procedures.map(([path]) => path).toSorted()).toEqual(
      Object.keys(PROCEDURE_RIGHTS).toSorted(),
    );
    for (const [path, procedure] of procedures) {
      const definition = builtProcedure.parse(procedure)._def;
      expect([path, definition.inputs.length]).toEqual([path, 1]);
      expect([path, definition.output === undefined]).toEqual([path, false]);
      expect(definition.meta.authz).toBe(path);
    }
  });
});

describe('sessions and sign-in', () => {
  it('ends a session after 30 idle minutes, after 12 hours, and at sign-out', async () => {
    nextMinute();
    const idle = await server.signIn('jingfaban');
    clock.advance(29 * MINUTE_MS);
    await idle.client.auth.session.query();
    clock.advance(30 * MINUTE_MS);
    expect(await codeOf(idle.client.auth.session.query())).toBe('SESSION_EXPIRED');

    const long = await server.signIn('jingfaban');
    for (let passed = 0; passed < 719; passed += 20) {
      await long.client.auth.session.query();
      clock.advance(20 * MINUTE_MS);
    }
    expect(await codeOf(long.client.auth.session.query())).toBe('SESSION_EXPIRED');

    const left = await server.signIn('jingfaban');
    await left.client.auth.signOut.mutate();
    expect(await codeOf(left.client.auth.session.query())).toBe('SESSION_EXPIRED');
  });

  it('locks an account for 30 minutes after five failures, also for the right password, and no other', async () => {
    nextMinute();
    const running = await server.signIn('nongfu');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await codeOf(server.signIn('nongfu', 'wrong'))).toBe('SIGN_IN_FAILED');
    }
    const refused = await failureOf(server.signIn('nongfu'));
    expect(refused).toMatchObject({ code: 'ACCOUNT_LOCKED', details: { minutesLeft: 30 } });
    await running.client.auth.session.query();
    await server.signIn('cunjian');
    clock.advance(31 * MINUTE_MS);
    await server.signIn('nongfu');
  });

  it('limits sign-ins from one address, whatever the account', async () => {
    nextMinute();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await codeOf(server.signIn(`nobody-${attempt}`, 'wrong'))).toBe('SIGN_IN_FAILED');
    }
    expect(await codeOf(server.signIn('jingfaban'))).toBe('TOO_MANY_CALLS');
    nextMinute();
  });

  it('gives a first password once, which opens nothing but its own change', async () => {
    const { client: admin } = await server.signIn('guanliyuan');
    const [wenfu] = (await admin.account.list.query()).filter(({ login }) => login === 'wenfu');
    const before = await server.signIn('wenfu');
    if (!wenfu) throw new Error('no such account');
    const { firstPassword } = await admin.account.resetPassword.mutate({ id: wenfu.id });

    expect(await codeOf(before.client.auth.session.query())).toBe('SESSION_EXPIRED');
    const { client } = await server.signIn('wenfu', firstPassword);
    expect(await codeOf(client.town.directory.query())).toBe('PASSWORD_CHANGE_NEEDED');
    const change = (next: string) =>
      client.auth.changePassword.mutate({ current: firstPassword, next });
    expect(await codeOf(change('Password123!'))).toBe('PASSWORD_WEAK');
    expect(await change('Shu-Lin-2031')).toMatchObject({ mustChangePassword: false });
    await client.town.directory.query();
  });

  it('ends the sessions of a disabled account at once', async () => {
    const { client: admin } = await server.signIn('guanliyuan');
    const [account] = (await admin.account.list.query()).filter(
      ({ login }) => login === 'chengguan',
    );
    const { client } = await server.signIn('chengguan');
    if (!account) throw new Error('no such account');
    await admin.account.setDisabled.mutate({ id: account.id, disabled: true });
    expect(await codeOf(client.auth.session.query())).toBe('SESSION_EXPIRED');
    expect(await codeOf(server.signIn('chengguan'))).toBe('ACCOUNT_DISABLED');
  });
});

describe('set-up', () => {
  it('makes the town once, for whoever has the code', async () => {
    await using fresh = await startTestServer({ seed: 'none' });
    const input = {
      code: TEST_SETUP_CODE,
      townName: '青坪镇',
      admin: { name: '王五', login: 'wangwu', password: 'Shan-Shui-2031' },
    };
    expect(await fresh.anonymous.setup.state.query()).toEqual({ needed: true, townName: null });
    expect(await codeOf(fresh.signIn('wangwu'))).toBe('SETUP_NEEDED');
    expect(await codeOf(fresh.anonymous.setup.complete.mutate({ ...input, code: 'X' }))).toBe(
      'SETUP_CODE_WRONG',
    );
    const { token } = await fresh.anonymous.setup.complete.mutate(input);
    expect((await createTestClient(fresh.url, token).auth.session.query()).account.role).toBe(
      'administrator',
    );
    expect(await codeOf(fresh.anonymous.setup.complete.mutate(input))).toBe('SETUP_DONE');
  });
});
