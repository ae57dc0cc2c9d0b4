import { describe, expect, it } from 'vitest';
import { planLedger } from '../../../../shared/ledgers/plan.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';
import type { CellValue, Grid } from '../../../../shared/sheet/grid.ts';
import { readHeading } from '../../../../shared/sheet/heading.ts';
import { KEY_ROW } from '../../../../shared/sheet/image.ts';
import { layOutMyList } from '../../../../shared/sheet/lay-out.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { entryIdOf, progressRow } from '../../../support/progress-rows.ts';
import { gridOf } from '../../../support/text-grid.ts';

const IMAGE = layOutMyList({
  townName: '大湾镇',
  unitName: '经发办',
  planTitle: '重点任务清单',
  rows: [
    progressRow(1, { status: '推进中', percent: 60, progress: '做了一半' }),
    progressRow(2, { title: '3个专项行动', deadline: '每年' }),
    progressRow(3),
  ],
});

function linesOf(): readonly (readonly CellValue[])[] {
  return [
    [IMAGE.title],
    [IMAGE.note],
    IMAGE.columns.map(({ key }) => key),
    IMAGE.columns.map(({ label }) => label),
    ...IMAGE.rows.map(({ values }) => values),
  ];
}

const sheetOf = (lines: readonly (readonly CellValue[])[]): Grid =>
  gridOf(lines, { sheetName: IMAGE.sheetName });

describe('a sheet that the add-in laid out', () => {
  const sheet = recogniseSheet(sheetOf(linesOf()));

  it('is ours beyond doubt, with its columns by their keys', () => {
    expect(sheet).toMatchObject({
      kind: 'managed',
      confidence: 1,
      title: IMAGE.title,
      header: { first: 4, last: 4 },
      problems: [],
    });
    expect(sheet.columns.map(({ key, heading }) => [key, heading])).toEqual(
      IMAGE.columns.map(({ key, label }) => [key, label]),
    );
    expect(sheet.columns.every(({ confidence }) => confidence === 1)).toBe(true);
  });

  it('gives every row with its id, its fields and its title unsplit', () => {
    expect(sheet.rows.map(({ row, id, number, title }) => [row, id, number, title])).toEqual([
      [5, entryIdOf(1), '1', '任务1'],
      [6, entryIdOf(2), '2', '3个专项行动'],
      [7, entryIdOf(3), '3', '任务3'],
    ]);
    expect(sheet.rows[0]).toMatchObject({
      status: '推进中',
      progress: '做了一半',
      lead: '应急办',
      responsible: ['应急办', '经发办'],
    });
    expect(sheet.rows[1]?.deadline).toMatchObject({ kind: 'recurring', every: 'year' });
  });

  it('is recognised by its keys though headings are renamed, columns moved and an own column is put in', () => {
    const shuffled = linesOf().map((line, row) => {
      const cells = [...line].reverse();
      if (row < KEY_ROW) return line;
      return [
        cells[0] ?? '',
        row === KEY_ROW + 1 ? '我的备注' : row > KEY_ROW + 1 ? '记一笔' : '',
        ...cells.slice(1),
      ];
    });
    const renamed = shuffled.map((line) => line.map((cell) => (cell === '重点任务' ? '事' : cell)));

    const recognised = recogniseSheet(sheetOf(renamed));

    expect(recognised.kind).toBe('managed');
    expect(recognised.columns.find(({ key }) => key === 'title')?.heading).toBe('事');
    expect(recognised.columns[1]).toMatchObject({
      key: null,
      meaning: 'other',
      heading: '我的备注',
    });
    expect(recognised.rows.map(({ title }) => title)).toEqual(['任务1', '3个专项行动', '任务3']);
  });

  it('carries nothing into a cell that somebody emptied', () => {
    const action = IMAGE.columns.findIndex(({ key }) => key === 'action');
    const emptied = linesOf().map((line, row) => (row === 5 ? line.with(action, '') : line));

    expect(recogniseSheet(sheetOf(emptied)).rows[1]?.action).toBeNull();
  });

  it('is still ours by its headings and ids when the key row was deleted', () => {
    const withoutKeys = linesOf().filter((_, row) => row !== KEY_ROW);

    const recognised = recogniseSheet(sheetOf(withoutKeys));

    expect(recognised.kind).toBe('managed');
    expect(recognised.rows.map(({ id }) => id)).toEqual([entryIdOf(1), entryIdOf(2), entryIdOf(3)]);
    expect(recognised.columns.find(({ heading }) => heading === '进展情况')?.key).toBe('progress');
  });

  it('tells a copied row', () => {
    const lines = linesOf();
    const copied = [...lines, lines[4] ?? []];

    expect(recogniseSheet(sheetOf(copied)).problems).toMatchObject([
      { code: 'DUPLICATE_ROW_ID', row: 8 },
    ]);
  });
});

describe('the headings of our ledgers', () => {
  const fields = [planLedger, progressLedger].flatMap((ledger) => ledger.fields);

  it.each(fields.map(({ label, meaning }) => [label, meaning]))(
    '«%s» means %s',
    (label, meaning) => {
      expect(readHeading(label)).toMatchObject({ meaning, confidence: 1 });
    },
  );

  it('are named by keys that are their meanings, which own sheets rely on', () => {
    expect(fields.map(({ key }) => key)).toEqual(fields.map(({ meaning }) => meaning));
  });
});
