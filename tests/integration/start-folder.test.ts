import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { SecureVersion } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../support/failure.ts';
import { ServerProcess } from '../support/server-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'qdt-start-'));
/** Under two seconds when the machine is idle; here others are at work too. */
const REFUSED_WITHIN_MS = 20_000;
const ADMIN = { name: '王五', login: 'wangwu', password: 'Shan-Shui-2031' };

let server: ServerProcess;
beforeAll(async () => {
  server = new ServerProcess({ dataDir });
  await server.printed(/初始化口令：/u);
}, 120_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true });
});

/** The version of TLS agreed upon, or the code of the refusal. */
async function agreedVersion(version: SecureVersion): Promise<string> {
  const { port } = new URL(await server.url());
  return new Promise((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port: Number(port),
      ca: server.certificate,
      minVersion: version,
      maxVersion: version,
      // Node's own default would not even offer the old versions.
      ciphers: 'DEFAULT:@SECLEVEL=0',
    });
    socket.once('secureConnect', () => {
      resolve(socket.getProtocol() ?? 'none');
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

describe('a server started on a new folder', () => {
  it('prints its addresses and a setup code that makes the first administrator, once', async () => {
    const url = await server.url();
    expect(new Set(server.output.match(/https:\/\/[^/\s]+/gu))).toEqual(new Set([url]));
    for (const path of ['/', '/workbench/', '/pane/taskpane.html', '/manifest.xml']) {
      expect(server.output).toContain(`${url}${path}\n`);
    }
    const [, code = ''] = await server.printed(/初始化口令：([A-Z2-9-]{14})\n/u);
    const client = await server.client();

    expect(await client.setup.state.query()).toEqual({ needed: true, townName: null });
    const setup = { code, townName: '青坪镇', admin: ADMIN };
    const { token } = await client.setup.complete.mutate(setup);

    const signedIn = await server.client(token);
    expect(await signedIn.auth.session.query()).toMatchObject({
      account: { role: 'administrator' },
      town: { name: '青坪镇' },
    });
    expect(await codeOf(client.setup.complete.mutate(setup))).toBe('SETUP_DONE');
  });

  it('refuses TLS 1.1 and older, and speaks 1.2 and 1.3', async () => {
    expect(await agreedVersion('TLSv1.3')).toBe('TLSv1.3');
    expect(await agreedVersion('TLSv1.2')).toBe('TLSv1.2');
    expect(await agreedVersion('TLSv1.1')).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    expect(await agreedVersion('TLSv1')).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
  });

  it('has a certificate of at most 398 days for localhost, the loopback and the machine’s name', () => {
    const certificate = new X509Certificate(server.certificate);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost(hostname())).toBe(hostname());
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkIP('::1')).toBe('::1');
    expect(certificate.checkHost('evil.example')).toBeUndefined();
    const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000;
    expect(days).toBeLessThanOrEqual(398);
  });

  it('keeps a second one off the folder, which names the holder and ends; the first goes on', async () => {
    const url = await server.url();
    const started = performance.now();
    await using second = new ServerProcess({ dataDir });

    const { code } = await second.ended;

    expect(code).toBe(1);
    expect(performance.now() - started).toBeLessThan(REFUSED_WITHIN_MS);
    const { since } = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as {
      since: string;
    };
    for (const fact of [String(server.pid), hostname(), since, dataDir]) {
      expect(second.output).toContain(fact);
    }
    expect(second.output).not.toMatch(/\n\s+at |https:/u);
    const client = await server.client();
    expect(await client.setup.state.query()).toEqual({ needed: false, townName: '青坪镇' });
    expect(await server.url()).toBe(url);
  });

  it('ends on SIGTERM, and starts again with its town, its certificate and no setup code', async () => {
    const { certificate } = server;
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });

    server = new ServerProcess({ dataDir });

    await server.url();
    const client = await server.signIn(ADMIN.login, ADMIN.password);
    expect((await client.auth.session.query()).town.name).toBe('青坪镇');
    expect(server.certificate).toBe(certificate);
    expect(server.output).not.toContain('初始化口令');
  });
});
