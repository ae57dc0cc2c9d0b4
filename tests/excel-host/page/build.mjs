import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

/**
 * Bundles the workbench page into a folder to be served at /workbench/: index.html, workbench.js, workbench.css.
 *
 * @param {string} [outdir] default `dist/workbench`
 * @returns {Promise<{ outdir: string, bytes: number }>} the folder, and the size of its scripts and styles
 */
export async function buildWorkbench(outdir = join(root, 'dist/workbench')) {
  await mkdir(outdir, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(here, 'workbench.ts'), join(here, 'workbench.css')],
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    metafile: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file' },
    assetNames: 'fonts/[name]',
  });
  await copyFile(join(here, 'index.html'), join(outdir, 'index.html'));
  const bytes = Object.values(result.metafile.outputs).reduce((sum, file) => sum + file.bytes, 0);
  return { outdir, bytes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { outdir, bytes } = await buildWorkbench(process.argv[2]);
  process.stdout.write(`${outdir} ${(bytes / 1e6).toFixed(1)} MB\n`);
}
