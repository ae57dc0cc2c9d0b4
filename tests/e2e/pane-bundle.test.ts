import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPane, type BuiltPane } from '../../scripts/build-pane.mjs';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { serveHttps, type StaticHttps } from '../support/static-https.ts';

/** Bytes of gzip that are needed before a unit's first screen, without Office.js (performance §6). */
const GUARD = 226_000;

/** Bytes of gzip that only the office, leaders and lead departments fetch, with their first such screen or act. */
const OFFICE_GUARD = 53_900;

/** What whoever publishes fetches with 发布, or with the list as it came: the reading of any town's list, and its settling. */
const PUBLISH_GUARD = 94_800;

const OFFICE_JS = fileURLToPath(
  new URL('../../node_modules/@microsoft/office-js/dist', import.meta.url),
);

/** As reliability SEC-71 wants it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

interface Scratch {
  readonly folder: string;
  readonly built: BuiltPane;
  readonly html: string;
  readonly browser: TestBrowser;
  readonly server: StaticHttps;
}

let scratch: Scratch;

async function violationsOf(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return () => page.evaluate<readonly string[]>('window.seenViolations');
}

/** Of the script that is fetched under this name; 0 when there is none. */
const gzipOf = (part: string): number =>
  scratch.built.scripts.find(({ name }) => name.startsWith(`${part}.`))?.gzip ?? 0;

const pageAddress = (): string => `${scratch.server.origin}/pane/taskpane.html`;

describe('the built pane', () => {
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pane-'));
    const built = await buildPane({ folder });
    const server = await serveHttps({
      folders: { '/pane/': folder, '/office-js/': OFFICE_JS },
      headersOf: () => ({ 'content-security-policy': POLICY }),
    });
    scratch = {
      folder,
      built,
      html: await readFile(join(folder, 'taskpane.html'), 'utf8'),
      browser: await launchBrowser(),
      server,
    };
  });

  afterAll(async () => {
    await scratch.browser[Symbol.asyncDispose]();
    await scratch.server[Symbol.asyncDispose]();
    await rm(scratch.folder, { recursive: true });
  });

  it('keeps to its budget', () => {
    expect(scratch.built.scripts.map(({ name }) => name).toSorted()).toEqual([
      'boot.js',
      expect.stringMatching(/^main\.[\da-f]+\.js$/u),
      expect.stringMatching(/^office\.[\da-f]+\.js$/u),
      expect.stringMatching(/^publish\.[\da-f]+\.js$/u),
    ]);
    const [office, publish] = [gzipOf('office'), gzipOf('publish')];
    expect(scratch.built.gzip - office - publish).toBeLessThanOrEqual(GUARD);
    expect(office).toBeLessThanOrEqual(OFFICE_GUARD);
    expect(publish).toBeLessThanOrEqual(PUBLISH_GUARD);
  });

  it('has no inline script, and names Office.js once, where the server puts its address', () => {
    const scripts = scratch.html.match(/<script[^>]*>/gu) ?? [];

    expect(scripts).toHaveLength(3);
    expect(scripts.every((tag) => tag.includes(' src='))).toBe(true);
    expect(scratch.html.split('/office-js/office.js')).toHaveLength(2);
  });

  it('opens under the content security policy and replaces the static shell', async () => {
    const page = await scratch.browser.newPage({ viewport: { width: 350, height: 640 } });
    const violations = await violationsOf(page);
    await page.goto(pageAddress());

    // Nobody answers /trpc here: the pane says so instead of staying blank.
    await page.getByText('没有连上服务器').waitFor();

    expect(await page.locator('#boot').count()).toBe(0);
    expect(await violations()).toEqual([]);
    await page.context().close();
  });

  it('says at once which address of Office.js is blocked, and where the web page is', async () => {
    const page = await scratch.browser.newPage({ viewport: { width: 350, height: 640 } });
    await page.route('**/office-js/**', (route) => route.abort());
    await page.goto(pageAddress());

    const words = await page.locator('#boot-words').textContent();

    expect(words).toContain(new URL(scratch.server.origin).host);
    expect(words).toContain('Office.js');
    expect(await page.getByRole('link', { name: '打开网页版' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('says within five seconds that Office.js does not come when its address never answers', async () => {
    const page = await scratch.browser.newPage({ viewport: { width: 350, height: 640 } });
    await page.route('**/office-js/**', () => undefined);
    await page.goto(pageAddress(), { waitUntil: 'commit' });

    expect(await page.locator('#boot-words').textContent()).toBe('正在打开窗格…');
    await page.getByRole('link', { name: '打开网页版' }).waitFor({ timeout: 6_000 });

    expect(await page.locator('#boot-words').textContent()).toContain('Office.js');
    await page.context().close();
  });
});
