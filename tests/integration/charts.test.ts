import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawCharts, summarySentence } from '../../addin/sync/draw-charts.ts';
import { newSheet } from '../../addin/sync/open-my-list.ts';
import { createWorkbook } from '../../addin/workbook/workbook.ts';
import type { ImageChart, ImageRow, SheetImage } from '../../shared/sheet/image.ts';
import { canPlace, place } from '../../shared/sheet/place.ts';
import { openInNode } from '../excel-host/open-in-node.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { printWorkbook, whyNotPrinted } from '../support/printed.ts';

const NAME = '报送统计';
const KEYS = ['unit', 'done', 'running', 'late', 'rate', '_id'] as const;
const LABELS = ['单位', '已完成', '推进中', '逾期', '完成率', '行标识'] as const;

const UNITS = ['应急办', '经发办', '自然资源所', '杉木村', '柳溪村', '新河社区'] as const;
const idOf = (unit: string): string =>
  `00000000-0000-4000-8000-${[...unit]
    .map((c) => c.charCodeAt(0).toString(16))
    .join('')
    .slice(0, 12)
    .padStart(12, '0')}`;

const row = (unit: string, index: number): ImageRow => {
  const counts = [3 + index, 2 + (index % 3), index % 4];
  const rate = (counts[0] ?? 0) / counts.reduce((sum, count) => sum + count, 0);
  return { id: idOf(unit), values: [unit, ...counts, rate, idOf(unit)] };
};

const TOTAL: ImageRow = { id: 'total', values: ['合计', 33, 18, 7, 0.57, 'total'] };

function charts(units: readonly string[], title: string): readonly ImageChart[] {
  const rows = units.map(idOf);
  return [
    {
      key: 'rate',
      title,
      kind: 'bar',
      categories: 'unit',
      series: [{ column: 'rate', label: '完成率', tone: 'blue' }],
      rows,
      percent: true,
    },
    {
      key: 'states',
      title: '各单位任务进展（项）',
      kind: 'stacked-column',
      categories: 'unit',
      series: [
        { column: 'done', label: '已完成', tone: 'green' },
        { column: 'running', label: '推进中', tone: 'yellow' },
        { column: 'late', label: '逾期', tone: 'red' },
      ],
      rows,
    },
  ];
}

function imageOf(units: readonly string[] = UNITS, title = '各单位完成率'): SheetImage {
  return {
    sheetName: NAME,
    title: '大湾镇重点任务清单 报送统计',
    note: '统计时间：2024-09-20 08:00',
    columns: KEYS.map((key, index) => ({
      key,
      label: LABELS[index] ?? '',
      kind: key === 'rate' ? 'percent' : key === 'unit' || key === '_id' ? 'text' : 'number',
      width: key === 'unit' ? 16 : 10,
      hidden: key === '_id',
      editable: false,
      align: 'center',
    })),
    rows: [...units.map(row), TOTAL],
    toneRules: [],
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    charts: charts(units, title),
  };
}

let desk: ExcelDesk;
let sheetId: string;
beforeEach(async () => {
  desk = await excelDesk();
});
afterEach(() => {
  desk[Symbol.dispose]();
});

const RUN = { onProgress: () => undefined, signal: new AbortController().signal };

/** Makes the sheet with its charts, as 汇总 does. */
async function make(image: SheetImage = imageOf(), book = desk.book) {
  sheetId = await newSheet({ deps: { book } as never, run: RUN }, image, null);
  await desk.book.select(sheetId, 'A1');
  const table = { sheetId, sheetName: NAME, image, placement: place(image, null), existing: null };
  return drawCharts({ book }, table);
}

/** Brings the sheet level with an image, as 汇总 does. */
async function bring(image: SheetImage = imageOf()) {
  const reading = await desk.book.read(() => sheetId);
  const existing = reading?.grid ?? null;
  expect(canPlace(image, existing)).toBe(true);
  const placement = place(image, existing);
  const columns = image.columns;
  await desk.book.write({ sheetId, placement, columns, expected: existing });
  return drawCharts({ book: desk.book }, { sheetId, sheetName: NAME, image, placement, existing });
}

const sheet = () => desk.host.model.sheet(NAME);
const chart = (key: string) => {
  const found = sheet().charts.find(`qdt-${key}`);
  if (found === null) throw new Error(`there is no chart ${key}`);
  return found;
};
const shown = (key: string) =>
  chart(key).series.map(({ name, values, categories }) => [name, values?.area, categories?.area]);
const names = (key: string) => {
  const area = chart(key).series[0]?.categories?.area;
  if (area === undefined) throw new Error('the chart shows nothing');
  return sheet()
    .cells.readCells(area)
    .flat()
    .map(({ value }) => value);
};
const cells = (column: number, first: number, rows: number = UNITS.length) => ({
  row: first,
  column,
  rows,
  columns: 1,
});

async function batchesOf(act: () => Promise<unknown>): Promise<number> {
  const { batches } = desk.host.faults.counters;
  await act();
  return desk.host.faults.counters.batches - batches;
}

describe('the charts of a sheet that is made', () => {
  it('show the rows of the table, in the colours of their tones', async () => {
    expect(await make()).toEqual({ chartsDrawn: 2, chartNote: null });
    expect(shown('rate')).toEqual([['完成率', cells(4, 4), cells(0, 4)]]);
    expect(shown('states')).toEqual([
      ['已完成', cells(1, 4), cells(0, 4)],
      ['推进中', cells(2, 4), cells(0, 4)],
      ['逾期', cells(3, 4), cells(0, 4)],
    ]);
    expect(names('rate')).toEqual(UNITS);
    expect(chart('rate')).toMatchObject({
      type: 'BarClustered',
      title: '各单位完成率',
      legend: null,
      valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
      categoryAxis: { reversed: true },
    });
    expect(chart('states')).toMatchObject({ type: 'ColumnStacked', legend: 'Bottom' });
    expect(chart('states').series.map(({ fillColor }) => fillColor)).toEqual([
      '#2E7D32',
      '#FFC000',
      '#C00000',
    ]);
    for (const key of ['rate', 'states']) {
      for (const { labels } of chart(key).series) expect(labels).not.toBeNull();
    }
  });

  it('stand two rows below the table, side by side, and no wider than a page', async () => {
    await make();
    const [rate, states] = [chart('rate'), chart('states')];
    expect([rate.anchor.row, states.anchor.row]).toEqual([13, 13]);
    const places = await desk.host.excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem(NAME).charts.load('items/left,items/width');
      await context.sync();
      return found.items.map(({ left, width }) => [left, width]);
    });
    const [[left = 0, width = 0] = [], [nextLeft = 0, nextWidth = 0] = []] = places;
    expect(left).toBe(0);
    expect(nextLeft).toBeGreaterThan(left + width);
    expect(nextLeft + nextWidth).toBeLessThanOrEqual(841.89 - 32);
    for (const points of [width, nextWidth]) expect(points).toBeGreaterThan(340);
  });

  it('begin on a page of their own, below a free row, where the table leaves no room for them', async () => {
    const units = Array.from({ length: 17 }, (_, index) => `第 ${index + 1} 村`);
    await make(imageOf(units));
    const starts = () =>
      sheet()
        .pageBreaks.all()
        .flatMap(({ areas }) => areas.map((area) => area.row));
    expect(starts()).toEqual([23]);
    expect([chart('rate').anchor.row, chart('states').anchor.row]).toEqual([24, 24]);
    await bring(imageOf([...units, '第 18 村']));
    expect(starts()).toEqual([24]);
  });

  it('cost two batches, and a sheet without charts none', async () => {
    const image = imageOf();
    await make({ ...image, charts: [] });
    const table = { sheetId, sheetName: NAME, placement: place(image, null), existing: null };
    const { book } = desk;
    const none = { ...table, image: { ...image, charts: [] } };
    expect(await batchesOf(() => drawCharts({ book }, none))).toBe(0);
    expect(await batchesOf(() => drawCharts({ book }, { ...table, image }))).toBe(2);
  });
});

describe('the charts of a sheet that is brought level again', () => {
  beforeEach(async () => {
    await make();
  });

  it('are left alone when nothing changed: one batch, and it writes nothing', async () => {
    const before = sheet().charts.all();
    const [read, again] = [await batchesOf(() => desk.book.read(() => sheetId)), imageOf()];
    const written = await batchesOf(async () => {
      expect(await bring(again)).toEqual({ chartsDrawn: 0, chartNote: null });
    });
    // The writing of an empty placement costs two, which 汇总 spares.
    expect(written - read - 2).toBe(1);
    expect(sheet().charts.all()).toBe(before);
  });

  it('take in rows that were inserted at either edge and between', async () => {
    const units = ['党政办', ...UNITS.slice(0, 3), '财政所', ...UNITS.slice(3), '木桥村'];
    expect(await bring(imageOf(units))).toEqual({ chartsDrawn: 2, chartNote: null });
    expect(names('rate')).toEqual(units);
    expect(names('states')).toEqual(units);
    expect(await bring(imageOf(units))).toEqual({ chartsDrawn: 0, chartNote: null });
  });

  it('follow the rows when a person has inserted rows and columns and sorted the units', async () => {
    desk.insertRow(0);
    desk.insertColumn(0);
    desk.reorderRows(5, [10, 9, 8, 7, 6, 5]);
    await bring();
    expect(names('rate')).toEqual(UNITS.toReversed());
    expect(shown('rate')).toEqual([['完成率', cells(5, 5), cells(1, 5)]]);
  });

  it('reach over the total when a person has sorted it between the units', async () => {
    desk.reorderRows(4, [4, 5, 10, 6, 7, 8, 9]);
    expect(await bring()).toMatchObject({ chartsDrawn: 2 });
    expect(names('rate')).toEqual([...UNITS.slice(0, 2), '合计', ...UNITS.slice(2)]);
  });

  it('keep the place, the size and the looks a person gave them', async () => {
    const place = { anchor: { row: 30, column: 6, down: 4, across: 9 }, width: 500, height: 300 };
    const looks = { title: '我的标题', legend: 'Right' } as const;
    sheet().charts.change(chart('rate').id, { ...place, ...looks });
    await bring(imageOf([...UNITS, '木桥村']));
    expect(chart('rate')).toMatchObject({
      ...place,
      anchor: { ...place.anchor, row: 31 },
      ...looks,
    });
    expect(names('rate')).toEqual([...UNITS, '木桥村']);
  });

  it('are moved out of the way of the table, and keep their size', async () => {
    const anchor = { row: 6, column: 2, down: 0, across: 0 };
    sheet().charts.change(chart('states').id, { anchor, width: 300 });
    expect(await bring()).toEqual({ chartsDrawn: 1, chartNote: null });
    expect(chart('states')).toMatchObject({ width: 300, anchor: { column: 0 } });
    expect(chart('states').anchor.row).toBeGreaterThan(chart('rate').anchor.row);
    expect(await bring()).toEqual({ chartsDrawn: 0, chartNote: null });
  });

  it('get the title of the image when that has changed', async () => {
    await bring(imageOf(UNITS, '各单位完成率（第三季度）'));
    expect(chart('rate').title).toBe('各单位完成率（第三季度）');
    expect(chart('states').title).toBe('各单位任务进展（项）');
  });

  it('are made again when they are deleted, below words a person wrote under the table', async () => {
    sheet().charts.remove(chart('rate').id);
    sheet().charts.remove(chart('states').id);
    desk.put(19, 0, '注：以上数据截至本月底。');
    expect(await bring()).toEqual({ chartsDrawn: 2, chartNote: null });
    expect(chart('rate').anchor.row).toBe(22);
  });

  it('get a deleted series again; a renamed one keeps its name, and one of their own is left alone', async () => {
    const { id, series } = chart('states');
    const [done, running, late] = series;
    if (!done || !running || !late) throw new Error('the chart has three series');
    sheet().charts.change(id, {
      series: [{ ...done, name: '完成' }, late, { ...late, name: '我的' }],
    });
    await bring(imageOf([...UNITS, '木桥村']));
    const more = (column: number) => cells(column, 4, 7);
    expect(shown('states').map(([name, values]) => [name, values])).toEqual([
      ['完成', more(1)],
      ['逾期', more(3)],
      ['我的', cells(3, 4)],
      ['推进中', more(2)],
    ]);
  });
});

describe('a table without its charts is still whole', () => {
  const texts = () => UNITS.map((_, index) => desk.at(4 + index, 0));

  it('in an Excel that is too old for them', async () => {
    const old = createWorkbook(desk.host.excel, {
      onWaiting: () => undefined,
      setTimer: () => () => undefined,
      supports: (version) => Number(version.split('.')[1]) < 10,
    });
    const drawn = await make(imageOf(), old);
    expect(drawn.chartNote).toContain('版本较旧');
    expect(summarySentence([{ ...drawn, cellsWritten: 5 }])).toBe(
      `已汇总，更新 5 格。${drawn.chartNote ?? ''}`,
    );
    expect(sheet().charts.all()).toEqual([]);
    expect(texts()).toEqual(UNITS);
  });

  it('on a protected sheet', async () => {
    await make();
    sheet().charts.remove(chart('rate').id);
    desk.protect();
    const image = imageOf();
    const grid = (await desk.book.read(() => sheetId))?.grid ?? null;
    const table = { sheetId, sheetName: NAME, image, placement: place(image, grid) };
    const drawn = await drawCharts({ book: desk.book }, { ...table, existing: grid });
    expect(drawn).toMatchObject({ chartsDrawn: 0 });
    expect(drawn.chartNote).toContain('受保护');
    desk.unprotect();
    expect(await bring()).toEqual({ chartsDrawn: 1, chartNote: null });
  });

  it('where Excel refuses them', async () => {
    await make({ ...imageOf(), charts: [] });
    const image = imageOf();
    const table = { sheetId, sheetName: NAME, image, placement: place(image, null) };
    desk.host.faults.failBatch(2, 'GeneralException');
    const drawn = await drawCharts({ book: desk.book }, { ...table, existing: null });
    expect(drawn).toMatchObject({ chartsDrawn: 0 });
    expect(drawn.chartNote).toContain('Excel 没有画好');
    expect(texts()).toEqual(UNITS);
    expect(await bring()).toEqual({ chartsDrawn: 2, chartNote: null });
  });
});

describe('the saved workbook', () => {
  it('opens again with its charts, which are then left alone', async () => {
    await make();
    const before = sheet().charts.all();
    using again = await openInNode(await desk.host.save());
    expect(again.notCarried).toEqual([]);
    expect(again.model.sheet(NAME).charts.all()).toEqual(before);
    expect(again.model.sheet(NAME).customProperties.get('qdt-rate')).toBe(
      sheet().customProperties.get('qdt-rate'),
    );
  });

  it('prints a long table on one page and its charts on the next', async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    await make(imageOf([...UNITS, ...Array.from({ length: 11 }, (_, at) => `第 ${at + 1} 村`)]));
    const pages = (await printWorkbook(await desk.host.save(), 'charts-long')).filter(({ words }) =>
      words.includes(NAME),
    );
    expect(pages).toHaveLength(2);
    const [table, drawn] = pages;
    expect(table?.words).toContain('合计');
    expect(drawn?.words).not.toContain('合计');
    expect(drawn?.words).toContain('各单位完成率');
  });

  it('prints the table and its charts on one page', async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    await make();
    const pages = (await printWorkbook(await desk.host.save(), 'charts')).filter(({ words }) =>
      words.includes(NAME),
    );
    expect(pages).toHaveLength(1);
    const [{ words } = { words: '' }] = pages;
    for (const title of ['各单位完成率', '各单位任务进展（项）']) expect(words).toContain(title);
  });
});
