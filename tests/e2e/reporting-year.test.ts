import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { httpsFront, type HttpsFront } from '../support/https-front.ts';
import { ReckonedFigures } from '../support/reckoned-figures.ts';
import { Reckoning } from '../support/reckoning.ts';
import { ReportingOffice } from '../support/reporting-office.ts';
import { ReportingTown, TOWN_PASSWORD } from '../support/reporting-town.ts';
import {
  cellsOf,
  FIRST_QUARTER,
  FIRST_SEALING,
  FOURTH_QUARTER,
  SECOND_QUARTER,
  SECOND_SEALING,
  THIRD_QUARTER,
} from '../support/reporting-year-script.ts';
import type { Cell, TownStep } from '../support/reporting-year-script.ts';
import { screenshot } from '../support/screenshot.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sitDown, type WorkbenchPerson } from '../support/workbench-person.ts';

const PLAN = '清河镇安全生产重点任务清单';
const DUTY = '季度工作小结';
const MINE = '我的清单';

const LABELS = {
  '2024Q1': '2024 年第一季度',
  '2024Q2': '2024 年第二季度',
  '2024Q3': '2024 年第三季度',
  '2024Q4': '2024 年第四季度',
} as const;

type Quarter = keyof typeof LABELS;

/** Whoever does a step at the pane instead of through the pane's calls. */
type Hands = Readonly<Record<string, () => Promise<void>>>;

const TEN_MINUTES_MS = 600_000;

/** For a step at the pane, on a PC that is busy with other tests. */
const PATIENCE_MS = 90_000;

/** For a quarter. */
const QUARTER_MS = 300_000;

let server: TestServer;
let front: HttpsFront;
let chrome: TestBrowser;
let town: ReportingTown;
let office: ReportingOffice;
/** 东岭村, which reports in time and later finds its rows closed. */
let village: WorkbenchPerson;

const reckoning = new Reckoning();

const fresh = (login: string): Promise<WorkbenchPerson> =>
  sitDown({ chrome, origin: front.origin, login, password: TOWN_PASSWORD, file: null });

/** «report 东岭村 2024-03-25» */
const nameOf = (step: TownStep): string =>
  [step.kind, 'unit' in step ? step.unit : '', step.at.slice(0, 10)].join(' ');

/** The steps in their order, those with a hand in the browser, and each counted. */
async function play(steps: readonly TownStep[], hands: Hands = {}): Promise<void> {
  const left = new Set(Object.keys(hands));
  for (const step of steps) {
    const name = nameOf(step);
    town.moveTo(step.at);
    if (left.delete(name)) await hands[name]?.();
    else await town.play([step]);
    reckoning.play([step]);
  }
  expect([...left], 'hands without a step').toEqual([]);
}

const before = (steps: readonly TownStep[]) => steps.filter(({ kind }) => kind !== 'accept');
const acceptance = (steps: readonly TownStep[]) => steps.filter(({ kind }) => kind === 'accept');

function lateReport(key: Quarter, unit: string, at: string): TownStep {
  const cells = cellsOf(unit, Number(key.slice(-1)));
  return { kind: 'report', duty: 'quarter', key, unit, at, cells, nil: null };
}

const accepted = (key: Quarter, units: readonly string[], at: string): TownStep => ({
  ...{ kind: 'accept', duty: 'quarter', key, units, at },
});

/** Sheet rows of 我的清单 by the numbers of their tasks. */
async function rowsOf(person: WorkbenchPerson): Promise<ReadonlyMap<string, number>> {
  const rows = await person.reads(MINE, 'A30');
  return new Map(rows.map(([cell = ''], at) => [cell, at + 1]));
}

async function fill(person: WorkbenchPerson, cells: Readonly<Record<string, Cell>>): Promise<void> {
  const rows = await rowsOf(person);
  for (const [number, { status, percent, progress }] of Object.entries(cells)) {
    const row = String(rows.get(number));
    await person.type(MINE, {
      [`H${row}`]: status,
      [`I${row}`]: `${String(percent)}%`,
      [`J${row}`]: progress,
    });
  }
}

async function openList(login: string): Promise<WorkbenchPerson> {
  const person = await fresh(login);
  await person.click('打开我的清单');
  await person.hears(/已写好|已打开/u);
  return person;
}

const body = (rows: readonly (readonly string[])[]) =>
  rows.slice(4).filter(([cell]) => cell !== '');
const pick = (row: readonly string[], columns: readonly number[]) =>
  columns.map((column) => row[column] ?? '');

/** Board, dashboard and the sheets of a new 汇总 of a period against the count. */
async function agrees(key: Quarter, picture: string): Promise<void> {
  const figures = new ReckonedFigures(reckoning, key);
  const { person } = office;
  await office.openBoard(LABELS[key]);
  await office.seesFigures(figures.board());
  await office.see(`${picture}-board`);

  await office.choosePeriod(LABELS[key]);
  await office.seesChart('各行动完成情况', figures.actionLines());
  await office.seesChart('各期报送情况', [figures.reportingLine(LABELS[key])]);
  await office.see(`${picture}-dashboard`);

  await office.summarise();
  const mark = figures.watermark();
  const [[title]] = (await person.reads('全镇汇总', 'A1')) as [[string]];
  expect(title).toBe(`${PLAN} 全镇汇总${mark === null ? '' : `（${mark}）`}`);
  const activity = body(await person.reads('报送情况', 'N40'));
  const total = activity.find(([unit]) => unit === '合计') ?? [];
  expect(pick(total, [2, 3, 4, 7, 8, 9, 11, 12, 13])).toEqual(figures.reportTotal());
  const breakdown = body(await person.reads('分项汇总', 'H90'));
  expect(breakdown.filter(([label]) => label !== '已不在清单中')).toEqual(figures.breakdown());
  const colours = body(await person.reads('五色图', 'I45'));
  expect(
    colours
      .filter(([name, colour]) => name !== '规则' && colour !== '已不参评')
      .map((row) => pick(row, [0, 3, 4, 5, 6, 8])),
  ).toEqual(figures.colours());
  for (const sheet of ['全镇汇总', '报送情况', '分项汇总', '五色图']) {
    await person.click(new RegExp(`^${sheet}：`, 'u'));
    await office.see(`${picture}-${sheet}`);
  }
}

interface Acceptance {
  /** Whom 全部审定 takes. */
  readonly units: number;
  readonly steps: readonly TownStep[];
  /** What happens in the minutes after. */
  readonly later?: readonly TownStep[];
}

/** The figures before, 全部审定 in the browser, and the figures after. */
async function acceptsAll(key: Quarter, { units, steps, later = [] }: Acceptance): Promise<void> {
  const [step] = steps;
  if (step === undefined) throw new Error(`${key} accepts nothing`);
  town.moveTo(new Date(Date.parse(step.at) - TEN_MINUTES_MS).toISOString());
  await office.comeBack();
  const picture = key.slice(4).toLowerCase();
  await agrees(key, `${picture}-1-draft`);
  await office.openBoard(LABELS[key]);
  await play(steps, { [nameOf(step)]: () => office.acceptAll(units) });
  await office.see(`${picture}-all-accepted`);
  await play(later);
  await agrees(key, `${picture}-2-accepted`);
}

beforeAll(async () => {
  const clock = createFakeClock('2024-01-08T01:00:00.000Z');
  server = await startTestServer({ clock });
  town = await ReportingTown.build(server, clock, []);
  front = await httpsFront(server.url);
  const launched = await launchBrowser();
  // A clerk's browser lets the pane copy.
  const permissions = ['clipboard-read', 'clipboard-write'];
  chrome = {
    ...launched,
    newPage: async () => {
      const page = await launched.newPage({ permissions });
      page.setDefaultTimeout(PATIENCE_MS);
      return page;
    },
  };
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.see('failed');
});

afterAll(async () => {
  await chrome.browser.close();
  await front[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

describe.sequential(
  'a year of reporting in the browser, in a town of twenty-eight units',
  { timeout: QUARTER_MS },
  () => {
    test('the coordinator makes the duty and reads its dates', async () => {
      office = new ReportingOffice(await fresh('office'));

      await office.makeDuty({ name: DUTY, rule: '每季度末月28日前', firstDay: '2024-01-01' });

      await office.person.hears('2024 年第一季度');
      await office.person.hears(/3月28日 24:00/u);
      await office.see('duty');
      await office.person.click('日期没错，收起');
      await town.learnDuty('quarter');
      await office.openBoard(LABELS['2024Q1']);
    });

    test('first quarter: in time, nil, returned and corrected after the due moment, exempt', async () => {
      await play(before(FIRST_QUARTER), {
        'exempt 合心村 2024-03-20': async () => {
          await office.comeBack();
          await office.openBoard(LABELS['2024Q1']);
          await office.exempt('合心村', '正在搬迁');
          await office.see('q1-exempt');
        },
        'report 东岭村 2024-03-25': async () => {
          village = await openList('东岭村');
          await fill(village, cellsOf('东岭村', 1));
          await village.click('同步');
          await village.hears('成功 4 行');
          await screenshot(village.page, 'reporting-year-q1-synced');
          await village.click('报送（2024 年第一季度）');
          await village.hears('已报送');
          await screenshot(village.page, 'reporting-year-q1-reported');
        },
        'report 白岩村 2024-03-26': async () => {
          const nil = await openList('白岩村');
          await nil.unfold('零报告');
          await nil.pane.getByLabel('原因', { exact: true }).fill('本季度没有开工');
          await nil.click(/^零报告：/u);
          await nil.hears('已报送');
          await screenshot(nil.page, 'reporting-year-q1-nil');
          await nil.page.close();
        },
        'return 南坪村 2024-03-27': async () => {
          await office.comeBack();
          await office.openBoard(LABELS['2024Q1']);
          await office.returnReport('南坪村', '数字对不上');
          await office.see('q1-returned');
          expect((await office.copyReminder()).split('\n')).toEqual([
            '【清河镇报送提醒】2024年第一季度工作小结',
            '截止时间：3月28日 24:00，还有1天。',
            '未报（3个）：低田村（低田村填报员）、红岩村（红岩村填报员）、兴旺村（兴旺村填报员）。',
            '退回待改（1个）：南坪村（南坪村填报员），原因：数字对不上。',
            expect.stringContaining('报送办法'),
          ]);
          await office.see('q1-reminder');
        },
        'report 南坪村 2024-03-30': async () => {
          const returned = await openList('南坪村');
          await returned.hears('数字对不上');
          await screenshot(returned.page, 'reporting-year-q1-sent-back');
          const row = (await rowsOf(returned)).get('1');
          await returned.type(MINE, { [`J${String(row)}`]: '逐户核对，共 312 户。' });
          await returned.click('报送（2024 年第一季度）');
          await returned.hears('已报送');
          await screenshot(returned.page, 'reporting-year-q1-corrected');
          await returned.page.close();
        },
      });

      town.moveTo('2024-03-31T01:50:00.000Z');
      await office.comeBack();
      await agrees('2024Q1', 'q1-1-draft');
    });

    test('first quarter: everybody accepted, the rows closed, the quarter sealed', async () => {
      await office.openBoard(LABELS['2024Q1']);
      const [{ units, ...all }] = acceptance(FIRST_QUARTER) as [
        Extract<TownStep, { kind: 'accept' }>,
      ];
      await play([{ ...all, units: ['南坪村'] }], {
        'accept  2024-03-31': async () => {
          await office.accept('南坪村');
          await office.see('q1-accepted');
        },
      });
      await play([
        { ...all, units: units.filter((unit) => unit !== '南坪村') },
        lateReport('2024Q1', '兴旺村', '2024-03-31T02:05:00.000Z'),
      ]);
      await play([accepted('2024Q1', ['低田村', '红岩村', '兴旺村'], '2024-03-31T02:06:00.000Z')], {
        'accept  2024-03-31': async () => {
          await office.openBoard(LABELS['2024Q1']);
          await office.acceptAll(3);
        },
      });
      await agrees('2024Q1', 'q1-2-accepted');
      expect(new ReckonedFigures(reckoning, '2024Q1').watermark()).toBeNull();

      await village.page.bringToFront();
      const row = String((await rowsOf(village)).get('11'));
      await village.type(MINE, { [`J${row}`]: '又练了一次。' });
      await village.click('同步');
      await village.signIn('东岭村', TOWN_PASSWORD);
      await village.click('同步');
      await village.hears(/本期报告已审定或已封存，这一行没有上报/u);
      expect((await village.reads(MINE, `J${row}`)).at(-1)?.at(-1)).toBe('又练了一次。');
      await screenshot(village.page, 'reporting-year-q1-locked-row');
      await village.page.close();

      await play(FIRST_SEALING, {
        'seal  2024-04-02': async () => {
          await office.comeBack();
          await office.openBoard(LABELS['2024Q1']);
          await office.seal('封存');
        },
      });
      await office.seesFigures(new ReckonedFigures(reckoning, '2024Q1').board());
      await office.see('q1-sealed');
    });

    test('second quarter: sealed with one missing and one returned, unlocked, corrected', async () => {
      await play(before(SECOND_QUARTER));
      await acceptsAll('2024Q2', { units: 26, steps: acceptance(SECOND_QUARTER) });
      await play(SECOND_SEALING, {
        'seal  2024-07-05': async () => {
          await office.comeBack();
          await office.openBoard(LABELS['2024Q2']);
          await office.seal('封存，1 个单位记为未报');
          await office.see('q2-sealed');
        },
        'unlock 北坪村 2024-07-08': async () => {
          await office.comeBack();
          await office.openBoard(LABELS['2024Q2']);
          const words = { reason: '更正数字', approver: '镇长' };
          await office.unlock('北坪村', { ...words, lastDay: '2024-07-09' });
          await office.see('q2-unlocked');
        },
      });
      await office.comeBack();
      await agrees('2024Q2', 'q2-3-corrected');
    });

    test('third quarter: two villages have become one, the last one reports late', async () => {
      await play(before(THIRD_QUARTER));
      await acceptsAll('2024Q3', {
        units: 26,
        steps: acceptance(THIRD_QUARTER),
        later: [
          lateReport('2024Q3', '下湾村', '2024-09-29T02:05:00.000Z'),
          accepted('2024Q3', ['下湾村'], '2024-09-29T02:06:00.000Z'),
        ],
      });
      expect(new ReckonedFigures(reckoning, '2024Q3').watermark()).toBeNull();
    });

    test('fourth quarter: what is done in the year stands in the sheets', async () => {
      const quarter = FOURTH_QUARTER.filter((step) => !('duty' in step) || step.duty === 'quarter');
      await play(before(quarter));
      await acceptsAll('2024Q4', {
        units: 26,
        steps: acceptance(quarter),
        later: [
          lateReport('2024Q4', '大坝村', '2024-12-30T02:05:00.000Z'),
          accepted('2024Q4', ['大坝村'], '2024-12-30T02:06:00.000Z'),
        ],
      });
      expect(new ReckonedFigures(reckoning, '2024Q4').watermark()).toBeNull();
    });
  },
);
