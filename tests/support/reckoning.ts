import { DEPARTMENTS, MERGED, TOWN_TASKS, tasksOf, VILLAGES } from './reporting-town-plan.ts';
import { DUE, EXEMPT, EXPECTED } from './reporting-year-script.ts';
import type { Cell, TownKey, TownStep } from './reporting-year-script.ts';

/*
 * The figures of the town, counted from the script of what happened and from nothing else: none of our own code is
 * used here, and what a task's words mean is written down by hand.
 */

export const TOWN_ORDER = [...DEPARTMENTS, ...VILLAGES, MERGED] as const;

/** Last day on which each task is not late in 2024; null: never late. */
const DUE_DAY: Readonly<Record<string, string | null>> = {
  ...{ '1': '2024-06-30', '2': '2024-09-30', '3': null, '4': '2024-12-31', '5': '2024-12-31' },
  ...{ '6': '2024-03-31', '7': null, '8': '2024-12-31', '9': '2026-12-31', '10': '2024-12-31' },
  ...{ '11': '2024-12-31', '12': '2025-12-31' },
};

const STANDING: readonly string[] = ['3', '7'];

export interface ReckonedReport {
  readonly unit: string;
  readonly exempt: boolean;
  first: string | null;
  last: string | null;
  accepted: boolean;
  /** The reason, until it is handed in again; also where its period was sealed in between. */
  returned: string | null;
  returns: number;
  nil: string | null;
  /** By task; null: nothing was handed in. */
  snapshot: ReadonlyMap<string, Cell | null> | null;
}

/** A row of a unit as it was reported; a blank one where nothing was. */
export interface ReckonedRow {
  readonly unit: string;
  readonly task: string;
  readonly cell: Cell | null;
  readonly due: string | null;
  readonly daysLate: number;
  readonly daysLeft: number | null;
  readonly isDone: boolean;
  readonly isStanding: boolean;
}

export type Share = readonly [part: number, base: number];

const DAY_MS = 86_400_000;

function daysFrom(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** «2024-03-29 00:01», the clock of Shanghai. */
export function shanghai(instant: string): string {
  return new Date(Date.parse(instant) + DAY_MS / 3).toISOString().slice(0, 16).replace('T', ' ');
}

export class Reckoning {
  readonly #book = new Map<string, Map<string, Cell>>();
  readonly #reports = new Map<string, ReckonedReport>();

  play(steps: readonly TownStep[]): void {
    for (const step of steps) this.#playStep(step);
  }

  #playStep(step: TownStep): void {
    if (step.kind === 'accept') {
      for (const unit of step.units) this.report(step.key, unit).accepted = true;
      return;
    }
    if (step.kind === 'return') {
      const report = this.report(step.key, step.unit);
      report.returned = step.reason;
      report.returns += 1;
      return;
    }
    if (step.kind !== 'report') return;
    const report = this.report(step.key, step.unit);
    const cells = this.#book.get(step.unit) ?? new Map<string, Cell>();
    for (const [task, cell] of Object.entries(step.cells)) cells.set(task, cell);
    this.#book.set(step.unit, cells);
    report.first ??= step.at;
    report.last = step.at;
    report.accepted = false;
    report.returned = null;
    report.nil = step.nil;
    report.snapshot = new Map(tasksOf(step.unit).map((task) => [task, cells.get(task) ?? null]));
  }

  report(key: string, unit: string): ReckonedReport {
    const name = `${key}/${unit}`;
    const known = this.#reports.get(name);
    if (known !== undefined) return known;
    const exempt = EXEMPT[keyOf(key)].includes(unit);
    const nothing = { first: null, last: null, accepted: false, returned: null, snapshot: null };
    const open = { returns: 0, nil: null };
    const fresh = { unit, exempt, ...nothing, ...open };
    this.#reports.set(name, fresh);
    return fresh;
  }

  /** Every unit that has a row on the board of a period, in the town's order. */
  reports(key: TownKey): readonly ReckonedReport[] {
    const listed = [...EXPECTED[key], ...EXEMPT[key]];
    return TOWN_ORDER.filter((unit) => listed.includes(unit)).map((unit) => this.report(key, unit));
  }

  rows(key: TownKey, today: string): readonly ReckonedRow[] {
    return this.reports(key).flatMap(({ unit, exempt, snapshot }) => {
      if (snapshot !== null) {
        return [...snapshot].map(([task, cell]) => rowOf({ unit, task, cell, today }));
      }
      return exempt ? [] : tasksOf(unit).map((task) => rowOf({ unit, task, cell: null, today }));
    });
  }

  /** 报送率, 及时率, 审定率, 一次通过率, 内容完整率. */
  rates(key: TownKey): Readonly<Record<string, Share>> {
    const expected = this.reports(key).filter(({ exempt }) => !exempt);
    const reported = expected.filter(({ first }) => first !== null);
    const onTime = reported.filter(({ first }) => isInTime(first, key));
    const accepted = reported.filter((report) => report.accepted);
    const decided = reported.filter((report) => report.accepted || report.returns > 0);
    const asked = expected.filter(({ nil }) => nil === null);
    const complete = asked.flatMap(({ snapshot }) =>
      [...(snapshot?.values() ?? [])].filter((cell) => cell !== null),
    );
    return {
      报送率: [reported.length, expected.length],
      及时率: [onTime.length, expected.length],
      审定率: [accepted.length, reported.length],
      一次通过率: [accepted.filter(({ returns }) => returns === 0).length, decided.length],
      内容完整率: [complete.length, asked.flatMap(({ unit }) => tasksOf(unit)).length],
    };
  }
}

function keyOf(key: string): TownKey {
  const found = (Object.keys(DUE) as TownKey[]).find((known) => known === key);
  if (found === undefined) throw new Error(`the year has no ${key}`);
  return found;
}

/** The minute in which the due moment lies is in time. */
export function isInTime(first: string | null, key: TownKey): boolean {
  return first !== null && Date.parse(first) < Date.parse(DUE[key]) + 60_000;
}

/** «审定», «迟报», … as a list says it. */
export function wordOf(report: ReckonedReport, key: TownKey): string {
  if (report.exempt) return '免报';
  if (report.first === null) return '逾期未报';
  const late = isInTime(report.first, key) ? '已报' : '迟报';
  const word = report.returned !== null ? '退回' : report.accepted ? '审定' : late;
  return report.nil === null ? word : `${word}\n零报告`;
}

/** Days begun after the due day; a minute late is one day. */
export function daysLateOf(report: ReckonedReport, key: TownKey, now: string): number {
  if (report.exempt || isInTime(report.first, key)) return 0;
  const dueDay = shanghai(new Date(Date.parse(DUE[key]) - 60_000).toISOString()).slice(0, 10);
  return Math.max(1, daysFrom(dueDay, shanghai(report.first ?? now).slice(0, 10)));
}

interface RowAt {
  readonly unit: string;
  readonly task: string;
  readonly cell: Cell | null;
  readonly today: string;
}

function rowOf({ unit, task, cell, today }: RowAt): ReckonedRow {
  const isStanding = STANDING.includes(task);
  const isDone = cell?.status === '已完成';
  const due = DUE_DAY[task] ?? null;
  const past = due === null || isDone || isStanding ? null : daysFrom(due, today);
  return {
    ...{ unit, task, cell, due, isDone, isStanding },
    daysLate: Math.max(0, past ?? 0),
    daysLeft: past === null || past > 0 ? null : -past,
  };
}

const share = ([part, base]: Share) => (base === 0 ? '/' : part / base);
export const withBase = ([part, base]: Share) => (base === 0 ? '/' : `${part}/${base}`);

/** 完成率, 已完成/应完成, 逾期/应完成. */
export function progressOf(rows: readonly ReckonedRow[]): (string | number)[] {
  const base = rows.filter(({ isStanding }) => !isStanding).length;
  const done: Share = [rows.filter((row) => row.isDone).length, base];
  const late: Share = [rows.filter(({ daysLate }) => daysLate > 0).length, base];
  return [share(done), withBase(done), withBase(late)];
}

/** A cell of 全镇汇总 under a unit. */
export function stateText(row: ReckonedRow | undefined): string {
  if (row === undefined) return '—';
  const { cell, daysLate, daysLeft, isDone } = row;
  if (isDone) return '已完成';
  const isSoon = daysLeft !== null && daysLeft <= 15;
  const warning = daysLate > 30 ? '严重逾期\n' : daysLate > 0 ? '逾期\n' : isSoon ? '临期\n' : '';
  return `${warning}${cell === null ? '未填报' : `${cell.status} ${cell.percent}%`}`;
}

/** Sections of 分项汇总, in its order: label, name and the rows that belong to it. */
export function sectionsOf(rows: readonly ReckonedRow[]) {
  const taskOf = new Map(TOWN_TASKS.map((task) => [task.number, task]));
  const units = TOWN_ORDER.filter((unit) => rows.some((row) => row.unit === unit));
  const isDepartment = (unit: string) => DEPARTMENTS.some((name) => name === unit);
  const distinct = (words: readonly string[]) => [...new Set(words)];
  const byTask = (label: string, key: 'action' | 'lead') =>
    distinct(TOWN_TASKS.map((task) => task[key])).map((name) => ({
      ...{ label, name },
      rows: rows.filter(({ task }) => taskOf.get(task)?.[key] === name),
    }));
  const byUnit = (label: string, names: readonly string[]) =>
    names.map((name) => ({ label, name, rows: rows.filter(({ unit }) => unit === name) }));
  return [
    ...byTask('按行动', 'action'),
    ...byTask('按牵头部门', 'lead'),
    ...byUnit('按责任单位', units),
    ...byUnit(
      '按村（社区）',
      units.filter((unit) => !isDepartment(unit)),
    ),
  ];
}
