import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type TownSettings } from '../../../../shared/report/settings.ts';
import { place } from '../../../../shared/sheet/place.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { seenLabels, seenRows } from '../../../support/seen-rows.ts';
import { SheetModel } from '../../../support/sheet-model.ts';
import { reportedFacts, unitIdOf } from '../../../support/summary-facts.ts';

const FIELDS: TownSettings['fields'] = [
  { name: '消防', unitIds: [unitIdOf(1), unitIdOf(3)] },
  { name: '工贸', unitIds: [] },
];

const facts = { ...reportedFacts(), settings: { ...DEFAULT_SETTINGS, fields: FIELDS } };
const { breakdown } = summarySheets(facts);

describe('分项汇总', () => {
  it('shows by action, lead, unit, field and village what a count by hand gives', () => {
    expect(seenLabels(breakdown)).toEqual([
      ...['维度', '名称', '应填行数', '完成率', '已完成/应完成', '逾期/应完成'],
      ...['长期任务', '有问题的行'],
    ]);
    expect(seenRows(breakdown)).toEqual([
      ['按行动', '行动1', 3, 1 / 3, '1/3', '0/3', 0, 0],
      ['按行动', '行动2', 2, 0.5, '1/2', '1/2', 0, 1],
      ['按行动', '行动3', 2, '/', '/', '/', 2, 0],
      ['按行动', '行动4', 1, 0, '0/1', '0/1', 0, 0],
      ['按行动', '行动5', 2, 0, '0/2', '2/2', 0, 0],
      ['按牵头部门', '应急办', 10, 0.25, '2/8', '3/8', 2, 1],
      ['按责任单位', '应急办', 4, 1 / 3, '1/3', '2/3', 1, 1],
      ['按责任单位', '大湾村', 3, 1 / 3, '1/3', '0/3', 0, 0],
      ['按责任单位', '武装部', 3, 0, '0/2', '1/2', 1, 0],
      ['按行业领域', '消防', 7, 0.2, '1/5', '3/5', 2, 1],
      ['按行业领域', '工贸', 0, '/', '/', '/', 0, 0],
      ['按村（社区）', '大湾村', 3, 1 / 3, '1/3', '0/3', 0, 0],
      ['合计', '全镇', 10, 0.25, '2/8', '3/8', 2, 1],
    ]);
  });

  it('keys its rows by what they are about, so that they are known again', () => {
    expect(breakdown.rows.map(({ id }) => id)).toEqual([
      ...['action:行动1', 'action:行动2', 'action:行动3', 'action:行动4', 'action:行动5'],
      ...['lead:应急办', `unit:${unitIdOf(1)}`, `unit:${unitIdOf(2)}`, `unit:${unitIdOf(3)}`],
      ...['field:消防', 'field:工贸', `village:${unitIdOf(2)}`, 'total'],
    ]);
    const model = new SheetModel().apply(place(breakdown, null));
    expect(place(breakdown, model.grid('分项汇总', [8])).writes).toEqual([]);
  });

  it('takes names that differ in white space alone as one, and says where a name is missing', () => {
    const [first, second, third, ...others] = facts.tasks.toSorted(
      (a, b) => a.position - b.position,
    );
    if (!first || !second || !third) throw new Error('the example has five tasks');
    const tasks = [
      { ...first, action: '一、开展\n宣传行动' },
      { ...second, action: '一、开展宣传行动 ' },
      { ...third, action: null, lead: ' ' },
      ...others,
    ];
    const rows = seenRows(summarySheets({ ...facts, tasks }).breakdown);
    expect(rows.slice(0, 2).map((row) => row.slice(0, 3))).toEqual([
      ['按行动', '一、开展\n宣传行动', 5],
      ['按行动', '（未写行动名称）', 2],
    ]);
    expect(rows).toContainEqual(['按牵头部门', '（未写牵头部门）', 2, '/', '/', '/', 2, 0]);
  });

  it('takes two fields of one name as one, and a unit named twice once', () => {
    const fields = [
      { name: '消防', unitIds: [unitIdOf(1), unitIdOf(1)] },
      { name: '消防', unitIds: [unitIdOf(3), unitIdOf(1)] },
    ];
    const sheet = summarySheets({ ...facts, settings: { ...facts.settings, fields } }).breakdown;
    expect(seenRows(sheet).filter(([dimension]) => dimension === '按行业领域')).toEqual([
      ['按行业领域', '消防', 7, 0.2, '1/5', '3/5', 2, 1],
    ]);
  });

  it('draws the rate of each action', () => {
    expect(breakdown.charts).toMatchObject([
      {
        title: '各行动完成率',
        categories: 'name',
        series: [{ column: 'rate' }],
        rows: ['action:行动1', 'action:行动2', 'action:行动3', 'action:行动4', 'action:行动5'],
        percent: true,
      },
    ]);
    expect(summarySheets({ ...facts, tasks: [], states: [] }).breakdown.charts).toEqual([]);
  });
});
