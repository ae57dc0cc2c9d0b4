import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const { ensurePane, ensureWorkbench } = await import('./bundles.mjs');
const browser = await ensureBrowser();
await ensurePane();
if (browser) await ensureWorkbench();

const wanted = process.argv.slice(2);

/** Runs some of the projects of vitest.config.ts; words of the command line choose files, as in `npm test -- deadline`. */
function run(projects, ...options) {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      ...options,
      ...(wanted.length > 0 ? ['--passWithNoTests', ...wanted] : []),
    ],
    { stdio: 'inherit', env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) } },
  );
  return status === 0;
}

// Browsers one after another: two of them starve each other on an old PC, and a test that waits for a screen fails.
const passed = [
  run(['unit', 'host', 'integration']),
  ...(browser ? [run(['e2e'], '--no-file-parallelism')] : []),
];
if (!browser) console.log('浏览器部分没有运行：这台电脑上没有找到 Chrome、Edge 或 Chromium。');
process.exit(passed.every(Boolean) ? 0 : 1);
