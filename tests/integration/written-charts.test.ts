import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCharts } from '../../addin/sync/draw-charts.ts';
import { newSheet } from '../../addin/sync/open-my-list.ts';
import { writeXlsx } from '../../server/documents/write-xlsx.ts';
import type { ImageChart, SheetImage } from '../../shared/sheet/image.ts';
import { place } from '../../shared/sheet/place.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import { openInNode, type OpenedInNode } from '../excel-host/open-in-node.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { printWorkbook, whyNotPrinted } from '../support/printed.ts';
import { reportedFacts } from '../support/summary-facts.ts';

const AT = new Date('2024-10-15T06:05:00.000Z');
const RUN = { onProgress: () => undefined, signal: new AbortController().signal };

const LONG = '长表';
const KEYS = ['name', 'done', 'late', 'rate', '_id'] as const;

/** Every kind of chart, with and without colours of its own; words among the figures; a name that XML must not take. */
function everyKind(sheetName: string, units: number): SheetImage {
  const ids = Array.from({ length: units }, (_, index) => `unit-${index + 1}`);
  const common = { categories: 'name', rows: ids } as const;
  const rate = [{ column: 'rate', label: '完成率', tone: 'blue' }] as const;
  const counts = [
    { column: 'done', label: '已完成 <是> & "否"' },
    { column: 'late', label: '逾期' },
  ] as const;
  const charts: readonly ImageChart[] = [
    { ...common, key: 'bar', title: '完成率 A&B', kind: 'bar', series: rate, percent: true },
    { ...common, key: 'column', title: '各单位进展', kind: 'column', series: counts },
    { ...common, key: 'stack', title: '各单位任务', kind: 'stacked-column', series: counts },
    { ...common, key: 'line', title: '逐期完成率', kind: 'line', series: rate, percent: true },
  ];
  return {
    sheetName,
    title: '图表',
    note: '说明',
    columns: KEYS.map((key) => ({
      key,
      label: key,
      kind: key === 'rate' ? 'percent' : key === 'name' || key === '_id' ? 'text' : 'number',
      width: 12,
      hidden: key === '_id',
      editable: false,
    })),
    rows: ids.map((id, index) => ({
      id,
      values: [`第${index + 1}村 <甲>`, index, index % 3, index === 1 ? '/' : index / units, id],
    })),
    toneRules: [],
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    charts,
  };
}

const { breakdown, activity, trend } = summarySheets(reportedFacts());

const IMAGES: readonly SheetImage[] = [
  activity,
  breakdown,
  ...(trend === null ? [] : [trend]),
  everyKind("汇总'图", 4),
  everyKind(LONG, 30),
];

let desk: ExcelDesk;
let file: OpenedInNode;

beforeAll(async () => {
  desk = await excelDesk();
  for (const image of IMAGES) await makeInExcel(image);
  file = await openInNode(await writeXlsx(IMAGES, { at: AT }));
});

afterAll(() => {
  desk[Symbol.dispose]();
  file[Symbol.dispose]();
});

/** As 汇总 makes it. */
async function makeInExcel(image: SheetImage): Promise<void> {
  const { book } = desk;
  const sheetId = await newSheet({ deps: { book } as never, run: RUN }, image, null);
  const table = { sheetId, sheetName: image.sheetName, image, existing: null };
  const drawn = await drawCharts({ book }, { ...table, placement: place(image, null) });
  expect(drawn).toEqual({ chartsDrawn: image.charts?.length ?? 0, chartNote: null });
}

type Host = Pick<OpenedInNode, 'model'>;

/**
 * All that a reader finds of the charts of a sheet. Ids are those of a workbook, and how many rows a line of charts
 * takes is told by the height that rows have there: which line a chart stands in is not.
 */
function chartsOf({ model }: Host, name: string) {
  const charts = model.sheet(name).charts.all();
  const lines = [...new Set(charts.map(({ anchor }) => anchor.row))];
  return charts.map(({ id: _id, anchor, series, ...chart }) => ({
    ...chart,
    anchor: { ...anchor, row: lines.indexOf(anchor.row), first: lines[0] },
    series: series.map(({ values, categories, ...look }) => ({
      ...look,
      values: values?.area,
      categories: categories?.area,
    })),
  }));
}

describe('the charts of a workbook written on the server', () => {
  it('are all taken over by a reader', () => {
    expect(file.notCarried).toEqual([]);
    for (const { sheetName, charts = [] } of IMAGES) {
      expect(file.model.sheet(sheetName).charts.all(), sheetName).toHaveLength(charts.length);
    }
  });

  it.each(IMAGES)('are on $sheetName those that the add-in makes in Excel', ({ sheetName }) => {
    expect(chartsOf(file, sheetName)).toEqual(chartsOf(desk.host, sheetName));
  });

  it('begin on a page of their own below a long table, and where one would be cut in two', () => {
    const begun = ({ model }: Host) => {
      const { charts, pageBreaks } = model.sheet(LONG);
      const rows = pageBreaks.all().flatMap(({ areas }) => areas.map(({ row }) => row));
      return rows.map((row) =>
        charts.all().flatMap(({ name, anchor }) => (anchor.row === row + 1 ? [name] : [])),
      );
    };
    expect(begun(file)).toEqual([
      ['qdt-bar', 'qdt-column'],
      ['qdt-stack', 'qdt-line'],
    ]);
    expect(begun(file)).toEqual(begun(desk.host));
  });

  it('hinder nobody who reads its tables with exceljs', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeXlsx(IMAGES, { at: AT })).slice().buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      IMAGES.map(({ sheetName }) => sheetName),
    );
    expect(workbook.getWorksheet(LONG)?.getCell('A5').value).toBe('第1村 <甲>');
  });

  it('show the cells that stand in their table', () => {
    const [rate] = chartsOf(file, breakdown.sheetName);
    const area = rate?.series[0]?.categories;
    if (area === undefined) throw new Error('the chart has no names');
    const names = file.model.sheet(breakdown.sheetName).cells.readCells(area).flat();
    expect(names.map(({ value }) => value)).toEqual(['行动1', '行动2', '行动3', '行动4', '行动5']);
  });
});

describe('the parts of the charts', () => {
  it('hold the values of the cells, for readers that calculate nothing', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx([everyKind('表', 3)], { at: AT }));
    const chart = (await zip.file('xl/charts/chart1.xml')?.async('string')) ?? '';
    expect(chart).toContain(
      '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>第1村 &lt;甲&gt;</c:v></c:pt>',
    );
    expect(chart).toContain(
      '<c:formatCode>0%</c:formatCode><c:ptCount val="3"/>' +
        `<c:pt idx="0"><c:v>0</c:v></c:pt><c:pt idx="2"><c:v>${2 / 3}</c:v></c:pt>`,
    );
  });

  it('are the same bytes again, and none in a workbook without charts', async () => {
    const [first, again] = [
      await writeXlsx(IMAGES, { at: AT }),
      await writeXlsx(IMAGES, { at: AT }),
    ];
    expect(Buffer.from(again).equals(first)).toBe(true);
    const plain = await JSZip.loadAsync(await writeXlsx([activity], { at: AT }));
    expect(Object.keys(plain.files).filter((path) => /chart|drawing/u.test(path))).toEqual([]);
  });
});

describe('on paper', () => {
  it('the charts stand below their tables', async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const pages = await printWorkbook(await writeXlsx(IMAGES, { at: AT }), 'written-charts');
    for (const { sheetName, charts = [] } of IMAGES) {
      const words = pages.map((page) => page.words).join('');
      for (const { title } of charts) expect(words, sheetName).toContain(title);
    }
  });
});
