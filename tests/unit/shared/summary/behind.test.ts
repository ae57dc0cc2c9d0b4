import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/report/settings.ts';
import type { SheetImage } from '../../../../shared/sheet/image.ts';
import { rowsBehind, type Figure, type StateBehind } from '../../../../shared/summary/behind.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { shareOf, withBase } from '../../../../shared/summary/totals.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';
import {
  exampleFacts,
  handedIn,
  reportedFacts,
  reportFact,
  unitIdOf,
} from '../../../support/summary-facts.ts';

const base = reportedFacts();
const facts = {
  ...base,
  settings: {
    ...DEFAULT_SETTINGS,
    fields: [{ name: '消防', unitIds: [unitIdOf(1), unitIdOf(3)] }],
  },
  states: base.states.map((state) => ({
    ...state,
    progress: state.unitId === unitIdOf(2) || state.entryId === entryIdOf(101) ? '已部署' : null,
  })),
  reports: [
    handedIn(1, '2024-09-27T01:00:00.000Z', { rows: 4, completeRows: 1 }),
    handedIn(2, '2024-09-27T01:00:00.000Z', { rows: 3, completeRows: 3 }),
    reportFact(3, { rows: 3 }),
    reportFact(4, { exempt: { reason: '无', at: base.at, by: '赵主任' } }),
  ],
};

const COUNTED = ['expected', 'filled', 'unfilled', 'complete', 'standing', 'problems'];
const WITH_BASE = ['done', 'late', 'longLate'];

/** What a cell must say when these are the states behind it; null where the column is no figure of rows. */
function said(column: string, states: readonly StateBehind[]): string | number | null {
  const part = states.filter(({ counts }) => counts).length;
  if (COUNTED.includes(column)) return states.length;
  if (WITH_BASE.includes(column)) return withBase(part, states.length);
  return column === 'rate' ? shareOf(part, states.length) : null;
}

/** Every figure of a sheet, as it stands there and as the rows behind it add up. */
function figuresOf(image: SheetImage, part: Figure['part'], of = facts) {
  return image.rows.flatMap(({ id, values }) =>
    image.columns.flatMap(({ key }, index) => {
      const sum = said(key, rowsBehind(of, { part, row: id, column: key }));
      const stands = values[index];
      // An exempt or nil report shows «/» where nothing is counted, a rule of colours nothing at all.
      const isBlank = stands === '' || (stands === '/' && COUNTED.includes(key));
      return sum === null || isBlank ? [] : [{ id, key, stands, sum }];
    }),
  );
}

const sheets = summarySheets(facts);

describe('the rows behind a figure', () => {
  it.each<[Figure['part'], SheetImage, number]>([
    ['town', sheets.town, 6 * 3],
    ['breakdown', sheets.breakdown, 12 * 6],
    ['colours', sheets.colours, 4 * 4],
    ['activity', sheets.activity, 4 * 3],
  ])('of every cell of %s add up to it', (part, image, figures) => {
    const found = figuresOf(image, part);
    expect(found).toHaveLength(figures);
    for (const { id, key, stands, sum } of found) expect(sum, `${id} ${key}`).toBe(stands);
  });

  it('add up without duties too', () => {
    const plain = exampleFacts();
    const found = figuresOf(summarySheets(plain).activity, 'activity', { ...facts, ...plain });
    expect(found).toHaveLength(4 * 4);
    for (const { id, key, stands, sum } of found) expect(sum, `${id} ${key}`).toBe(stands);
  });

  it('are told by task, unit and words, in the order of the plan, those in the part marked', () => {
    const behind = rowsBehind(facts, { part: 'town', row: 'total', column: 'late' });
    expect(behind.filter(({ counts }) => counts)).toEqual([
      {
        ...{ entryId: entryIdOf(201), taskId: entryIdOf(2), unitId: unitIdOf(1) },
        ...{
          task: '2 任务2',
          unit: '应急办',
          words: '严重逾期，推进中 30%',
          daysLate: 107,
          counts: true,
        },
      },
      {
        ...{ entryId: entryIdOf(501), taskId: entryIdOf(5), unitId: unitIdOf(1) },
        ...{
          task: '5 任务5',
          unit: '应急办',
          words: '逾期，基本完成 90%',
          daysLate: 15,
          counts: true,
        },
      },
      {
        ...{ entryId: entryIdOf(503), taskId: entryIdOf(5), unitId: unitIdOf(3) },
        ...{ task: '5 任务5', unit: '武装部', words: '逾期，未填报', daysLate: 15, counts: true },
      },
    ]);
    expect(behind).toHaveLength(8);
  });

  it("of a unit's cell in 全镇汇总 are its state of the task, and in the totals what it has to finish", () => {
    const words = (row: string) =>
      rowsBehind(facts, { part: 'town', row, column: unitIdOf(1) }).map(({ task }) => task);
    expect(words(entryIdOf(3))).toEqual(['3 任务3']);
    expect(words('total')).toEqual(['1 任务1', '2 任务2', '5 任务5']);
  });

  it('of a colour are those that are late or due soon', () => {
    const behind = rowsBehind(facts, { part: 'colours', row: unitIdOf(2), column: 'rule' });
    expect(behind.map(({ words }) => words)).toEqual(['临期，未启动 0%']);
  });

  it('are none of a name, a moment or a row that is not there', () => {
    const none = (figure: Figure) => expect(rowsBehind(facts, figure)).toEqual([]);
    none({ part: 'activity', row: unitIdOf(1), column: 'first' });
    none({ part: 'breakdown', row: 'action:没有这个行动', column: 'done' });
    none({ part: 'trend', row: 'period:2024Q3', column: 'expected' });
    none({ part: 'colours', row: 'rule:red', column: 'done' });
  });
});
