import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { ensurePane, ensureWorkbench } = await import('./bundles.mjs');
await ensurePane();
await ensureWorkbench();

/** What the pane loads besides Office.js, in KB after gzip: the figure that the budget test holds. */
const scripts = readdirSync('dist/pane').filter((name) => name.endsWith('.js'));
const sizes = scripts.map((name) => [
  name,
  gzipSync(readFileSync(join('dist/pane', name))).length / 1000,
]);
for (const [name, size] of sizes) console.log(`  ${name}  ${size.toFixed(1)} KB gzip`);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
console.log(`pane without Office.js: ${total.toFixed(1)} KB gzip`);
