import { describe, expect, it } from 'vitest';
import { readRowTargets } from '../../../../shared/report/row-targets.ts';
import {
  offerTargets,
  type TargetObstacle,
  type TargetRow,
} from '../../../../shared/report/target-offer.ts';
import { target as targetSchema, type Target } from '../../../../shared/report/target.ts';
import { entryId, planId, targetId } from '../../../../shared/town/ids.ts';
import { unitIdOf } from '../../../support/summary-facts.ts';

const PLAN = planId.parse('00000000-0000-4000-b000-000000000001');
const ONE = [unitIdOf(1)];
const TWO = [unitIdOf(1), unitIdOf(2)];

const entry = (no: number) => entryId.parse(`00000000-0000-4000-a000-00000000000${no}`);

function row(detail: string, known: Partial<TargetRow> = {}): TargetRow {
  const targets = readRowTargets({ target: null, title: null, detail });
  return { entryId: entry(1), unitIds: ONE, targets, ...known };
}

const offers = (rows: readonly TargetRow[], known: readonly Target[] = []) =>
  offerTargets(PLAN, rows, known);

/** As a person takes it. */
const taken = (rows: readonly TargetRow[]): readonly Target[] =>
  offers(rows).offers.map(({ target }, index) => ({
    ...target,
    id: targetId.parse(`00000000-0000-4000-8f00-00000000000${index}`),
  }));

describe('a target that a row states', () => {
  it('is offered with the words of the row and the units that report on it', () => {
    expect(offers([row('消防器材配备率90%以上', { unitIds: TWO })]).offers).toEqual([
      {
        words: '消防器材配备率90%以上',
        hint: null,
        target: {
          planId: PLAN,
          name: '消防器材配备率',
          ...{ comparator: 'at-least', measure: 'rate', value: 90, unit: '%' },
          ...{ cumulative: false, soft: false, unitIds: TWO, lastYear: null, active: true },
          source: { entryId: entry(1), text: '消防器材配备率90%以上' },
        },
      },
    ]);
  });

  it.each([
    ['力争立案数量3件以上', { comparator: 'at-least', measure: 'count', soft: true, unit: '件' }],
    ['亡人事故控制在2起以内', { comparator: 'at-most', measure: 'count', value: 2 }],
    ['全镇火灾事故“零”死亡', { comparator: 'zero', measure: 'count', value: 0 }],
    ['自建房整治全覆盖', { comparator: 'all', measure: 'rate', value: 100 }],
    ['事故起数同比下降5%', { comparator: 'fall', measure: 'count', value: 5, lastYear: null }],
    ['全年开展2次夜间巡查', { measure: 'count', cumulative: true, value: 2 }],
    ['每季度召开1次例会', { measure: 'count', cumulative: false, value: 1 }],
  ] satisfies readonly (readonly [string, Partial<Target>])[])('«%s» is %j', (text, known) => {
    expect(taken([row(text)])).toMatchObject([known]);
  });

  it('can be saved as it is offered', () => {
    const targets = taken([row('立案数量3件以上，隐患整改率100%，事故起数同比下降5%')]);

    expect(targets).toHaveLength(3);
    for (const one of targets) expect(targetSchema.parse(one)).toEqual(one);
  });

  it.each([
    ['死亡人数低于3人', 'comparator'],
    ['投保企业同比增长6%以上', 'comparator'],
    ['事故起数“双下降”', 'no-figure'],
    ['每月开展1次巡查', 'cadence'],
    ['应急演练每半年至少1次', 'cadence'],
    ['亿元产值死亡率下降5个百分点', 'unit'],
  ] satisfies readonly (readonly [string, TargetObstacle])[])(
    '«%s» stays text: %s',
    (text, why) => {
      const { offers: none, texts } = offers([row(text)]);

      expect(none).toEqual([]);
      expect(texts.map(({ obstacle }) => obstacle)).toEqual([why]);
    },
  );

  it('stays text where nobody would give its figures', () => {
    expect(offers([row('隐患整改率100%', { unitIds: [] })])).toMatchObject({
      offers: [],
      texts: [{ obstacle: 'nobody' }],
    });
  });
});

describe('a target that needs a word of a person', () => {
  it('is an amount that several units share, or each has to reach', () => {
    const hint = (detail: string, unitIds: TargetRow['unitIds']) =>
      offers([row(detail, { unitIds })]).offers.map((offer) => offer.hint);

    expect(hint('开展2次夜间巡查', TWO)).toEqual(['each-or-all']);
    expect(hint('开展2次夜间巡查', ONE)).toEqual([null]);
    expect(hint('隐患整改率100%，实现零事故', TWO)).toEqual([null, null]);
  });

  it('is a fall, which is nothing without the figure of last year', () => {
    expect(offers([row('事故起数同比下降5%')]).offers).toMatchObject([{ hint: 'last-year' }]);
  });
});

describe('targets of several rows', () => {
  it('that say the same are one, for the units of all of them', () => {
    const rows = [
      row('隐患整改率100%'),
      row('隐患整改率100%', { entryId: entry(2), unitIds: [unitIdOf(2)] }),
    ];

    expect(taken(rows)).toMatchObject([{ unitIds: TWO, source: { entryId: entry(1) } }]);
  });

  it('are not offered again once the plan has them, under whatever name', () => {
    const rows = [row('隐患整改率100%，立案数量3件以上')];
    const [rate, count] = taken(rows);
    if (rate === undefined || count === undefined) throw new Error('two targets are read');

    expect(offers(rows, [rate]).offers).toMatchObject([{ target: { name: '立案数量' } }]);
    expect(offers(rows, [rate, { ...count, name: '行政立案', active: false }]).offers).toEqual([]);
  });

  it('are offered again where a figure has changed', () => {
    const before = taken([row('隐患整改率90%以上')]);

    expect(offers([row('隐患整改率95%以上')], before).offers).toHaveLength(1);
  });
});
