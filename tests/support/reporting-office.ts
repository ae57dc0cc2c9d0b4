import { expect } from 'vitest';
import { TOWN_PASSWORD } from './reporting-town.ts';
import { screenshot } from './screenshot.ts';
import type { WorkbenchPerson } from './workbench-person.ts';

interface NewDuty {
  readonly name: string;
  readonly rule: string;
  /** «2024-01-01» */
  readonly firstDay: string;
}

interface Unlock {
  readonly reason: string;
  readonly approver: string;
  /** «2024-07-09» */
  readonly lastDay: string;
}

/** The coordinator at the pane: duties, the board 报送情况, 汇总; waits for what the pane shows, never for time. */
export class ReportingOffice {
  readonly person: WorkbenchPerson;
  #summaries = 0;

  constructor(person: WorkbenchPerson) {
    this.person = person;
  }

  /** Days later: the first thing asked of the server ends at the sign-in form. */
  async comeBack(): Promise<void> {
    await this.person.page.bringToFront();
    await this.person.openTab('报送');
    await this.person.click('刷新报送情况');
    await this.person.signIn('office', TOWN_PASSWORD);
  }

  async see(name: string): Promise<void> {
    await screenshot(this.person.page, `reporting-year-${name}`);
  }

  async makeDuty({ name, rule, firstDay }: NewDuty): Promise<void> {
    const { pane } = this.person;
    await this.person.openTab('设置');
    await this.person.click('添加报送任务');
    await pane.getByRole('textbox', { name: '名称', exact: true }).fill(name);
    await pane.getByLabel('报送时间').fill(rule);
    await this.person.unfold('更多规定');
    await pane.getByLabel('从哪天起').fill(firstDay);
    await this.person.click('保存并看日期');
    await this.person.hears('报送任务已保存。');
  }

  async openBoard(period: string): Promise<void> {
    await this.person.openTab('报送');
    await this.person.pane.getByLabel('报送期', { exact: true }).selectOption({ label: period });
    await this.person.click('刷新报送情况');
  }

  /** The six figures of the board, once they are these. */
  async seesFigures(expected: Readonly<Record<string, number>>): Promise<void> {
    const figures = () =>
      this.person.pane
        .locator('dl:visible')
        .first()
        .evaluate((list) =>
          Object.fromEntries(
            [...list.querySelectorAll('dt')].map((term) => [
              term.textContent,
              Number(term.nextElementSibling?.textContent),
            ]),
          ),
        );
    await expect.poll(figures, { timeout: 60_000 }).toEqual(expected);
  }

  async returnReport(unit: string, reason: string): Promise<void> {
    const item = await this.#open(unit);
    await item.locator('summary', { hasText: '退回修改' }).click();
    await item.getByLabel('退回原因').fill(reason);
    await item.getByRole('button', { name: `退回：${unit}` }).click();
    await this.#stands(unit, '退回');
  }

  async exempt(unit: string, reason: string): Promise<void> {
    const item = await this.#open(unit);
    await item.locator('summary', { hasText: '本期免报' }).click();
    await item.getByLabel('免报原因').fill(reason);
    await item.getByRole('button', { name: `免报：${unit}` }).click();
    await this.#stands(unit, '免报');
  }

  async accept(unit: string): Promise<void> {
    const item = await this.#open(unit);
    await item.getByRole('button', { name: `审定：${unit}` }).click();
    await this.#stands(unit, '审定');
  }

  async acceptAll(units: number): Promise<void> {
    await this.person.click(`全部审定（${String(units)} 个单位）`);
    await this.person.hears(`已审定 ${String(units)} 个单位。`);
  }

  async unlock(unit: string, { reason, approver, lastDay }: Unlock): Promise<void> {
    const item = await this.#open(unit);
    await item.locator('summary', { hasText: '解锁，让单位再改' }).click();
    await item.getByLabel('解锁原因').fill(reason);
    await item.getByLabel('批准人').fill(approver);
    await item.getByLabel('最后一天').fill(lastDay);
    await this.see('q2-unlock');
    await item.getByRole('button', { name: `解锁：${unit}` }).click();
    await item.getByText(`，${reason}`).waitFor();
  }

  /** `button`: what it says of those who have not reported. */
  async seal(button: string): Promise<void> {
    await this.person.unfold('封存本期');
    await this.person.pane.getByRole('button', { name: button, exact: true }).click();
    await this.person.hears(/ 已封存$/u);
  }

  /** What 催报 puts on the clipboard. */
  async copyReminder(): Promise<string> {
    await this.person.unfold('催报');
    await this.person.click('复制');
    await this.person.hears('已复制，可以粘贴到工作群里。');
    return this.person.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Opens 汇总 and looks at a period there. */
  async choosePeriod(period: string): Promise<void> {
    await this.person.openTab('汇总');
    await this.person.pane.getByLabel('看哪一期').selectOption({ label: period });
    await this.person.click('刷新一览');
  }

  /** Cells of the lines of a chart, as whoever hears the page gets them, once they hold all these. */
  async seesChart(title: string, lines: readonly (readonly string[])[]): Promise<void> {
    const rows = () =>
      this.person.pane
        .locator('table', { has: this.person.pane.locator('caption', { hasText: title }) })
        .locator('tbody tr')
        .evaluateAll((found) =>
          found.map((row) => [...row.children].map((cell) => cell.textContent)),
        );
    await expect.poll(rows, { timeout: 60_000 }).toEqual(expect.arrayContaining([...lines]));
  }

  async summarise(): Promise<void> {
    this.#summaries += 1;
    await this.person.click('汇总选中的一期');
    await this.person.hears(`第 ${String(this.#summaries)} 号汇总`);
  }

  #item(unit: string) {
    const { pane } = this.person;
    return pane.locator('li:visible', { has: pane.locator('summary', { hasText: unit }) }).first();
  }

  async #open(unit: string) {
    const item = this.#item(unit);
    await item.locator('summary').first().click();
    return item;
  }

  async #stands(unit: string, word: string): Promise<void> {
    await this.#item(unit).locator('summary', { hasText: word }).first().waitFor();
  }
}
