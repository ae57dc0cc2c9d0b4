import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/bench.ts'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
