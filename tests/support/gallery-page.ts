import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const ROOT = new URL('../../', import.meta.url);
const ORIGIN = 'https://pane.test/';

export const GALLERY_ADDRESS = `${ORIGIN}gallery.html`;

/** Excel's pane on a 1366 × 768 screen (excel-platform: the pane). */
export const PANE = { width: 350, height: 640 };

/** Lets a page open the pane's own document with the gallery in the place of its scripts. */
export async function serveGallery(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('tests/support/pane-gallery/gallery.ts', ROOT))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const bundle = outputFiles[0]?.text ?? '';
  const html = await readFile(new URL('addin/taskpane.html', ROOT), 'utf8');
  const body = html
    .replace(/<script [^>]*><\/script>/gu, '')
    .replace('</body>', '<script src="gallery.js"></script></body>');
  await page.route(`${ORIGIN}**`, (route) =>
    route.request().url().includes('gallery.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: bundle })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
}
