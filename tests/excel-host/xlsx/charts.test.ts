import { describe, expect, it } from 'vitest';
import { WHOLE_GRID } from '../model/address.ts';
import { NEW_AXIS, NEW_CHART, NEW_SERIES, NO_FONT, chartId, type Chart } from '../model/chart.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { openNodeHost } from '../node-host.ts';
import { openInNode } from '../open-in-node.ts';
import { PackageParts } from './package-parts.ts';
import { saveXlsx } from './save.ts';

const column = (at: number) => ({ row: 1, column: at, rows: 2, columns: 1 });

function chartsOf({ id: sheetId }: SheetModel): readonly Chart[] {
  const series = {
    ...NEW_SERIES,
    name: '已完成 & “推进中”',
    values: { sheetId, area: column(1) },
    categories: { sheetId, area: column(0) },
    fillColor: '#2E7D32',
    lineColor: '#1B5E20',
    labels: { numberFormat: '0;;', font: { ...NO_FONT, color: '#FFFFFF' } },
    gapWidth: 60,
  };
  const place = { anchor: { row: 6, column: 1, down: 3, across: 12 }, width: 400, height: 212.5 };
  const base = { ...NEW_CHART, ...place, series: [series, { ...series, name: '计划' }] };
  return [
    {
      ...base,
      id: chartId(1),
      name: 'qdt-states',
      type: 'ColumnStacked',
      title: '各单位\u3000进展<状态>',
      titleFont: { ...NO_FONT, size: 12, bold: true },
      legend: 'Bottom',
      font: { ...NO_FONT, name: '等线', size: 9 },
      valueAxis: { ...NEW_AXIS, minimum: 0, maximum: 1, majorUnit: 0.2, numberFormat: '0%' },
    },
    {
      ...base,
      id: chartId(3),
      name: '手工图表',
      type: 'BarClustered',
      legend: null,
      categoryAxis: { ...NEW_AXIS, reversed: true },
      valueAxis: { ...NEW_AXIS, tickLabels: 'High' },
    },
    { ...base, id: chartId(4), name: '柱', type: 'ColumnClustered', legend: 'Right' },
    {
      ...base,
      id: chartId(5),
      name: '折线',
      type: 'LineMarkers',
      series: [{ ...series, fillColor: null, labels: null, gapWidth: null }],
    },
  ];
}

/** A workbook with two sheets, charts on the second, whose name needs quotes. */
async function workbook() {
  const opened = await openNodeHost();
  const sheet = opened.model.addSheet("全镇 'A' 汇总");
  const text = [
    ['单位', '完成率'],
    ['杉木村', 0.5],
    ['柳溪村', '/'],
  ];
  const cells = text.map((line) => line.map((value) => ({ content: { value } })));
  sheet.cells.writeCells({ row: 0, column: 0, rows: 3, columns: 2 }, cells);
  for (const chart of chartsOf(sheet)) sheet.charts.add(chart);
  return { ...opened, sheet };
}

describe('the charts of a file', () => {
  it('are parts of the package, with their relationships and types', async () => {
    using host = await workbook();
    const { model } = host;
    const parts = await PackageParts.read(await saveXlsx(model));
    const types = await parts.mustText('[Content_Types].xml');
    expect(types.match(/drawingml\.chart\+xml/g)).toHaveLength(4);
    expect(types.match(/officedocument\.drawing\+xml/g)).toHaveLength(1);
    expect(await parts.mustText('xl/worksheets/sheet2.xml')).toContain(
      '<drawing r:id="rIdDrawing"/></worksheet>',
    );
    expect(await parts.text('xl/worksheets/_rels/sheet1.xml.rels')).toBeNull();
    const chart = await parts.mustText('xl/charts/chart1.xml');
    expect(chart).toContain("<c:f>'全镇 ''A'' 汇总'!$B$2:$B$3</c:f>");
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>0.5</c:v></c:pt></c:numCache>');
    expect(chart).toContain('<c:pt idx="1"><c:v>柳溪村</c:v></c:pt></c:strCache>');
  });

  it('are opened again as they were', async () => {
    using host = await workbook();
    const { model, sheet } = host;
    using again = await openInNode(await saveXlsx(model));
    expect(again.notCarried).toEqual([]);
    expect(again.model.sheet(sheet.name).id).toBe(sheet.id);
    expect(again.model.sheet(sheet.name).charts.all()).toEqual(chartsOf(sheet));
  });

  it('keep the page breaks before them', async () => {
    using host = await workbook();
    const { model, sheet } = host;
    for (const row of [40, 6]) sheet.pageBreaks.add({ areas: [{ ...WHOLE_GRID, row, rows: 1 }] });
    const bytes = await saveXlsx(model);
    const parts = await PackageParts.read(bytes);
    expect(await parts.mustText('xl/worksheets/sheet2.xml')).toMatch(
      /<brk id="6" max="16383" man="1"\/>.*<\/rowBreaks><drawing /,
    );
    using again = await openInNode(bytes);
    const rows = again.model.sheet(sheet.name).pageBreaks.all();
    expect(rows.flatMap(({ areas }) => areas.map(({ row }) => row))).toEqual([6, 40]);
  });

  it('are named in words when they are of a kind that is not kept; pictures too', async () => {
    using host = await workbook();
    const { model, sheet } = host;
    const parts = await PackageParts.read(await saveXlsx(model));
    const path = 'xl/charts/chart1.xml';
    const chart = await parts.mustText(path);
    parts.set(path, chart.replaceAll('c:barChart', 'c:areaChart'));
    using again = await openInNode(await parts.bytes());
    expect(again.notCarried).toEqual([`“${sheet.name}”里的图片、图形和其他样式的图表`]);
    expect(again.model.sheet(sheet.name).charts.all()).toHaveLength(3);
  });

  it('that reach from one cell to another, as Excel writes them, get the size between the two', async () => {
    using host = await workbook();
    const { model, sheet } = host;
    const parts = await PackageParts.read(await saveXlsx(model));
    const path = 'xl/drawings/drawing2.xml';
    const to =
      '<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>38100</xdr:rowOff></xdr:to>';
    const drawing = await parts.mustText(path);
    parts.set(
      path,
      drawing
        .replaceAll('xdr:oneCellAnchor', 'xdr:twoCellAnchor')
        .replaceAll(/<xdr:ext [^>]*>/g, to),
    );
    using again = await openInNode(await parts.bytes());
    const [chart] = again.model.sheet(sheet.name).charts.all();
    // Three columns of 54 points less 12, ten rows of 14.25 points.
    expect(chart).toMatchObject({ width: 150, height: 142.5 });
  });
});
