import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import webpack from 'webpack';
import config from '../webpack.config.js';

const zip = promisify(gzip);

/** What a server that compresses well would send. */
const GZIP_LEVEL = 9;

/**
 * Builds the pane, by default into dist/pane, and measures it: bytes of each script, without Office.js, which is never
 * part of the bundle. Throws with webpack's own words when it does not build.
 * @param {{ folder?: string }} [options]
 * @returns {Promise<{ folder: string, scripts: { name: string, bytes: number, gzip: number }[], gzip: number }>}
 */
export async function buildPane({ folder = config.output.path } = {}) {
  const stats = await promisify(webpack)({ ...config, output: { ...config.output, path: folder } });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const names = Object.keys(stats.compilation.assets).filter((name) => name.endsWith('.js'));
  const scripts = await Promise.all(names.map((name) => measure(folder, name)));
  return { folder, scripts, gzip: scripts.reduce((sum, script) => sum + script.gzip, 0) };
}

async function measure(folder, name) {
  const content = await readFile(path.join(folder, name));
  const zipped = await zip(content, { level: GZIP_LEVEL });
  return { name, bytes: content.length, gzip: zipped.length };
}
