import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../shared/sheet/grid.ts';
import { shapeOf } from '../../../../shared/sheet/heading-place.ts';
import { openQuestions, sayQuestions } from '../../../../shared/sheet/open-questions.ts';
import { recallReading } from '../../../../shared/sheet/recall-reading.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { RecognisedSheet } from '../../../../shared/sheet/recognised.ts';
import {
  NOTHING_SETTLED,
  withMeaning,
  type SettledReading,
} from '../../../../shared/sheet/settled-reading.ts';
import type { Meaning } from '../../../../shared/sheet/meaning.ts';
import { gridOf } from '../../../support/text-grid.ts';

/** Headings nobody has heard of. */
const ODD = ['项', '办啥事', '啥时候办完', '哪个办'];
const ODD_ROWS = [
  ['1', '查燃气软管', '2025年6月底前', '杉木村、青龙村'],
  ['2', '修消防栓', '2025年底前', '青龙村'],
];

/** As a person does it: one column after the other, each time on the sheet as it was read by then. */
function settle(grid: Grid, header: number | null, words: Readonly<Record<string, Meaning>>) {
  let settled: SettledReading = {
    ...NOTHING_SETTLED,
    headerRows: header === null ? null : { first: header, last: header },
  };
  for (const [heading, meaning] of Object.entries(words)) {
    const { columns } = recogniseSheet(grid, { settled });
    const column = columns.find((each) => each.heading === heading);
    if (column === undefined) throw new Error(`no column «${heading}»`);
    settled = withMeaning(settled, columns, { column, meaning });
  }
  return { settled, sheet: recogniseSheet(grid, { settled }) };
}

const meaningsOf = ({ columns }: RecognisedSheet) => columns.map(({ meaning }) => meaning);

const WORDS = { 办啥事: 'title', 啥时候办完: 'deadline', 哪个办: 'responsible' } as const;

describe('a sheet whose heading a person points at', () => {
  const grid = gridOf([['大湾镇安全要事'], [], ODD, ...ODD_ROWS]);

  it('is read by it and by what each column is said to mean', () => {
    const { sheet } = settle(grid, 3, WORDS);

    expect(sheet).toMatchObject({ kind: 'plan', header: { first: 3, last: 3 } });
    expect(sheet.rows.map(({ title, responsible }) => [title, responsible])).toEqual([
      ['查燃气软管', ['杉木村', '青龙村']],
      ['修消防栓', ['青龙村']],
    ]);
    expect(sheet.rows[0]?.deadline).toMatchObject({ due: '2025-06-30' });
    expect(openQuestions(sheet)).toEqual([]);
  });

  it('asks who does it before anything may be published, unless people are named', () => {
    const { sheet } = settle(grid, 3, { ...WORDS, 哪个办: 'remark' });
    const named = settle(grid, 3, { ...WORDS, 哪个办: 'people' });

    expect(openQuestions(sheet)).toEqual([{ kind: 'nobody' }]);
    expect(sayQuestions(openQuestions(sheet))).toMatch(/没有认出哪一列写着单位.*请/u);
    expect(openQuestions(named.sheet)).toEqual([]);
  });

  it('asks what the task is before anything may be published', () => {
    const { sheet } = settle(grid, 3, { ...WORDS, 办啥事: 'remark' });

    expect(openQuestions(sheet)).toEqual([{ kind: 'no-task' }]);
    expect(sayQuestions(openQuestions(sheet))).toMatch(/没有认出哪一列写着任务.*请/u);
  });

  it('is read as if nobody had spoken when the row does not exist', () => {
    const settled = { headerRows: { first: 99, last: 99 }, meanings: [] };

    expect(recogniseSheet(grid, { settled })).toEqual(recogniseSheet(grid));
  });
});

describe('a column that a person settles', () => {
  const grid = gridOf([
    ['序号', '重点任务', '任务说明书', '完成时间', '牵头单位', '责任单位'],
    ['1', '查燃气软管', '逐户上门', '2025年6月底前', '应急办', '杉木村'],
  ]);

  it('is surely what it was said to be', () => {
    const { sheet } = settle(grid, null, { 任务说明书: 'detail' });

    expect(sheet.columns[2]).toMatchObject({ meaning: 'detail', confidence: 1 });
    expect(sheet.rows[0]?.detail).toBe('逐户上门');
  });

  it('takes a meaning that one column has from the column that only seemed to have it', () => {
    const { sheet } = settle(grid, null, { 任务说明书: 'title' });

    expect(meaningsOf(sheet).filter((meaning) => meaning === 'title')).toHaveLength(1);
    expect(sheet.columns[1]).toMatchObject({ heading: '重点任务', meaning: 'other' });
    expect(sheet.rows[0]).toMatchObject({ title: '逐户上门', other: { 重点任务: '查燃气软管' } });
  });

  it('gives way to the one that is settled after it', () => {
    const { sheet } = settle(grid, null, { 任务说明书: 'deadline', 序号: 'deadline' });

    expect(meaningsOf(sheet).slice(0, 4)).toEqual(['deadline', 'title', 'other', 'other']);
  });

  it('may share a meaning that several columns have', () => {
    const { sheet } = settle(grid, null, { 牵头单位: 'responsible' });

    expect(sheet.rows[0]?.responsible).toEqual(['应急办', '杉木村']);
  });
});

describe('a doubtful column that decides who does what by when', () => {
  const grid = gridOf([
    ['重点任务', '措施', '市里要求的办结时间节点安排表', '责任单位'],
    ['查燃气软管', '逐户上门', '2025年6月底前', '杉木村'],
  ]);
  const sheet = recogniseSheet(grid);
  const doubted = {
    ...sheet,
    columns: sheet.columns.map((each) => ({ ...each, confidence: 0.5 })),
  };

  it('is asked about by its letter, its heading and what it seems to be', () => {
    const words = sayQuestions(openQuestions(doubted));

    expect(words).toContain('A 列“重点任务”像是“重点任务”');
    expect(words).toContain('D 列“责任单位”像是“责任部门”');
    expect(words).not.toContain('“措施”');
  });

  it('is asked about as well where only its other possible meaning decides that', () => {
    const columns = sheet.columns.map((each) =>
      each.heading === '措施'
        ? { ...each, alternatives: ['responsible'] as const }
        : { ...each, confidence: 1, alternatives: [] },
    );

    expect(openQuestions({ ...sheet, columns })).toMatchObject([{ column: { heading: '措施' } }]);
  });

  it('is settled by being confirmed as it is', () => {
    const settled = doubted.columns.reduce(
      (all, column) => withMeaning(all, doubted.columns, { column, meaning: column.meaning }),
      NOTHING_SETTLED,
    );

    expect(openQuestions(recogniseSheet(grid, { settled }))).toEqual([]);
  });
});

describe('the next sheet of a shape', () => {
  const first = settle(gridOf([['大湾镇安全要事'], [], ODD, ...ODD_ROWS]), 3, WORDS);
  const known = [
    { shape: '别的|表头', reading: NOTHING_SETTLED },
    {
      shape: shapeOf(first.sheet.columns) ?? '',
      reading: { ...first.settled, headerRows: first.sheet.header },
    },
  ];

  it('is read alike, with its heading in another row and its columns in another order', () => {
    const next = gridOf([
      ['附件1'],
      ['大湾镇2026年安全要事'],
      ['填报单位：应急办'],
      [],
      ['哪个办', '项', '啥时候办完', '办啥事'],
      ['杉木村', '1', '2026年3月底前', '查电线'],
    ]);

    const recalled = recallReading(next, known);

    expect(recalled?.settled.headerRows).toEqual({ first: 5, last: 5 });
    const sheet = recogniseSheet(next, { settled: recalled?.settled ?? null });
    expect(sheet.rows).toMatchObject([{ title: '查电线', responsible: ['杉木村'], row: 6 }]);
    expect(openQuestions(sheet)).toEqual([]);
  });

  it('is known again after it was published: hidden columns and own columns without a heading do not count', () => {
    const published = gridOf([
      [...ODD, '', '_id', '_base'],
      [...(ODD_ROWS[0] ?? []), '已打电话', 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6', 'x'],
    ]);

    expect(recallReading(published, known)?.known.shape).toBe(known[1]?.shape);
  });

  it('is not confused with a sheet of other headings, nor with its own rows', () => {
    expect(recallReading(gridOf([['项', '办啥事', '哪个办'], ...ODD_ROWS]), known)).toBeNull();
    expect(recallReading(gridOf(ODD_ROWS), known)).toBeNull();
    expect(recallReading(gridOf([ODD, ...ODD_ROWS]), [])).toBeNull();
  });

  it('with a heading of two rows is known by both', () => {
    const lines = (year: string) =>
      gridOf(
        [
          ['项', '办啥事', '哪些单位办', ''],
          ['', '', '头一个', '其他的'],
          ['1', `${year}查电线`, '应急办', '杉木村'],
        ],
        { merges: 'A1:A2 B1:B2 C1:D1' },
      );
    const { settled, sheet } = settle(lines('2025年'), 1, {
      办啥事: 'title',
      '哪些单位办/头一个': 'lead',
      '哪些单位办/其他的': 'responsible',
    });
    const reading = { ...settled, headerRows: sheet.header };

    const recalled = recallReading(lines('2026年'), [
      { shape: shapeOf(sheet.columns) ?? '', reading },
    ]);

    expect(recalled?.settled.headerRows).toEqual({ first: 1, last: 2 });
    const again = recogniseSheet(lines('2026年'), { settled: recalled?.settled ?? null });
    expect(again.rows).toMatchObject([{ lead: '应急办', responsible: ['杉木村'] }]);
  });
});
