import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { buildWorkbench } from '../excel-host/page/build.mjs';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { serveHttps, type StaticHttps } from './static-https.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the page needs; the server sends the same. */
export const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Univer and its pop-ups set style attributes and insert style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** A pane with nothing but the real Office.js: tests run their own code in it. */
const EMPTY_PANE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>pane</title><body>试验窗格<script src="/office-js/office.js"></script></body></html>';

export interface WorkbenchServer extends AsyncDisposable {
  readonly origin: string;
  readonly chrome: TestBrowser;
}

/** Builds the page, serves it beside Office.js and an empty pane, and starts a browser. */
export async function startWorkbench(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<WorkbenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  await buildWorkbench(folder);
  const server: StaticHttps = await serveHttps({
    folders: {
      '/workbench/': folder,
      '/office-js/': join(ROOT, 'node_modules/@microsoft/office-js/dist'),
    },
    files: { '/test/pane.html': EMPTY_PANE, ...files },
    headersOf: (path) =>
      path.startsWith('/workbench/') ? { 'content-security-policy': WORKBENCH_POLICY } : {},
  });
  const chrome = await launchBrowser();
  return {
    origin: server.origin,
    chrome,
    async [Symbol.asyncDispose]() {
      await chrome[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The pane's own frame, once Office.js has found its host: before that it can ask nothing. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#pane iframe');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => 'Office' in window);
  await frame.evaluate(async () => {
    await Office.onReady();
  });
  return frame;
}
