import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../../shared/sheet/cells.ts';
import type { Grid } from '../../../../shared/sheet/grid.ts';
import { readingsToKeep } from '../../../../shared/sheet/kept-readings.ts';
import type { Meaning } from '../../../../shared/sheet/meaning.ts';
import { openQuestions, sayQuestions } from '../../../../shared/sheet/open-questions.ts';
import { picturesOfList } from '../../../../shared/sheet/picture.ts';
import { recallReading, type KnownReading } from '../../../../shared/sheet/recall-reading.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { rowNames } from '../../../../shared/sheet/row-name.ts';
import { NOTHING_SETTLED, type SettledReading } from '../../../../shared/sheet/settled-reading.ts';
import {
  columnsSaid,
  orNothing,
  rowSaid,
  settlementOf,
  tableOfRow,
  withColumn,
  withHeading,
  withHeadingBelow,
  withRow,
  withTable,
  withTableLeft,
} from '../../../../shared/sheet/settled-tables.ts';
import { gridOf } from '../../../support/text-grid.ts';

const TOP = [
  ['序号', '重点任务', '完成时间', '责任单位'],
  ['1', '查燃气软管', '2025年6月底前', '杉木村'],
  ['2', '修消防栓', '2025年底前', '青龙村'],
];
/** Another order, and headings nobody has heard of. */
const BELOW = [
  ['哪个办', '办结安排', '办啥事', '说明'],
  ['石桥村', '2025年3月底前', '清理占道杂物', '先易后难'],
  ['西岭村', '2025年9月底前', '加装路灯', '按图施工'],
];
const stacked = gridOf([['大湾镇安全要事'], ...TOP, [], ...BELOW]);

type Words = Readonly<Record<string, Meaning | null>>;

/** As a person does it: one column after the other, each time on the sheet as it was read by then. */
function say(
  grid: Grid,
  words: Words,
  { nth, before = NOTHING_SETTLED }: { readonly nth: number; readonly before?: SettledReading },
) {
  let settled = before;
  for (const [heading, meaning] of Object.entries(words)) {
    const table = { sheet: recogniseSheet(grid, { settled }), nth };
    const column = columnsSaid(settled, table).find((each) => each.heading === heading);
    if (column === undefined) throw new Error(`no column «${heading}»`);
    settled = withColumn(settled, table, { column, meaning });
  }
  return { settled, sheet: recogniseSheet(grid, { settled }) };
}

const WORDS = {
  办啥事: 'title',
  办结安排: 'deadline',
  哪个办: 'responsible',
  说明: 'remark',
} as const;

const meaningsOf = (grid: Grid, settled: SettledReading | null, nth: number) =>
  recogniseSheet(grid, { settled }).tables[nth]?.columns.map(({ meaning }) => meaning);

describe('a table below the first', () => {
  it('is told with its own heading, columns and rows', () => {
    const { tables, columns } = recogniseSheet(stacked);

    expect(tables).toMatchObject([
      { header: { first: 2, last: 2 }, rows: { first: 3, last: 4 }, isLeft: false },
      { header: { first: 6, last: 6 }, rows: { first: 7, last: 8 }, isLeft: false },
    ]);
    expect(tables[0]?.columns).toBe(columns);
    expect(tables[1]?.columns.map(({ heading }) => heading)).toEqual(BELOW[0]);
  });

  it('is shown by its own first rows under its own headings', () => {
    const [first, second] = picturesOfList(stacked, recogniseSheet(stacked), 1);

    expect(first?.rows).toEqual([{ row: 3, texts: TOP[1] }]);
    expect(second?.columns.map(({ heading }) => heading)).toEqual(BELOW[0]);
    expect(second?.rows).toEqual([{ row: 7, texts: BELOW[1] }]);
  });

  it('is asked about by its number, and can be settled without touching the first', () => {
    const before = recogniseSheet(stacked);
    const { sheet } = say(stacked, WORDS, { nth: 1 });

    expect(openQuestions(before).every(({ table }) => table === 1)).toBe(true);
    expect(sayQuestions(openQuestions(before))).toContain('第 2 张表 ');
    expect(openQuestions(sheet)).toEqual([]);
    expect(sheet.columns).toEqual(before.columns);
    expect(sheet.rows.slice(2)).toMatchObject([
      { title: '清理占道杂物', responsible: ['石桥村'], deadline: { due: '2025-03-31' } },
      { title: '加装路灯', responsible: ['西岭村'] },
    ]);
  });

  it('without a task or a unit column is asked for it, or to be left', () => {
    const { settled, sheet } = say(stacked, { ...WORDS, 办啥事: 'remark' }, { nth: 1 });
    const left = withTableLeft(settled, { sheet, nth: 1 }, true);
    const without = recogniseSheet(stacked, { settled: left });

    expect(openQuestions(sheet)).toEqual([{ kind: 'no-task', table: 1 }]);
    expect(sayQuestions(openQuestions(sheet))).toMatch(/第 2 张表：.*不读第 2 张表/u);
    expect(openQuestions(without)).toEqual([]);
    expect(without.rows).toHaveLength(2);
    expect(without.tables[1]).toMatchObject({ isLeft: true, rows: { first: 7, last: 8 } });
    expect(
      recogniseSheet(stacked, { settled: withTableLeft(left, { sheet: without, nth: 1 }, false) })
        .rows,
    ).toHaveLength(4);
  });

  it('is read as it is recognised when what was said is taken back, column by column or whole', () => {
    const { settled, sheet } = say(stacked, WORDS, { nth: 1 });
    const before = meaningsOf(stacked, null, 1);

    const column = say(
      stacked,
      { 办啥事: null, 办结安排: null, 哪个办: null, 说明: null },
      { nth: 1, before: settled },
    );
    const whole = withTable(settled, { sheet, nth: 1 }, null);

    expect(column.settled.below?.map(({ meanings }) => meanings)).toEqual([[]]);
    expect(meaningsOf(stacked, column.settled, 1)).toEqual(before);
    expect(meaningsOf(stacked, whole, 1)).toEqual(before);
    expect(orNothing(whole)).toBeNull();
  });

  it('whose heading nobody saw is read by the row a person points at', () => {
    const heading = ['哪村', '2025年底前', '做啥', '其他'];
    const grid = gridOf([...TOP, heading, ['石桥村', '入冬前', '清理杂物', '略']]);
    expect(recogniseSheet(grid).tables).toHaveLength(1);

    const pointed = withHeadingBelow(NOTHING_SETTLED, { first: 4, last: 4 });
    const words = { 哪村: 'responsible', '2025年底前': 'deadline', 做啥: 'title' } as const;
    const { sheet } = say(grid, words, { nth: 1, before: pointed });

    expect(sheet.tables.map(({ header }) => header?.first)).toEqual([1, 4]);
    expect(sheet.rows.at(-1)).toMatchObject({
      row: 5,
      title: '清理杂物',
      responsible: ['石桥村'],
    });
  });

  it('whose heading was found too high is read by the row below it', () => {
    const { sheet } = say(stacked, {}, { nth: 1 });
    const settled = withHeading(NOTHING_SETTLED, { sheet, nth: 1 }, { first: 7, last: 7 });

    const moved = recogniseSheet(stacked, { settled });

    expect(moved.tables.at(-1)).toMatchObject({
      header: { first: 7 },
      rows: { first: 8, last: 8 },
    });
  });
});

describe('a word that was settled in the first table', () => {
  const odd = (top: string) =>
    gridOf([
      ['项', '办啥事', '办结安排', top],
      ['1', '查燃气软管', '2025年6月底前', '杉木村'],
      ['2', '修消防栓', '2025年底前', '青龙村'],
      [],
      ['办啥事', '哪个办', '责任单位', '完成时限'],
      ['清理占道杂物', '石桥村', '西岭村', '2025年3月底前'],
      ['加装路灯', '青龙村', '西岭村', '2025年9月底前'],
    ]);

  it('is not asked about again below, and is shown to come from there', () => {
    const grid = odd('哪个办');
    const { settled, sheet } = say(grid, { 办啥事: 'title', 哪个办: 'responsible' }, { nth: 0 });
    const table = { sheet, nth: 1 };
    const columns = columnsSaid(settled, table);
    const by = settlementOf(settled, table, columns);

    const said = columns.filter((column) => by(column) === 'first');
    expect(said.map(({ heading }) => heading)).toContain('哪个办');
    expect(openQuestions(sheet).filter(({ table: nth }) => nth === 1)).toEqual([]);
  });

  it('does not change a column below that is read for certain', () => {
    const grid = odd('责任单位');
    const { sheet } = say(grid, { 责任单位: 'remark' }, { nth: 0 });

    expect(sheet.tables[1]?.columns[2]).toMatchObject({
      heading: '责任单位',
      meaning: 'responsible',
    });
  });
});

describe('a row', () => {
  const lines = [
    ...TOP,
    ['合计', '两项', '', ''],
    ['3', '换老旧电线', '2025年底前', '青龙村'],
    ['4', '例：写清楚做什么', '2025年底前', '青龙村'],
  ];
  const grid = gridOf(lines);
  const nameAt = (of: Grid, row: number) => {
    const name = rowNames(cellsOf(of)).get(row - 1);
    if (name === undefined) throw new Error(`row ${String(row)} is blank`);
    return name;
  };
  const sayRow = (before: SettledReading, row: number, isTask: boolean | null) =>
    withRow(before, tableOfRow(recogniseSheet(grid), row), { ...nameAt(grid, row), isTask });
  const titles = (of: Grid, settled: SettledReading | null) =>
    recogniseSheet(of, { settled }).rows.map(({ title }) => title);

  it('is left out, and taken in again', () => {
    const left = sayRow(NOTHING_SETTLED, 6, false);

    expect(titles(grid, left)).toEqual(['查燃气软管', '修消防栓', '换老旧电线']);
    expect(recogniseSheet(grid, { settled: left }).tables[0]?.skipped).toMatchObject([
      { row: 4, kind: 'total' },
      { row: 6, kind: 'left' },
    ]);
    expect(rowSaid(left, nameAt(grid, 6))).toBe(false);
    expect(orNothing(sayRow(left, 6, null))).toBeNull();
  });

  it('that was not taken for a task is taken in', () => {
    const taken = sayRow(NOTHING_SETTLED, 4, true);

    expect(recogniseSheet(grid, { settled: taken }).rows.map(({ row }) => row)).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });

  it('is known by its words: in a sorted sheet, and in the next one of the shape', () => {
    const left = sayRow(NOTHING_SETTLED, 6, false);
    const next = gridOf([...lines.slice(0, 1), ...lines.slice(5), ...lines.slice(1, 3)]);
    const known = readingsToKeep(recogniseSheet(grid, { settled: left }), left).flatMap(
      ({ shape, reading }) => (reading === null ? [] : [{ shape, reading }]),
    );

    const recalled = recallReading(next, known);

    expect(titles(next, recalled?.settled ?? null)).toEqual(['查燃气软管', '修消防栓']);
  });

  it('of a list written as text is left out as well', () => {
    const text = gridOf([
      ['1. 检查软管。'],
      ['责任单位：杉木村'],
      ['完成时限：2025年底前'],
      ['2. 检修路灯。'],
      ['责任单位：青龙村'],
      ['完成时限：2025年底前'],
    ]);
    const sheet = recogniseSheet(text);
    const left = withRow(NOTHING_SETTLED, tableOfRow(sheet, 4), {
      ...nameAt(text, 4),
      isTask: false,
    });

    expect(recogniseSheet(text, { settled: left }).rows.map(({ row }) => row)).toEqual([1]);
  });
});

describe('the next sheet with such tables', () => {
  const { settled, sheet } = say(stacked, WORDS, { nth: 1 });
  const known = readingsToKeep(sheet, settled).flatMap(({ shape, reading }): KnownReading[] =>
    reading === null ? [] : [{ shape, reading }],
  );

  it('is read without a question, its tables in other rows', () => {
    const next = gridOf([
      ['附件'],
      ['大湾镇2026年要事'],
      ...TOP,
      ...TOP.slice(1),
      [],
      [],
      ...BELOW,
    ]);

    const recalled = recallReading(next, known);
    const read = recogniseSheet(next, { settled: recalled?.settled ?? null });

    expect(read.tables.map(({ header }) => header?.first)).toEqual([3, 10]);
    expect(openQuestions(read)).toEqual([]);
    expect(read.rows).toHaveLength(6);
    expect(read.rows.at(-1)).toMatchObject({ title: '加装路灯', responsible: ['西岭村'] });
  });

  it('is read without a question where only the second table is left of it', () => {
    const next = gridOf(BELOW);
    const read = recogniseSheet(next, { settled: recallReading(next, known)?.settled ?? null });

    expect(openQuestions(read)).toEqual([]);
    expect(read.rows).toHaveLength(2);
  });

  it('keeps a first table that nobody settled above one that is known', () => {
    const other = [
      ['任务名称', '时限', '牵头部门'],
      ['查电线', '2025年5月底前', '应急办'],
      ['查灶具', '2025年5月底前', '应急办'],
    ];
    const next = gridOf([...other, [], ...BELOW]);

    const read = recogniseSheet(next, { settled: recallReading(next, known)?.settled ?? null });

    expect(read.rows.map(({ title }) => title)).toEqual([
      '查电线',
      '查灶具',
      '清理占道杂物',
      '加装路灯',
    ]);
    expect(openQuestions(read)).toEqual([]);
  });

  it('leaves what was left before', () => {
    const left = withTableLeft(NOTHING_SETTLED, { sheet, nth: 1 }, true);
    const kept = readingsToKeep(recogniseSheet(stacked, { settled: left }), left);
    const again = recallReading(
      gridOf([...TOP, [], ...BELOW]),
      kept.flatMap(({ shape, reading }) => (reading === null ? [] : [{ shape, reading }])),
    );

    expect(
      recogniseSheet(gridOf([...TOP, [], ...BELOW]), { settled: again?.settled ?? null }).rows,
    ).toHaveLength(2);
  });

  it('forgets every table when the reading is taken back', () => {
    expect(readingsToKeep(sheet, null).map(({ reading }) => reading)).toEqual([null, null]);
  });

  it('knows nothing of a heading that meant two things in tables of one shape', () => {
    const twins = gridOf([
      ...BELOW,
      [],
      ...[BELOW[0] ?? []].map((line) => line.toReversed()),
      ...BELOW.slice(1).map((line) => line.toReversed()),
    ]);
    const first = say(twins, WORDS, { nth: 0 });
    const both = say(twins, { 说明: 'next' }, { nth: 1, before: first.settled });

    const [kept] = readingsToKeep(both.sheet, both.settled);

    expect(both.sheet.tables).toHaveLength(2);
    expect(kept?.reading?.meanings.map(({ heading }) => heading).toSorted()).toEqual(
      ['办啥事', '办结安排', '哪个办'].toSorted(),
    );
  });
});

describe('a reading remembered before tables below the first could be settled', () => {
  it('still holds, for every table of the sheet', () => {
    const grid = gridOf([
      ...BELOW,
      [],
      ...[BELOW[0] ?? []].map((line) => line.toReversed()),
      ...BELOW.slice(1).map((line) => line.toReversed()),
    ]);
    const { settled } = say(grid, WORDS, { nth: 0 });
    const old = { headerRows: { first: 1, last: 1 }, meanings: settled.meanings };
    const shape = readingsToKeep(recogniseSheet(grid, { settled }), settled)[0]?.shape ?? '';

    const recalled = recallReading(grid, [{ shape, reading: old }]);
    const sheet = recogniseSheet(grid, { settled: recalled?.settled ?? null });

    expect(openQuestions(sheet)).toEqual([]);
    expect(sheet.rows.map(({ title }) => title)).toEqual([
      ...['清理占道杂物', '加装路灯', '清理占道杂物', '加装路灯'],
    ]);
  });
});
