import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { GALLERY_ADDRESS, PANE, serveGallery } from '../support/gallery-page.ts';
import type { Scene } from '../support/pane-gallery/scene.ts';
import { SCENES, type SceneName } from '../support/pane-gallery/scenes.ts';
import { SCREENSHOTS } from '../support/screenshot.ts';

const NAMES = Object.keys(SCENES) as SceneName[];
const SHADES = ['light', 'dark'] as const;
/** Scenes made of a surprise: the page must report it as an uncaught error. */
const SURPRISES: readonly SceneName[] = ['sync-broken'];

const scratch: { browser: TestBrowser; page: Page; axe: string } = {} as never;

type Acts = NonNullable<Scene['then']>;

async function act(page: Page, { types = [], opens = [] }: Acts): Promise<void> {
  for (const [label, text] of types) await page.getByLabel(label, { exact: true }).fill(text);
  for (const words of opens) await page.locator('summary', { hasText: words }).first().click();
}

async function click(page: Page, { clicks = [] }: Acts): Promise<void> {
  for (const name of clicks) await page.getByRole('button', { name, exact: true }).click();
}

async function open(name: SceneName, shade: (typeof SHADES)[number]): Promise<Page> {
  const { page } = scratch;
  await page.goto(`${GALLERY_ADDRESS}?scene=${name}&theme=${shade}`);
  await page.waitForSelector('.fui-FluentProvider h1');
  const scene: Scene = SCENES[name];
  await act(page, scene);
  if (scene.picks !== undefined) {
    const file = { name: scene.picks, mimeType: '', buffer: Buffer.from('重点任务') };
    await page.locator('input[type=file]').setInputFiles(file);
  }
  await click(page, scene);
  if (scene.then !== undefined) {
    await act(page, scene.then);
    await click(page, scene.then);
  }
  for (const words of 'thenOpens' in scene ? scene.thenOpens : []) {
    await page.locator('summary', { hasText: words }).first().click();
  }
  // Everything in the samples answers at once; two frames let React show it.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(scratch.axe);
  const { violations: found } = await page.evaluate<AxeResult>('axe.run()');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const CONTROLS = 'a[href], button:not([disabled]), input, select, summary';

/** Accessible places reached by pressing Tab until the focus comes round, against those that can be seen. */
async function unreachable(page: Page): Promise<readonly string[]> {
  await page.evaluate((controls) => {
    const visible = [...document.querySelectorAll<HTMLElement>(controls)].filter((control) =>
      control.checkVisibility(),
    );
    visible.forEach((control, index) => {
      control.dataset['stop'] = String(index);
    });
    (document.activeElement as HTMLElement | null)?.blur();
  }, CONTROLS);
  const count = await page.locator('[data-stop]').count();
  const reached = new Set<string>();
  // One more than the controls, for a date field that has three stops of its own.
  for (let press = 0; press < count * 4 + 4 && reached.size < count; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(
      () => document.activeElement?.getAttribute('data-stop') ?? null,
    );
    if (stop !== null) reached.add(stop);
  }
  const all = await page.locator('[data-stop]').evaluateAll((controls) =>
    controls.map((control) => ({
      stop: control.getAttribute('data-stop') ?? '',
      words: `${control.tagName} ${control.textContent ?? ''}`.slice(0, 80),
    })),
  );
  return all.filter(({ stop }) => !reached.has(stop)).map(({ words }) => words);
}

describe('every screen of the pane', () => {
  beforeAll(async () => {
    scratch.browser = await launchBrowser();
    scratch.axe = await readFile(
      createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      'utf8',
    );
    scratch.page = await scratch.browser.newPage({ viewport: PANE });
    await serveGallery(scratch.page);
  });

  afterAll(async () => {
    await scratch.browser?.[Symbol.asyncDispose]();
  });

  describe.each(SHADES)('in %s', (shade) => {
    it.each(NAMES)(
      '«%s» has no axe violation, no sideways scrolling and no error',
      async (name) => {
        const errors: string[] = [];
        const note = (error: Error): void => {
          errors.push(error.message);
        };
        scratch.page.on('pageerror', note);
        const page = await open(name, shade);
        await page.screenshot({ path: `${SCREENSHOTS}/pane-${name}-${shade}.png`, fullPage: true });
        const width = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        const found = await violations(page);
        scratch.page.off('pageerror', note);

        expect(width.scroll).toBeLessThanOrEqual(width.client);
        expect(found).toEqual([]);
        expect(errors).toHaveLength(SURPRISES.includes(name) ? 1 : 0);
      },
    );
  });

  it.each(NAMES)('«%s» is worked by keyboard alone', async (name) => {
    const page = await open(name, 'light');

    expect(await unreachable(page)).toEqual([]);
  });
});
