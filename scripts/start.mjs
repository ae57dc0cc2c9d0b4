import { spawn } from 'node:child_process';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { ensurePane, ensureWorkbench } = await import('./bundles.mjs');
await ensurePane();
await ensureWorkbench();

const server = spawn(
  process.execPath,
  ['--import', 'tsx', 'server/main.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
