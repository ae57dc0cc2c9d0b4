import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** The installed browser; on Debian as root it is installed with a Chinese font when missing. Null when there is none. */
export async function ensureBrowser() {
  const { findBrowser } = await tsImport('../tests/support/browser.ts', import.meta.url);
  const found = findBrowser();
  if (found || !canInstall()) return found;
  console.log('正在安装 Chromium 和中文字体（浏览器测试要用）…');
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findBrowser();
}
