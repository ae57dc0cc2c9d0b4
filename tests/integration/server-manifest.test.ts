import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { askedAddress } from '../../server/http/asked-address.ts';
import { readCertificate } from '../../server/http/certificate.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startTestServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const scratch = mkdtempSync(join(tmpdir(), 'qdt-manifest-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const FORGED = [
  'evil.example',
  'evil.example:443',
  'localhost.evil.example',
  'localhost:1',
  '127.0.0.1:1',
  '127.0.0.1@evil.example',
  'evil.example#localhost',
  '"><x y="',
  '8.8.8.8',
  '[2001:db8::1]',
  'qdt.example.gov.cn.evil.example',
];

/** The manifest as somebody gets it who writes his own headers: `fetch` would not let him. */
async function ask({ url }: TestServer, headers: OutgoingHttpHeaders) {
  const { hostname: host, port } = new URL(url);
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const call = request({ host, port, path: '/manifest.xml', headers }, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
    });
    call.once('error', reject).end();
  });
}

const originsIn = (xml: string) =>
  new Set([...xml.matchAll(/https?:\/\/[^/"<\s]+/gu)].map(([origin]) => origin));

/** What stands in the file besides addresses of this server: names of XML namespaces. */
const NAMESPACES = ['http://schemas.microsoft.com', 'http://www.w3.org'];

describe('the manifest as served', () => {
  it('names only the own address it was asked at, and a proxy’s at the port of https', async () => {
    await using server = await startTestServer({ config: { publicHosts: ['qdt.example.gov.cn'] } });
    const { port } = new URL(server.url);
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `QDT.example.gov.cn:${port}`,
      'qdt.example.gov.cn',
      hostname(),
    ]) {
      const { status, body } = await ask(server, { host });
      expect([host, status]).toEqual([host, 200]);
      expect(originsIn(body)).toEqual(new Set([...NAMESPACES, `https://${host.toLowerCase()}`]));
    }
  });

  it('gives nobody a manifest for a forged host, and says what to do', async () => {
    await using server = await startTestServer({ config: { publicHosts: ['qdt.example.gov.cn'] } });
    for (const host of FORGED) {
      const { status, body } = await ask(server, { host });
      expect([host, status]).toEqual([host, 400]);
      expect(body).not.toMatch(/evil|8\.8\.8\.8|2001:db8|<x/u);
    }
    expect((await ask(server, { host: 'evil.example' })).body).toContain('PUBLIC_HOSTS');
  });

  it('believes a forwarded host only from a proxy of the settings, and even then only an own one', async () => {
    const own = { publicHosts: ['qdt.example.gov.cn'] };
    const forwarded = { host: 'localhost', 'x-forwarded-host': 'qdt.example.gov.cn' };
    await using open = await startTestServer({ config: own });
    expect((await ask(open, forwarded)).body).not.toContain('qdt.example.gov.cn');
    await using trusting = await startTestServer({
      config: { ...own, trustedProxies: ['127.0.0.1'] },
    });
    expect((await ask(trusting, forwarded)).body).toContain('https://qdt.example.gov.cn/');
    const evil = await ask(trusting, { ...forwarded, 'x-forwarded-host': 'evil.example' });
    expect([evil.status, evil.body.includes('evil')]).toEqual([400, false]);
  });

  it('names the address of the settings whatever host it is asked at', async () => {
    await using server = await startTestServer({
      config: { publicUrl: 'https://qdt.example.gov.cn/a&b/' },
    });
    const { body } = await ask(server, { host: 'evil.example' });
    expect(originsIn(body)).toEqual(new Set([...NAMESPACES, 'https://qdt.example.gov.cn']));
    expect(body).toContain('"https://qdt.example.gov.cn/a&amp;b/pane/taskpane.html"');
    expect(() => readConfig({ PUBLIC_URL: 'http://qdt.example.gov.cn' })).toThrow('PUBLIC_URL');
  });

  it('is still what office-addin-manifest reads, with the pane at this server', async () => {
    await using server = await startTestServer();
    const path = join(scratch, 'served.xml');
    writeFileSync(path, (await ask(server, {})).body);

    const manifest = await OfficeAddinManifest.readManifestFile(path);

    const own = server.url.replace('http:', 'https:');
    expect(manifest).toMatchObject({
      displayName: '清单通',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      appDomains: [own],
      defaultSettings: { sourceLocation: `${own}/pane/taskpane.html` },
    });
  });
});

describe('an asked address', () => {
  it('is own when the certificate names it, and no other', async () => {
    const config = readConfig({ DATA_DIR: scratch, PUBLIC_HOSTS: 'yingji.example.cn 10.9.8.7' });
    const certificate = await readCertificate(config, createFakeClock());
    const address = (host: string) =>
      askedAddress({ host, port: 3443 }, { publicHosts: [], certificate });

    expect(address('yingji.example.cn:3443')).toBe('https://yingji.example.cn:3443');
    expect(address('10.9.8.7:3443')).toBe('https://10.9.8.7:3443');
    expect(address('[::1]:3443')).toBe('https://[::1]:3443');
    expect(address('jingfa.example.cn:3443')).toBeNull();
    expect(address('10.9.8.8:3443')).toBeNull();
  });
});

describe('the certificate made here', () => {
  it('is kept from start to start, and made anew for a name that it does not have', async () => {
    const folder = mkdtempSync(join(scratch, 'kept-'));
    const read = (publicHosts: string) =>
      readCertificate(
        readConfig({ DATA_DIR: folder, PUBLIC_HOSTS: publicHosts }),
        createFakeClock(),
      );
    const first = await read('');

    expect(await read('')).toEqual(first);
    const second = await read('yingji.example.cn 10.9.8.7 2001:db8::7');
    expect(second).not.toEqual(first);
    expect(await read('10.9.8.7 yingji.example.cn 2001:db8::7')).toEqual(second);
    expect(await read('10.9.8.7')).toEqual(second);
  });

  it.each(['*.example.cn', 'https://yingji.example.cn', 'yingji.example.cn:3443', '[::1]'])(
    'cannot name «%s»: the start says so',
    (publicHosts) => {
      expect(() => readConfig({ PUBLIC_HOSTS: publicHosts })).toThrow('PUBLIC_HOSTS');
    },
  );
});
