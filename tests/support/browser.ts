import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'] as const;
const WINDOWS_TAILS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
] as const;

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

const LINUX_PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

const QUIET_FLAGS = [
  '--headless=new',
  '--disable-gpu',
  // Chromium tries QUIC first on some machines and then waits for it to fail.
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

function installedPlaces(env: Environment): readonly string[] {
  if (process.platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
    return roots.flatMap((root) => WINDOWS_TAILS.map((tail) => join(root, tail)));
  }
  if (process.platform === 'darwin') return MAC_APPS;
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ];
  return folders.flatMap((folder) => LINUX_PROGRAMS.map((program) => join(folder, program)));
}

/** Path of an installed Chrome, Edge or Chromium (`CHROME_PATH` wins when it exists), or null when there is none. */
export function findBrowser(env: Environment = process.env): string | null {
  const named = env['CHROME_PATH'];
  const places = named === undefined ? installedPlaces(env) : [named, ...installedPlaces(env)];
  return places.find((place) => existsSync(place)) ?? null;
}

export interface TestBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** A page in a context of its own (own cookies and storage), 1366 × 768 unless told, accepting our own certificate. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Starts the machine's browser without a window; it ends with the `await using` block. */
export async function launchBrowser(): Promise<TestBrowser> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error(
      'No Chrome, Edge or Chromium was found; install one or name it in CHROME_PATH.',
    );
  }
  // Chromium's sandbox refuses to run as root; a container gives us nothing else.
  const args = isRoot() ? [...QUIET_FLAGS, '--no-sandbox'] : [...QUIET_FLAGS];
  const browser = await chromium.launch({ executablePath, args });
  return {
    browser,
    async newPage(options = {}) {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1366, height: 768 },
        locale: 'zh-CN',
        ...options,
      });
      return context.newPage();
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
