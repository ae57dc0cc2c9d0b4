import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeHost, type NodeHost } from './node-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost();
});
afterEach(() => {
  host.dispose();
});

const run = <T>(act: (context: Excel.RequestContext) => T): Promise<T> =>
  host.excel.run(async (context) => {
    const prepared = act(context);
    await context.sync();
    return prepared;
  });

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

const addRates = (): Promise<Excel.Chart> =>
  run((context) => {
    const sheet = sheetOf(context);
    sheet.getRange('A1:B3').values = [
      ['杉木村', 0.5],
      ['柳溪村', 0.75],
      ['经发办', 1],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:B3'), 'Columns');
    chart.name = '完成率';
    const series = chart.series.getItemAt(0);
    series.name = '完成率';
    series.setXAxisValues(sheet.getRange('A1:A3'));
    return chart;
  });

const model = () => host.model.sheet('Sheet1');
const [row, column] = [0, 1];
const cells = (first: number, rows: number) => ({
  values: { sheetId: model().id, area: { row: first, column, rows, columns: 1 } },
  categories: { sheetId: model().id, area: { row: first, column: 0, rows, columns: 1 } },
});

describe('a chart', () => {
  it('is added with one series, named, and found again by its name', async () => {
    await addRates();
    const chart = await run((context) => {
      const found = sheetOf(context).charts.getItem('完成率');
      return found.load('name,chartType,width,height,series/items/name,legend/visible');
    });
    expect(chart.toJSON()).toMatchObject({ name: '完成率', chartType: 'ColumnClustered' });
    expect(chart.series.items.map(({ name }) => name)).toEqual(['完成率']);
    expect([chart.width, chart.height, chart.legend.visible]).toEqual([360, 216, true]);
    expect(model().charts.all()).toMatchObject([{ series: [cells(row, 3)] }]);
  });

  it('is a null object when it is not there, and an error when it must be', async () => {
    const missing = await run((context) =>
      sheetOf(context).charts.getItemOrNullObject('无').load('name'),
    );
    expect(missing.isNullObject).toBe(true);
    const must = run((context) => sheetOf(context).charts.getItem('无').load('name'));
    await expect(must).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('takes titles, axes, colours and figures', async () => {
    await addRates();
    await run((context) => {
      const chart = sheetOf(context).charts.getItem('完成率');
      chart.format.font.name = '等线';
      chart.format.font.size = 9;
      chart.title.text = '各单位完成率';
      chart.title.format.font.bold = true;
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.majorUnit = 0.2;
      chart.axes.valueAxis.numberFormat = '0%';
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.tickLabelPosition = 'High';
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('#2f75b5');
      series.format.line.color = '#000000';
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = '0%';
      series.dataLabels.format.font.color = 'white';
      series.gapWidth = 60;
    });
    const [chart] = model().charts.all();
    expect(chart).toMatchObject({
      title: '各单位完成率',
      titleFont: { bold: true },
      font: { name: '等线', size: 9 },
      legend: null,
      categoryAxis: { reversed: true },
      valueAxis: { minimum: 0, maximum: 1, majorUnit: 0.2, numberFormat: '0%', tickLabels: 'High' },
    });
    expect(chart?.series).toMatchObject([
      {
        fillColor: '#2F75B5',
        lineColor: '#000000',
        labels: { numberFormat: '0%', font: { color: '#FFFFFF' } },
        gapWidth: 60,
      },
    ]);
  });

  it('gets more series and other cells, also in a later batch', async () => {
    await addRates();
    await run((context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.getItem('完成率');
      const planned = chart.series.add('计划');
      planned.setValues(sheet.getRange('C2:C3'));
      planned.setXAxisValues(sheet.getRange('A2:A3'));
      const first = chart.series.getItemAt(0);
      first.setValues(sheet.getRange('B2:B3'));
      first.setXAxisValues(sheet.getRange('A2:A3'));
    });
    const [chart] = model().charts.all();
    expect(chart?.series.map(({ name }) => name)).toEqual(['完成率', '计划']);
    expect(chart?.series[0]).toMatchObject(cells(1, 2));
    const twoColumns = run((context) => {
      const series = sheetOf(context).charts.getItem('完成率').series.getItemAt(0);
      series.setValues(sheetOf(context).getRange('A1:B3'));
    });
    await expect(twoColumns).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('shows the same rows when rows come and go, and loses those that are deleted', async () => {
    await addRates();
    host.person.insertRows('Sheet1', 0);
    expect(model().charts.all()).toMatchObject([{ series: [cells(1, 3)] }]);
    host.person.insertRows('Sheet1', 2);
    expect(model().charts.all()).toMatchObject([{ series: [cells(1, 4)] }]);
    host.person.insertRows('Sheet1', 5);
    expect(model().charts.all()).toMatchObject([{ series: [cells(1, 4)] }]);
    host.person.deleteRows('Sheet1', 1, 4);
    expect(model().charts.all()).toMatchObject([{ series: [{ values: null, categories: null }] }]);
  });

  it('stands where it is put, in points, and goes with the cells under its corner', async () => {
    await addRates();
    const place = () =>
      run((context) => sheetOf(context).charts.getItem('完成率').load('left,top'));
    const sizes = await run((context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.getItem('完成率');
      chart.left = 60;
      chart.top = 100;
      sheet.getRange('A2').format.rowHeight = 30;
      return sheet.getRange('A1:B3').load('left,top,width,height');
    });
    expect(sizes).toMatchObject({ left: 0, top: 0, width: 108, height: 14.25 * 2 + 30 });
    expect(await place()).toMatchObject({ left: 60, top: 100 + 30 - 14.25 });
    host.person.insertRows('Sheet1', 0, 2);
    expect(await place()).toMatchObject({ left: 60, top: 100 + 30 - 14.25 + 2 * 14.25 });
    host.person.hideRows('Sheet1', 0, 2);
    expect(await place()).toMatchObject({ top: 100 + 30 - 14.25 });
  });

  it('is not added or changed on a protected sheet', async () => {
    await addRates();
    host.person.protect('Sheet1');
    const add = run((context) => {
      const sheet = sheetOf(context);
      sheet.charts.add('LineMarkers', sheet.getRange('B1:B3'), 'Columns');
    });
    await expect(add).rejects.toMatchObject({ code: 'AccessDenied' });
    const rename = run((context) => {
      sheetOf(context).charts.getItem('完成率').title.text = '别的';
    });
    await expect(rename).rejects.toMatchObject({ code: 'AccessDenied' });
    const series = await run((context) =>
      sheetOf(context).charts.load('items/name,items/series/items/name'),
    );
    expect(series.items.map(({ name }) => name)).toEqual(['完成率']);
  });

  it('is refused by name when this host does not know its kind', async () => {
    const pie = run((context) => {
      const sheet = sheetOf(context);
      sheet.charts.add('Pie', sheet.getRange('B1:B3'), 'Columns');
    });
    await expect(pie).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('comes with a copy of its sheet and shows the cells of the copy', async () => {
    await addRates();
    await run((context) => sheetOf(context).copy('End'));
    const copy = host.model.sheet('Sheet1 (2)');
    expect(copy.charts.all()).toMatchObject([
      { name: '完成率', series: [{ values: { sheetId: copy.id } }] },
    ]);
  });
});

describe('a page break', () => {
  const rows = () =>
    model()
      .pageBreaks.all()
      .map(({ areas }) => areas.map((area) => area.row));

  it('stands before a row, once, goes with it, and is deleted', async () => {
    await run((context) => {
      const { horizontalPageBreaks } = sheetOf(context);
      horizontalPageBreaks.add('A11');
      horizontalPageBreaks.add('B11:C12');
      return horizontalPageBreaks.getCount();
    });
    expect(rows()).toEqual([[10]]);
    host.person.insertRows('Sheet1', 3, 2);
    host.person.deleteColumns('Sheet1', 0);
    expect(rows()).toEqual([[12]]);
    await run((context) => {
      sheetOf(context).horizontalPageBreaks.add('A13').delete();
    });
    expect(rows()).toEqual([]);
  });

  it('is not added on a protected sheet', async () => {
    host.person.protect('Sheet1');
    const add = run((context) => sheetOf(context).horizontalPageBreaks.add('A11'));
    await expect(add).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
