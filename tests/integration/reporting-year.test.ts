import { describe, expect, it, onTestFinished } from 'vitest';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { ratesOf } from '../../shared/report/rates.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import {
  daysLateOf,
  isInTime,
  progressOf,
  Reckoning,
  sectionsOf,
  shanghai,
  stateText,
  TOWN_ORDER,
  withBase,
  wordOf,
} from '../support/reckoning.ts';
import type { ReckonedReport, ReckonedRow } from '../support/reckoning.ts';
import { ReportingTown } from '../support/reporting-town.ts';
import { personOf, TOWN_TASKS } from '../support/reporting-town-plan.ts';
import {
  DUE,
  FIRST_QUARTER,
  FIRST_SEALING,
  FOURTH_QUARTER,
  SECOND_QUARTER,
  SECOND_SEALING,
  THIRD_QUARTER,
} from '../support/reporting-year-script.ts';
import type { DutyName, TownKey, TownStep } from '../support/reporting-year-script.ts';
import { startTestServer } from '../support/server.ts';

const PATIENCE_MS = 600_000;

/** Last days of the periods, on which their deadlines are judged whenever they are asked for. */
const LAST_DAY: Readonly<Record<TownKey, string>> = {
  '2024Q1': '2024-03-31',
  '2024Q2': '2024-06-30',
  '2024Q3': '2024-09-30',
  '2024Q4': '2024-12-31',
  '2024': '2024-12-31',
};

const LABELS: Readonly<Record<TownKey, string>> = {
  '2024Q1': '季度工作小结 2024 年第一季度',
  '2024Q2': '季度工作小结 2024 年第二季度',
  '2024Q3': '季度工作小结 2024 年第三季度',
  '2024Q4': '季度工作小结 2024 年第四季度',
  '2024': '年度工作总结 2024 年度',
};

const QUARTERS: readonly TownKey[] = ['2024Q1', '2024Q2', '2024Q3', '2024Q4'];

/** Values of the rows without their ids, which no script knows. */
const valuesOf = (sheet: SheetImage | null) =>
  (sheet?.rows ?? []).map(({ values }) => values.slice(0, -1));

const withoutReceipt = (values: readonly unknown[]) => values.toSpliced(6, 1);

function taskOf(number: string) {
  const found = TOWN_TASKS.find((task) => task.number === number);
  if (found === undefined) throw new Error(`the plan has no task ${number}`);
  return found;
}

class Check {
  readonly #facts: SummaryFacts;
  readonly #reckoning: Reckoning;
  readonly #key: TownKey;

  constructor(facts: SummaryFacts, reckoning: Reckoning, key: TownKey) {
    this.#facts = facts;
    this.#reckoning = reckoning;
    this.#key = key;
  }

  get #rows(): readonly ReckonedRow[] {
    return this.#reckoning.rows(this.#key, LAST_DAY[this.#key]);
  }

  get #units(): readonly string[] {
    return TOWN_ORDER.filter((unit) => this.#rows.some((row) => row.unit === unit));
  }

  all(): void {
    this.#checkReports();
    this.#checkStates();
    const sheets = summarySheets(this.#facts);
    expect(valuesOf(sheets.town)).toEqual(this.#town());
    expect(valuesOf(sheets.activity).map(withoutReceipt)).toEqual(this.#activity());
    expect(valuesOf(sheets.breakdown)).toEqual(this.#breakdown());
    expect(valuesOf(sheets.overdue)).toEqual(this.#overdue());
    expect(valuesOf(sheets.colours).flatMap(figuresOfColour)).toEqual(this.#colours());
    expect(sheets.targets).toBeNull();
  }

  #checkReports(): void {
    const { reports, period, at, history } = this.#facts;
    const key = this.#key;
    expect(period).toMatchObject({ key, dueAt: DUE[key], graceUntil: DUE[key] });
    const told = reports.map((report) => [
      ...[report.unitName, report.firstSubmittedAt, report.lastSubmittedAt, report.nil],
      ...[report.exempt !== null, report.acceptedAt !== null, report.returns],
    ]);
    const reckoned = this.#reckoning
      .reports(key)
      .map((report) => [
        ...[report.unit, report.first, report.last, report.nil],
        ...[report.exempt, report.accepted, report.returns],
      ]);
    expect(told).toEqual(reckoned);
    const rates = ratesOf(reports, { dueAt: DUE[key], graceUntil: DUE[key] }, at);
    const figures = [rates.reported, rates.onTime, rates.accepted, rates.firstPass, rates.complete];
    const shares = this.#reckoning.rates(key);
    expect(figures.map(({ part, base }) => [part, base])).toEqual(Object.values(shares));
    const [reported = [0, 0], onTime = [0], accepted = [0]] = Object.values(shares);
    expect(history.find((each) => each.key === key)).toMatchObject({
      expected: reported[1],
      reported: reported[0],
      onTime: onTime[0],
      accepted: accepted[0],
    });
  }

  #checkStates(): void {
    const number = new Map(this.#facts.tasks.map((task) => [task.id, task.number]));
    const name = new Map(this.#facts.units.map((unit) => [unit.id, unit.name]));
    const told = this.#facts.states.map(({ unitId, taskId, status, percent, problems }) =>
      [name.get(unitId), number.get(taskId), status, percent, problems].join(),
    );
    const reckoned = this.#rows.map(({ unit, task, cell }) =>
      [unit, task, cell?.status, cell?.percent, cell?.problems].join(),
    );
    expect(told.toSorted()).toEqual(reckoned.toSorted());
  }

  #town(): unknown[][] {
    const rows = this.#rows;
    const at = (unit: string, task: string) =>
      rows.find((row) => row.unit === unit && row.task === task);
    const tasks = TOWN_TASKS.map(({ number, action, title, deadline, lead }) => [
      ...[number, action, title, deadline, lead],
      ...progressOf(rows.filter(({ task }) => task === number)),
      ...this.#units.map((unit) => stateText(at(unit, number))),
    ]);
    const shares = this.#units.map(
      (unit) => progressOf(rows.filter((row) => row.unit === unit))[1],
    );
    const heading = ['', '合计', '各单位为已完成/应完成', '', ''];
    return [...tasks, [...heading, ...progressOf(rows), ...shares]];
  }

  #activity(): unknown[][] {
    const reports = this.#reckoning.reports(this.#key);
    const lines = reports.map((report) => this.#activityLine(report));
    const words = Object.entries(this.#reckoning.rates(this.#key)).map(
      ([label, share]) => `${label} ${withBase(share)}`,
    );
    const [reported, onTime, accepted, firstPass, complete] = words;
    const counted = reports.filter(({ exempt, nil }) => !exempt && nil === null);
    const sum = (column: number) =>
      counted.reduce((total, { unit }) => {
        const line = lines[reports.findIndex((report) => report.unit === unit)];
        return total + Number(line?.[column] ?? 0);
      }, 0);
    const returns = reports.reduce((total, report) => total + report.returns, 0);
    const heads = ['合计', '', reported, onTime, accepted, ''];
    const total = [...heads, sum(6), sum(7), sum(8), '', returns, firstPass, complete];
    // Units of which no row is left stand at the end, by their names.
    const isGone = ([name]: readonly unknown[]) => !this.#units.includes(String(name));
    return [
      ...lines.filter((line) => !isGone(line)),
      ...lines.filter(isGone).toSorted((a, b) => String(a[0]).localeCompare(String(b[0]), 'zh')),
      total,
    ];
  }

  #activityLine(report: ReckonedReport): unknown[] {
    const { unit, exempt, first, last, nil, returns, returned } = report;
    const rows = this.#rows.filter((row) => row.unit === unit);
    const filled = rows.filter(({ cell }) => cell !== null);
    const open = rows.filter(({ cell }) => cell === null).map(({ task }) => task);
    const isCounted = !exempt && nil === null;
    const days = daysLateOf(report, this.#key, this.#facts.at);
    return [
      ...[unit, rows.length === 0 ? '' : personOf(unit), wordOf(report, this.#key)],
      ...[first, last].map((moment) => (moment === null ? '' : shanghai(moment))),
      first === null ? '' : personOf(unit),
      ...(isCounted ? [rows.length, filled.length, filled.length] : ['/', '/', '/']),
      ...[days === 0 ? '' : days, returns, returned ?? ''],
      isCounted ? open.join('、') : '',
    ];
  }

  #breakdown(): unknown[][] {
    const figures = (rows: readonly ReckonedRow[]) => [
      rows.length,
      ...progressOf(rows),
      rows.filter(({ isStanding }) => isStanding).length,
      rows.filter(({ cell }) => cell?.problems != null).length,
    ];
    const sections = sectionsOf(this.#rows);
    return [
      ...sections.map(({ label, name, rows }) => [label, name, ...figures(rows)]),
      ['合计', '全镇', ...figures(this.#rows)],
    ];
  }

  #overdue(): unknown[][] {
    const place = (unit: string) => TOWN_ORDER.findIndex((name) => name === unit);
    const rows = this.#rows
      .filter(({ daysLate }) => daysLate > 0)
      .toSorted(
        (a, b) =>
          b.daysLate - a.daysLate ||
          Number(a.task) - Number(b.task) ||
          place(a.unit) - place(b.unit),
      )
      .map(({ unit, task, cell, due, daysLate }) => {
        const { number, action, title, deadline, lead } = taskOf(task);
        return [
          ...[number, action, title, deadline, lead, unit, due, daysLate],
          ...[daysLate > 30 ? '严重逾期' : '逾期', cell?.status ?? '未填报'],
          ...[cell === null ? '' : cell.percent / 100, cell?.problems == null ? '' : '有'],
        ];
      });
    const missing = this.#reckoning
      .reports(this.#key)
      .filter(({ exempt, first }) => !exempt && first === null);
    const [, expected] = this.#reckoning.rates(this.#key)['报送率'] ?? [0, 0];
    const late = this.#rows.filter(({ daysLate }) => daysLate > 0).length;
    const countable = this.#rows.filter(({ isStanding }) => !isStanding).length;
    const words =
      `逾期 ${late} 项，应完成 ${countable} 项；` +
      `逾期未报 ${missing.length} 个单位，应报 ${expected} 个`;
    return [
      ...rows,
      ...missing.map((report) => this.#missingLine(report)),
      ['', '合计', words, ...Array.from({ length: 9 }, () => '')],
    ];
  }

  #missingLine(report: ReckonedReport): unknown[] {
    const days = daysLateOf(report, this.#key, this.#facts.at);
    const dueDay = shanghai(new Date(Date.parse(DUE[this.#key]) - 60_000).toISOString()).slice(
      0,
      10,
    );
    const [, month, day] = dueDay.split('-').map(Number);
    const period = LABELS[this.#key];
    return [
      ...['', '报送', period, `${month}月${day}日 24:00`, ''],
      ...[report.unit, dueDay, days, days > 30 ? '严重逾期' : '逾期', '逾期未报', '', ''],
    ];
  }

  #colours(): unknown[][] {
    const returnsOf = new Map(
      this.#reckoning.reports(this.#key).map(({ unit, returns }) => [unit, returns]),
    );
    const longLate = (rows: readonly ReckonedRow[]) =>
      withBase([
        rows.filter(({ daysLate }) => daysLate > 30).length,
        rows.filter(({ isStanding }) => !isStanding).length,
      ]);
    const lines = this.#units.map((unit) => {
      const rows = this.#rows.filter((row) => row.unit === unit);
      return [unit, ...progressOf(rows), longLate(rows), returnsOf.get(unit)];
    });
    const all = this.#units.reduce((total, unit) => total + (returnsOf.get(unit) ?? 0), 0);
    return [...lines, ['合计', ...progressOf(this.#rows), longLate(this.#rows), all]];
  }
}

/** Unit, the figures, 严重逾期 and 退回次数 of a line of 五色图; the rules at its foot have none. */
function figuresOfColour(values: readonly unknown[]): unknown[][] {
  const [name, , , rate, done, late, longLate, , returns] = values;
  return name === '规则' ? [] : [[name, rate, done, late, longLate, returns]];
}

describe('a year of reporting in a town of eight departments and twenty villages', () => {
  it(
    'gives in every quarter the figures that the script of what happened gives',
    async () => {
      const clock = createFakeClock('2024-01-08T01:00:00.000Z');
      const server = await startTestServer({ clock });
      onTestFinished(async () => server[Symbol.asyncDispose]());
      const town = await ReportingTown.build(server, clock);
      const reckoning = new Reckoning();
      const play = async (steps: readonly TownStep[]) => {
        await town.play(steps);
        reckoning.play(steps);
      };
      const check = async (key: TownKey, duty: DutyName = 'quarter') =>
        new Check(await town.facts({ duty, key }), reckoning, key).all();

      await play(FIRST_QUARTER);
      town.moveTo('2024-03-31T10:00:00.000Z');
      await check('2024Q1');
      await play(FIRST_SEALING);
      await check('2024Q1');

      await play(SECOND_QUARTER);
      town.moveTo('2024-06-30T10:00:00.000Z');
      await check('2024Q2');
      await play(SECOND_SEALING);
      await check('2024Q2');

      await play(THIRD_QUARTER);
      town.moveTo('2024-09-30T10:00:00.000Z');
      await check('2024Q3');

      await play(FOURTH_QUARTER);
      town.moveTo('2024-12-31T10:00:00.000Z');
      await check('2024Q4');
      await check('2024', 'year');

      // What was sealed is what it was, after two villages have become one and the plan was published again.
      await check('2024Q1');
      await check('2024Q2');
      const facts = await town.facts({ duty: 'quarter', key: '2024Q4' });
      expect(valuesOf(summarySheets(facts).trend)).toEqual(trendOf(reckoning));
    },
    PATIENCE_MS,
  );
});

/** Counts of every quarter and their sums; a rate of the sums, never of the rates. */
function trendOf(reckoning: Reckoning): unknown[][] {
  const labels = ['第一季度', '第二季度', '第三季度', '第四季度'].map((word) => `2024 年${word}`);
  const counts = QUARTERS.map((key) => {
    const expected = reckoning.reports(key).filter(({ exempt }) => !exempt);
    const reported = expected.filter(({ first }) => first !== null);
    return [
      expected.length,
      reported.length,
      reported.filter(({ first }) => isInTime(first, key)).length,
      reported.filter(({ accepted }) => accepted).length,
    ];
  });
  const sums = [0, 1, 2, 3].map((at) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const line = (
    label: string,
    [expected = 0, reported = 0, onTime = 0, accepted = 0]: number[],
  ) => [
    ...[label, expected, reported, onTime, accepted],
    ...[reported / expected, onTime / expected, accepted / reported],
  ];
  return [...counts.map((each, at) => line(labels[at] ?? '', each)), line('合计', sums)];
}
