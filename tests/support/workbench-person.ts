import type { Frame, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/demo/town.ts';
import type { TestBrowser } from './browser.ts';
import { paneFrame } from './workbench.ts';

export interface WorkbenchPersonOptions {
  readonly chrome: TestBrowser;
  /** Of the server; the pane and the workbench come from there. */
  readonly origin: string;
  readonly login: string;
  /** The demo's, unless told. */
  readonly password?: string;
  /** The file this person opens first; null: a new workbook. */
  readonly file: Uint8Array | null;
}

/** Somebody at a workbook in the browser with the pane beside it: types in cells, clicks in the pane, reads both. */
export class WorkbenchPerson {
  readonly page: Page;
  readonly pane: Frame;

  constructor(page: Page, pane: Frame) {
    this.page = page;
    this.pane = pane;
  }

  async click(button: string | RegExp): Promise<void> {
    await this.pane.getByRole('button', { name: button }).first().click();
  }

  async openTab(name: string): Promise<void> {
    await this.pane.getByRole('link', { name }).click();
  }

  /** At the sign-in form, which the pane also shows once a session has ended. */
  async signIn(login: string, password: string): Promise<void> {
    await this.pane.getByLabel('用户名').fill(login);
    await this.pane.getByLabel('密码').fill(password);
    await this.pane.getByRole('button', { name: '登录' }).click();
    await this.pane.getByRole('link', { name: '设置' }).waitFor();
  }

  /** Opens a part of the pane that is folded away. */
  async unfold(title: string | RegExp): Promise<void> {
    await this.pane.locator('summary', { hasText: title }).first().click();
  }

  /** Waits until the pane says it. */
  async hears(words: string | RegExp): Promise<void> {
    await this.pane.getByText(words).first().waitFor();
  }

  async type(sheet: string, entries: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(
      ([name, cells]) => {
        for (const [address, text] of Object.entries(cells)) {
          const typed = window.workbench.host.person.type(name, address, text);
          if (typed !== 'taken') throw new Error(`${address} «${text}»: ${typed}`);
        }
      },
      [sheet, entries] as const,
    );
  }

  /** What stands in the rectangle from A1, as displayed. */
  async reads(sheet: string, last: string): Promise<readonly (readonly string[])[]> {
    return this.page.evaluate(
      ([name, corner]) => {
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(corner) ?? [];
        const columns = [...letters].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        const { model } = window.workbench.host;
        const found = model.sheet(name);
        return Array.from({ length: Number(digits) }, (_row, row) =>
          Array.from({ length: columns }, (_column, column) => model.text(found, row, column)),
        );
      },
      [sheet, last] as const,
    );
  }

  async cellsWritten(): Promise<number> {
    return this.page.evaluate(() => window.workbench.host.faults.counters.cellsWritten);
  }

  /** The workbook as a file. */
  async file(): Promise<Uint8Array> {
    return Uint8Array.from(
      await this.page.evaluate(async () => [...(await window.workbench.saveXlsx())]),
    );
  }
}

/** Opens a workbench, signs in in its pane and waits for the first screen. */
export async function sitDown(options: WorkbenchPersonOptions): Promise<WorkbenchPerson> {
  const { chrome, origin, login, file, password = DEMO_PASSWORD } = options;
  const page = await chrome.newPage();
  await page.goto(`${origin}/workbench/`);
  await page.evaluate(() => window.workbench.ready);
  if (file !== null) {
    await page.evaluate((bytes) => window.workbench.openXlsx(Uint8Array.from(bytes)), [...file]);
  }
  const pane = await paneFrame(page);
  const person = new WorkbenchPerson(page, pane);
  await person.signIn(login, password);
  return person;
}
