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

describe('settling a sheet of two tables, in the pane', () => {
  let tables: Page;
  const meaning = (letter: string) => tables.getByLabel(`第 2 张表 ${letter} 列认作`);
  const press = (name: string) => tables.getByRole('button', { name, exact: true }).click();
  const closed = () => tables.getByText('还不能发布');

  beforeAll(async () => {
    browser = await launchBrowser();
    tables = await browser.newPage({ viewport: PANE });
    await serveGallery(tables);
    await tables.goto(`${GALLERY_ADDRESS}?scene=publish-two-tables&theme=light`);
    await press('识别当前工作表');
    await closed().waitFor();
  });

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
  });

  it('shows each under its own heading, with its first rows', async () => {
    await tables.getByRole('heading', { name: '第 1 张表 · 第 2 行起' }).waitFor();
    await tables.getByRole('heading', { name: '第 2 张表 · 第 7 行起' }).waitFor();
    const second = tables.getByRole('region', { name: '第 2 张表的标题和前几行' });

    expect(await second.getByText('清理占道杂物').count()).toBe(1);
  });

  it('confirms the columns of the second, and takes one of them back', async () => {
    await press('确认是这一列：第 2 张表 A 列，责任部门');
    await press('确认是这一列：第 2 张表 B 列，完成时间');
    await press('确认是这一列：第 2 张表 C 列，重点任务');
    await tables.getByText('请输入「大湾镇」确认发布').waitFor();

    await press('还原为自动识别：第 2 张表 C 列');

    await closed().waitFor();
    expect(await meaning('C').inputValue()).toBe('title');
    await press('确认是这一列：第 2 张表 C 列，重点任务');
    await tables.getByText('请输入「大湾镇」确认发布').waitFor();
  });

  it('leaves a row out and takes another in', async () => {
    await tables.locator('summary', { hasText: '逐行内容（4 行）' }).click();
    await press('不是任务：第 9 行');
    await tables.locator('summary', { hasText: '没有当作任务的行（2 行）' }).click();
    await press('当作任务：第 5 行');
    await tables.locator('summary', { hasText: '逐行内容（4 行）' }).waitFor();

    expect(await tables.getByText('第 5 行 ·').count()).toBe(1);
    await press('当作任务：第 9 行');
    await tables.locator('summary', { hasText: '逐行内容（5 行）' }).waitFor();
  });

  it('leaves the second out whole, and reads it again', async () => {
    await tables.locator('summary', { hasText: '不用读第 2 张表' }).click();
    await press('不读第 2 张表');
    await tables.getByText('这张表不是任务清单，没有读。').waitFor();
    await tables.locator('summary', { hasText: '逐行内容（3 行）' }).waitFor();

    await press('要读第 2 张表');

    await tables.locator('summary', { hasText: '逐行内容（5 行）' }).waitFor();
  });
});
