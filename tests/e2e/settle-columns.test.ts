import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { GALLERY_ADDRESS, PANE, serveGallery } from '../support/gallery-page.ts';

let browser: TestBrowser;
let page: Page;

const column = (letter: string) => page.getByLabel(`${letter} 列认作`);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const isFocused = (letter: string) =>
  column(letter).evaluate((select) => document.activeElement === select);

/** Chooses as at the keyboard: the list has the focus before and after. */
async function choose(letter: string, label: string): Promise<void> {
  await column(letter).focus();
  await column(letter).selectOption({ label });
}

describe('settling a sheet nobody could read, in the pane', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: PANE });
    await serveGallery(page);
    await page.goto(`${GALLERY_ADDRESS}?scene=publish-live&theme=light`);
    await button('识别当前工作表').click();
  });

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
  });

  it('asks for the heading, with the selected row filled in, and says when a row holds nothing', async () => {
    const row = page.getByLabel('标题在第几行');
    await row.waitFor();
    expect(await row.inputValue()).toBe('3');

    await row.fill('90');
    await button('按这一行重新识别').click();
    await page.getByText('第 90 行没有内容').waitFor();
    await row.fill('3');
    await button('按这一行重新识别').click();

    await page.getByText('还不能发布').waitFor();
    expect(await button('发布清单').getAttribute('aria-disabled')).toBe('true');
  });

  it('reads again at once with every choice, also one made before the last was read, and keeps the focus', async () => {
    await choose('A', '重点任务');
    await choose('B', '任务内容');
    await choose('C', '完成时间');
    expect(await column('A').inputValue()).toBe('title');
    await page.getByText('1 项任务、1 行').first().waitFor();
    expect(await isFocused('C')).toBe(true);
    expect(await page.getByText('还不能发布').count()).toBe(1);

    await choose('E', '备注');
    await choose('D', '责任部门');

    await page.getByText('请输入「大湾镇」确认发布').waitFor();
    expect(await isFocused('D')).toBe(true);
    expect(await page.getByText('还不能发布').count()).toBe(0);
  });

  it('goes back to what was recognised', async () => {
    await button('按原来识别的').click();

    await page.getByText('没有找到标题行').waitFor();
    expect(await column('A').count()).toBe(0);
  });
});
