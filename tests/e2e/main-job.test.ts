import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFakeClock } from '../support/fake-clock.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { readTownList } from '../support/samples.ts';
import { screenshot } from '../support/screenshot.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sitDown, type WorkbenchPerson } from '../support/workbench-person.ts';

/** Past the end of 2024 and more than thirty days: what was due then is long late. */
const NOW = '2025-02-10T02:00:00.000Z';

const PLAN = '重点任务清单';
const MINE = '我的清单';

/** Columns of 我的清单. */
const STATUS = 'H';
const PERCENT = 'I';
const PROGRESS = 'J';
const PROBLEMS = 'K';
const NEXT = 'L';
const RESULT = 'M';

let server: TestServer;
let chrome: TestBrowser;
let office: WorkbenchPerson;

const fresh = (login: string): Promise<WorkbenchPerson> =>
  sitDown({ chrome, origin: server.url, login, file: null });

async function openList(person: WorkbenchPerson): Promise<WorkbenchPerson> {
  await person.click('打开我的清单');
  await person.hears(/已写好|已打开/u);
  return person;
}

async function sync(person: WorkbenchPerson, sentence: string | RegExp): Promise<void> {
  await person.click('同步');
  await person.hears(sentence);
}

/** Sheet row of a task in 我的清单, by its printed number; of a task with two rows the first. */
async function rowOf(person: WorkbenchPerson, number: number): Promise<number> {
  const rows = await person.reads(MINE, 'A40');
  const found = rows.findIndex(([cell]) => cell === String(number));
  if (found < 0) throw new Error(`${MINE} has no task ${number}`);
  return found + 1;
}

/** The rows of a written sheet by their first columns, without the geometry above the headings. */
const body = (rows: readonly (readonly string[])[]) => rows.slice(4);

beforeAll(async () => {
  server = await startTestServer({
    seed: 'town',
    clock: createFakeClock(NOW),
    config: { tls: 'own' },
  });
  chrome = await launchBrowser();
});

afterAll(async () => {
  await chrome[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

describe.sequential('the main job in the browser, on the real list of 大湾镇', () => {
  test('the coordinator sees what was understood and publishes', async () => {
    const file = await readTownList();
    office = await sitDown({ chrome, origin: server.url, login: 'yingjiban', file });
    await office.type(PLAN, { G3: '本办备注', G5: '找老周要数据', G2: '=COUNTA(D4:D21)' });

    await office.click('识别当前工作表');

    await office.hears('识别出 8 个行动、17 项任务、18 行');
    await screenshot(office.page, 'main-job-1-understood');
    await office.pane.getByLabel('请输入「大湾镇」确认发布').fill('大湾镇');
    await office.click('发布清单');
    await office.hears('清单已发布');
    await screenshot(office.page, 'main-job-2-published');
    const rows = await office.reads(PLAN, 'G21');
    expect(rows[4]?.[6]).toBe('找老周要数据');
    expect(rows[1]?.[6]).toBe('18');
  });

  test('a village fills its two rows and syncs', async () => {
    const village = await openList(await fresh('shanmu'));
    const rows = body(await village.reads(MINE, 'C6'));
    expect(rows.map(([number, , title]) => `${number} ${title}`)).toEqual([
      '12 加强应急救援队伍建设。',
      '17 强力推进安全宣传教育。',
    ]);
    await screenshot(village.page, 'main-job-3-my-list');

    await village.type(MINE, {
      [`${STATUS}5`]: '推进中',
      [`${PERCENT}5`]: '50%',
      [`${PROGRESS}5`]: '应急小分队 15 人已到位。',
      [`${STATUS}6`]: '已完成',
      [`${PERCENT}6`]: '100%',
      [`${PROGRESS}6`]: '院坝会 6 场，覆盖全村。',
    });
    await sync(village, '成功 2 行');

    await screenshot(village.page, 'main-job-4-synced');
  });

  test('a village with two mistakes is shown both, mends them and is done', async () => {
    const village = await openList(await fresh('qinglong'));
    await village.type(MINE, {
      [`${STATUS}5`]: '推进中',
      [`${PERCENT}5`]: '快一半了',
      [`${STATUS}6`]: '推进中',
      [`${PERCENT}6`]: '150%',
      [`${PROGRESS}6`]: '村广播每天两次。',
    });

    await sync(village, '需修改 2 行');

    await village.hears('需修改');
    const marked = await village.reads(MINE, `${RESULT}6`);
    expect(marked[4]?.at(-1)).toContain('【完成率】');
    expect(marked[5]?.at(-1)).toContain('【完成率】');
    await screenshot(village.page, 'main-job-5-two-mistakes');
    await village.type(MINE, { [`${PERCENT}5`]: '40%', [`${PERCENT}6`]: '60%' });
    await sync(village, '成功 2 行。');
    const mended = await village.reads(MINE, `${RESULT}6`);
    expect([mended[4]?.at(-1), mended[5]?.at(-1)]).toEqual(['', '']);
  });

  test('a third village and a department sync what they have', async () => {
    const village = await openList(await fresh('shuanghe'));
    await village.type(MINE, { [`${STATUS}5`]: '未启动', [`${NEXT}5`]: '等器材到位后组队。' });
    await sync(village, '成功 1 行');

    const department = await openList(await fresh('guijianban'));
    const row = await rowOf(department, 13);
    await department.type(MINE, { [`${STATUS}${row}`]: '推进中', [`${PERCENT}${row}`]: '20%' });
    await sync(department, '成功 1 行');
  });

  test('two people of one department edit a row: different fields merge, the same field asks', async () => {
    const first = await openList(await fresh('jingfaban'));
    const second = await openList(await fresh('jingfaban'));
    const [task4, task14, task15] = [
      await rowOf(first, 4),
      await rowOf(first, 14),
      await rowOf(first, 15),
    ];
    await first.type(MINE, {
      [`${STATUS}${task4}`]: '已完成',
      [`${PERCENT}${task4}`]: '100%',
      [`${PROGRESS}${task4}`]: '12 家企业全部定级。',
      [`${STATUS}${task14}`]: '推进中',
      [`${PERCENT}${task14}`]: '40%',
      [`${STATUS}${task15}`]: '推进中',
      [`${PROGRESS}${task15}`]: '打通消防通道 4 处。',
    });
    await sync(first, '成功 3 行');
    await second.type(MINE, {
      [`${PROBLEMS}${task14}`]: '两家小厂缺更换资金。',
      [`${PROGRESS}${task15}`]: '打通消防通道 5 处。',
    });

    await sync(second, '冲突 1 行');

    await second.hears('打通消防通道 4 处。');
    await screenshot(second.page, 'main-job-6-conflict');
    await second.click(/^用我的/u);
    await sync(second, '成功 1 行');
    await sync(first, '取回 2 行');
    const rows = await first.reads(MINE, `${NEXT}${task15}`);
    expect(rows[task14 - 1]?.slice(7, 11)).toEqual(['推进中', '40%', '', '两家小厂缺更换资金。']);
    expect(rows[task15 - 1]?.[9]).toBe('打通消防通道 5 处。');
  });

  test('汇总 shows exactly what a hand count gives', async () => {
    await office.page.bringToFront();
    await office.openTab('汇总');
    await office.click('汇总');
    await office.hears(/汇总完成|已汇总/u);

    await screenshot(office.page, 'main-job-7-summary');
    const town = body(await office.reads('全镇汇总', 'H23'));
    expect(town.map((row) => [row[0], row[6], row[7]])).toEqual([
      ['1', '0/1', '1/1'],
      ['2', '0/10', '0/10'],
      ['3', '/', '/'],
      ['4', '1/2', '1/2'],
      ['5', '0/2', '2/2'],
      ['5', '0/2', '0/2'],
      ['6', '0/10', '10/10'],
      ['7', '0/10', '0/10'],
      ['8', '0/10', '0/10'],
      ['9', '0/10', '0/10'],
      ['10', '0/10', '0/10'],
      ['11', '0/10', '0/10'],
      ['12', '0/8', '0/8'],
      ['13', '0/4', '0/4'],
      ['14', '0/2', '2/2'],
      ['15', '0/3', '0/3'],
      ['16', '/', '/'],
      ['17', '1/16', '0/16'],
      ['', '2/110', '16/110'],
    ]);
    const activity = body(await office.reads('报送情况', 'G22'));
    expect(activity.filter((row) => row[6] !== '未填报').map((row) => row.slice(0, 7))).toEqual([
      ['经发办', '陈立', '16', '3', '13', '19%', '部分填报'],
      ['规建办', '唐松', '11', '1', '10', '9%', '部分填报'],
      ['杉木村', '田秀英', '2', '2', '0', '100%', '已填齐'],
      ['青龙村', '冉光明', '2', '2', '0', '100%', '已填齐'],
      ['双河社区', '向春梅', '2', '1', '1', '50%', '部分填报'],
      ['合计', '', '121', '9', '112', '7%', ''],
    ]);
    const overdue = body(await office.reads('逾期清单', 'K21'));
    expect(overdue).toHaveLength(17);
    expect(overdue.filter(([number]) => number === '14').map((row) => row.slice(5, 11))).toEqual([
      ['应急办', '2024-12-31', '41', '严重逾期', '未填报', ''],
      ['经发办', '2024-12-31', '41', '严重逾期', '推进中', '40%'],
    ]);
  });

  test('the own column, note and formula of the coordinator are untouched, and a second 汇总 writes no cell', async () => {
    await office.type('全镇汇总', { AA8: '问经发办要佐证', AA9: '=COUNTA(A5:A22)' });
    const before = await office.cellsWritten();

    await office.click('汇总');
    await office.hears(/没有变化/u);

    expect(await office.cellsWritten()).toBe(before);
    // The visible sheet calculates in its own time.
    const formula = async () => (await office.reads('全镇汇总', 'AA9'))[8]?.[26];
    await expect.poll(formula, { timeout: 30_000 }).toBe('18');
    expect((await office.reads('全镇汇总', 'AA8'))[7]?.[26]).toBe('问经发办要佐证');
    const plan = await office.reads(PLAN, 'G21');
    expect([plan[4]?.[6], plan[1]?.[6]]).toEqual(['找老周要数据', '18']);
  });

  test('a figure tells the rows behind it and is followed by the selection; the summary is saved as a Word file', async () => {
    const select = (address: string) =>
      office.page.evaluate((at) => window.workbench.host.person.select('全镇汇总', at), address);
    await select('G8');
    await office.click('看这个数字的明细');
    await office.hears(/已完成\/应完成 = 1\/2/u);
    await office.hears('计入分子的 1 行');
    await office.hears('经发办 · 已完成');
    await select('H5');
    await office.hears(/逾期\/应完成 = 1\/1/u);
    await office.hears('应急办 · 严重逾期，未填报 · 逾期 41 天');
    await screenshot(office.page, 'main-job-8-figure');

    const saving = office.page.waitForEvent('download');
    await office.click(/^工作小结（Word）/u);
    const file = await saving;
    await office.hears('文件已交给系统保存');
    expect(file.suggestedFilename()).toMatch(/^大湾镇工作小结第\d+号\.docx$/u);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
