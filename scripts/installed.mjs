import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/**
 * Installs the packages when they are missing or older than the lock file, so that `npm start` and `npm test` work on
 * a machine that has only Node and npm. Ends the process with npm's own exit code when the installation fails.
 */
export function ensureInstalled() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs)
    return;
  console.log('正在安装所需的程序包（第一次要几分钟）…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('程序包没有装好。请检查能否连上 npm 源，再运行一次。');
    process.exit(status ?? 1);
  }
}
