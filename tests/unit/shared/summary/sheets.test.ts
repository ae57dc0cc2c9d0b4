import { describe, expect, expectTypeOf, it } from 'vitest';
import type { SummaryFacts as WireFacts } from '../../../../shared/protocol/summary.ts';
import { place } from '../../../../shared/sheet/place.ts';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';
import { seenLabels, seenRows } from '../../../support/seen-rows.ts';
import { SheetModel } from '../../../support/sheet-model.ts';
import { exampleFacts, unitIdOf } from '../../../support/summary-facts.ts';

const { town, activity, overdue } = summarySheets(exampleFacts());

it('takes the answer of the server as it is', () => {
  expectTypeOf<WireFacts>().toExtend<SummaryFacts>();
});

describe('全镇汇总', () => {
  it('has a column for each unit that has something to do, in the order of the town', () => {
    expect(seenLabels(town)).toEqual([
      '序号',
      '行动名称',
      '重点任务',
      '完成时间',
      '牵头部门',
      '完成率',
      '已完成/应完成',
      '逾期/应完成',
      '应急办',
      '大湾村',
      '武装部',
    ]);
  });

  it('shows what a count by hand gives', () => {
    expect(seenRows(town)).toEqual([
      [
        '1',
        '行动1',
        '任务1',
        '2024年',
        '应急办',
        1 / 3,
        '1/3',
        '0/3',
        '已完成',
        '推进中 60%',
        '未填报',
      ],
      [
        '2',
        '行动2',
        '任务2',
        '2024年6月底前',
        '应急办',
        0.5,
        '1/2',
        '1/2',
        '严重逾期\n推进中 30%',
        '已完成',
        '—',
      ],
      ['3', '行动3', '任务3', '长期坚持', '应急办', '/', '/', '/', '长期推进', '—', '未填报'],
      ['4', '行动4', '任务4', '10月20日前', '应急办', 0, '0/1', '0/1', '—', '临期\n未启动 0%', '—'],
      [
        '5',
        '行动5',
        '任务5',
        '2024年9月底前',
        '应急办',
        0,
        '0/2',
        '2/2',
        '逾期\n基本完成 90%',
        '—',
        '逾期\n未填报',
      ],
      ['', '合计', '各单位为已完成/应完成', '', '', 0.25, '2/8', '3/8', '1/3', '1/3', '0/2'],
    ]);
  });

  it('carries the moment, the cursor and totals to check it against', () => {
    const note =
      '清单通 · 数据时点 2024-10-15 14:05（第 42 号） · 单位 3 个，已报送 2 个 · 任务 5 行，应填 10 行，已填 7 行';
    expect([activity.note, overdue.note]).toEqual([note, note]);
    expect(town.note).toBe(`${note} · “—”不涉及，“/”长期任务不计完成率`);
  });

  it('keys rows by task and unit columns by unit', () => {
    expect(town.rows.map(({ id }) => id)).toEqual([...[1, 2, 3, 4, 5].map(entryIdOf), 'total']);
    expect(town.columns.slice(8, 11).map(({ key }) => key)).toEqual([1, 2, 3].map(unitIdOf));
  });
});

describe('报送情况', () => {
  it('says who has filled how much, since when, and what is open', () => {
    expect(seenLabels(activity)).toEqual([
      '单位',
      '联系人',
      '应填行数',
      '已填行数',
      '未填行数',
      '填报率',
      '填报情况',
      '最近同步时间',
      '填报人',
      '回执号',
      '未填任务',
    ]);
    expect(seenRows(activity)).toEqual([
      ['应急办', '王芳', 4, 4, 0, 1, '已填齐', '2024-10-15 00:30', '王芳', '0031', ''],
      ['大湾村', '', 3, 3, 0, 1, '已填齐', '2024-10-10 09:00', '李强', '0007', ''],
      ['武装部', '', 3, 0, 3, 0, '未填报', '', '', '', '1、3、5'],
      ['合计', '', 10, 7, 3, 0.7, '', '2/3 个单位', '', '', ''],
    ]);
  });

  it('says 部分填报 between the two', () => {
    const facts = exampleFacts();
    const states = facts.states.map((state) =>
      state.entryId === entryIdOf(101) ? { ...state, status: null } : state,
    );
    const [row = []] = seenRows(summarySheets({ ...facts, states }).activity);
    expect(row.slice(2, 7)).toEqual([4, 3, 1, 0.75, '部分填报']);
  });
});

describe('逾期清单', () => {
  it('has the longest late first and ends with the number over its base', () => {
    expect(seenRows(overdue).map((row) => [row[0], ...row.slice(5)])).toEqual([
      ['2', '应急办', '2024-06-30', 107, '严重逾期', '推进中', 0.3, '有'],
      ['5', '应急办', '2024-09-30', 15, '逾期', '基本完成', 0.9, ''],
      ['5', '武装部', '2024-09-30', 15, '逾期', '未填报', '', ''],
      ['', '', '', '', '', '', '', ''],
    ]);
    expect(overdue.rows.at(-1)?.values[2]).toBe('逾期 3 项，应完成 8 项');
  });
});

describe('a town without tasks', () => {
  it('gets sheets whose figures have no base', () => {
    const empty = summarySheets({ ...exampleFacts(), tasks: [], states: [] });
    expect(seenRows(empty.town)).toEqual([
      ['', '合计', '各单位为已完成/应完成', '', '', '/', '/', '/'],
    ]);
    expect(seenRows(empty.activity)).toEqual([
      ['合计', '', 0, 0, 0, '/', '', '/ 个单位', '', '', ''],
    ]);
  });
});

describe('a second 汇总', () => {
  const model = new SheetModel().apply(place(town, null));
  model.insertColumn(8);
  model.set(4, 8, { value: '自己的批注' });
  const again = (facts: SummaryFacts) =>
    place(summarySheets(facts).town, model.grid('全镇汇总', [5]));

  it('of the same facts writes nothing', () => {
    expect(again(exampleFacts()).writes).toEqual([]);
  });

  it('writes the figures that moved and the note, nothing else', () => {
    const facts = exampleFacts();
    const states = facts.states.map((state) =>
      state.entryId === entryIdOf(402) ? { ...state, status: '已完成', percent: 100 } : state,
    );
    const written = again({ ...facts, cursor: 43, states }).writes.map(({ value }) => value);
    expect(written).toEqual([
      '清单通 · 数据时点 2024-10-15 14:05（第 43 号） · 单位 3 个，已报送 2 个 · 任务 5 行，应填 10 行，已填 7 行 · “—”不涉及，“/”长期任务不计完成率',
      1,
      '1/1',
      '已完成',
      0.375,
      '3/8',
      '2/3',
    ]);
  });

  it('gives a new unit its column at its place, keyed', () => {
    const facts = exampleFacts();
    const [first] = facts.states;
    const states = [
      ...facts.states,
      ...(first ? [{ ...first, unitId: unitIdOf(4), entryId: entryIdOf(104) }] : []),
    ];
    const { insertColumns, columnOf } = again({ ...facts, states });
    expect(insertColumns.map(({ before, column }) => [before, column.label])).toEqual([
      [12, '镇武装部'],
    ]);
    expect(columnOf[unitIdOf(4)]).toBe(12);
  });

  it('follows a unit that was renamed', () => {
    const facts = exampleFacts();
    const units = facts.units.map((unit) =>
      unit.name === '大湾村' ? { ...unit, name: '大湾社区' } : unit,
    );
    expect(again({ ...facts, units }).writes.map(({ value }) => value)).toEqual(['大湾社区']);
  });

  it('keeps the column of a unit that left and names it', () => {
    const facts = exampleFacts();
    const states = facts.states.filter(({ unitId }) => unitId !== unitIdOf(2));
    expect(again({ ...facts, states }).retiredColumns).toEqual([10]);
  });
});
