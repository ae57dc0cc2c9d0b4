import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Where pictures for a person's eyes land; git ignores it. */
export const SCREENSHOTS = join(dirname(fileURLToPath(import.meta.url)), '../../screenshots');

/** Takes a picture of what the page shows; `name` without ending. Answers the file's path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
