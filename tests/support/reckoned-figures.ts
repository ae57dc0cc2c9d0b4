import { isInTime, progressOf, sectionsOf, TOWN_ORDER, withBase } from './reckoning.ts';
import type { ReckonedRow, Reckoning } from './reckoning.ts';
import { TOWN_TASKS } from './reporting-town-plan.ts';
import type { TownKey } from './reporting-year-script.ts';

/*
 * What the screen and the sheets must show of a period, as text, counted from the script: like the reckoning it uses
 * none of our own code.
 */

/** Last days of the periods, by which lateness is judged. */
const LAST_DAY: Readonly<Record<TownKey, string>> = {
  '2024Q1': '2024-03-31',
  '2024Q2': '2024-06-30',
  '2024Q3': '2024-09-30',
  '2024Q4': '2024-12-31',
  '2024': '2024-12-31',
};

export class ReckonedFigures {
  readonly #reckoning: Reckoning;
  readonly #key: TownKey;

  constructor(reckoning: Reckoning, key: TownKey) {
    this.#reckoning = reckoning;
    this.#key = key;
  }

  get #rows(): readonly ReckonedRow[] {
    return this.#reckoning.rows(this.#key, LAST_DAY[this.#key]);
  }

  get #expected() {
    return this.#reckoning.reports(this.#key).filter(({ exempt }) => !exempt);
  }

  /** The six figures of the board. */
  board(): Readonly<Record<string, number>> {
    const reported = this.#expected.filter(({ first }) => first !== null);
    return {
      应报: this.#expected.length,
      已报: reported.length,
      未报: this.#expected.length - reported.length,
      迟报: reported.filter(({ first }) => !isInTime(first, this.#key)).length,
      退回: this.#expected.filter(({ returned }) => returned !== null).length,
      审定: reported.filter(({ accepted }) => accepted).length,
    };
  }

  /** 按时, 迟报, 未报 after the words of the period. */
  reportingLine(period: string): readonly string[] {
    const { 已报: reported = 0, 迟报: late = 0, 未报: missing = 0 } = this.board();
    return [period, ...[reported - late, late, missing].map(String)];
  }

  /** 已完成, 逾期, 其他 of each action. */
  actionLines(): string[][] {
    const actions = [...new Set(TOWN_TASKS.map(({ action }) => action))];
    return actions.map((action) => {
      const numbers = TOWN_TASKS.filter((task) => task.action === action).map((t) => t.number);
      const rows = this.#rows.filter(
        ({ task, isStanding }) => numbers.includes(task) && !isStanding,
      );
      const done = rows.filter(({ isDone }) => isDone).length;
      const late = rows.filter(({ daysLate }) => daysLate > 0).length;
      return [action, ...[done, late, rows.length - done - late].map(String)];
    });
  }

  /** «未审定 2/28», or null when all that are expected are accepted. */
  watermark(): string | null {
    const { 应报: expected = 0, 审定: accepted = 0 } = this.board();
    return accepted === expected ? null : `未审定 ${expected - accepted}/${expected}`;
  }

  /** The line 合计 of 报送情况: three rates, three sums of rows, the returns, two more rates. */
  reportTotal(): readonly string[] {
    const rates = Object.entries(this.#reckoning.rates(this.#key)).map(
      ([label, share]) => `${label} ${withBase(share)}`,
    );
    const counted = this.#expected.filter(({ nil }) => nil === null).map(({ unit }) => unit);
    const rows = this.#rows.filter(({ unit }) => counted.includes(unit));
    const filled = rows.filter(({ cell }) => cell !== null).length;
    const returns = this.#reckoning
      .reports(this.#key)
      .reduce((sum, report) => sum + report.returns, 0);
    return [
      ...rates.slice(0, 3),
      ...[rows.length, filled, filled, returns].map(String),
      ...rates.slice(3),
    ];
  }

  /** 分项汇总: dimension, name and six figures. */
  breakdown(): string[][] {
    const figures = (rows: readonly ReckonedRow[]) => [
      String(rows.length),
      ...shown(rows),
      String(rows.filter(({ isStanding }) => isStanding).length),
      String(rows.filter(({ cell }) => (cell?.problems ?? null) !== null).length),
    ];
    const sections = sectionsOf(this.#rows);
    return [
      ...sections.map(({ label, name, rows }) => [label, name, ...figures(rows)]),
      ['合计', '全镇', ...figures(this.#rows)],
    ];
  }

  /** 五色图: unit, 完成率, 已完成, 逾期, 严重逾期, 退回次数. */
  colours(): string[][] {
    const returns = new Map(
      this.#reckoning.reports(this.#key).map((report) => [report.unit, report.returns]),
    );
    const units = TOWN_ORDER.filter((name) => this.#rows.some(({ unit }) => unit === name));
    const all = units.reduce((sum, unit) => sum + (returns.get(unit) ?? 0), 0);
    const line = (name: string, rows: readonly ReckonedRow[], returned: number) => [
      ...[name, ...shown(rows), longLate(rows), String(returned)],
    ];
    return [
      ...units.map((name) =>
        line(
          name,
          this.#rows.filter(({ unit }) => unit === name),
          returns.get(name) ?? 0,
        ),
      ),
      line('合计', this.#rows, all),
    ];
  }
}

/** 完成率, 已完成/应完成, 逾期/应完成 as the cells show them. */
function shown(rows: readonly ReckonedRow[]): string[] {
  return progressOf(rows).map((value) =>
    typeof value === 'number' ? `${String(Math.round(value * 100))}%` : value,
  );
}

function longLate(rows: readonly ReckonedRow[]): string {
  return withBase([
    rows.filter(({ daysLate }) => daysLate > 30).length,
    rows.filter(({ isStanding }) => !isStanding).length,
  ]);
}
