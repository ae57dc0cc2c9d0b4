import { describe, expect, it } from 'vitest';
import type { SheetImage } from '../../../../shared/sheet/image.ts';
import { place } from '../../../../shared/sheet/place.ts';
import { placeCharts } from '../../../../shared/sheet/place-charts.ts';
import { SheetModel } from '../../../support/sheet-model.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

function imageOf(numbers: readonly number[]): SheetImage {
  const column = { kind: 'text', width: 8, hidden: false, editable: false } as const;
  return {
    sheetName: '统计',
    title: '统计',
    note: '统计时间',
    columns: [
      { ...column, key: 'unit', label: '单位' },
      { ...column, key: 'rate', label: '完成率', kind: 'percent' },
      { ...column, key: '_id', label: '行标识', hidden: true },
    ],
    rows: [
      ...numbers.map((n) => ({ id: id(n), values: [`第 ${n} 村`, n / 10, id(n)] })),
      { id: 'total', values: ['合计', 0.5, 'total'] },
    ],
    toneRules: [],
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    charts: [
      {
        key: 'rate',
        title: '完成率',
        kind: 'bar',
        categories: 'unit',
        series: [{ column: 'rate', label: '完成率' }],
        rows: numbers.map(id),
      },
    ],
  };
}

const fresh = (image: SheetImage) =>
  placeCharts(image, { placement: place(image, null), existing: null });

const cells = (column: number, row: number, rows: number) => ({ row, column, rows, columns: 1 });

describe('the charts of an image', () => {
  it('lie over its rows and columns in a new sheet', () => {
    expect(fresh(imageOf([1, 2, 3]))).toEqual([
      {
        key: 'rate',
        title: '完成率',
        kind: 'bar',
        percent: false,
        categories: cells(0, 4, 3),
        series: [{ label: '完成率', tone: 'none', values: cells(1, 4, 3) }],
      },
    ]);
  });

  it('lie over them wherever they stand now, with the rows that are inserted', () => {
    const model = new SheetModel().apply(place(imageOf([2, 3]), null));
    model.insertRows(0, 2);
    model.insertColumn(1);
    const existing = model.grid('统计');
    const image = imageOf([1, 2, 3, 4]);
    const placement = place(image, existing);
    const [chart] = placeCharts(image, { placement, existing });
    expect(chart?.categories).toEqual(cells(0, 6, 4));
    expect(chart?.series[0]?.values).toEqual(cells(2, 6, 4));
    model.apply(placement);
    expect([6, 7, 8, 9].map((row) => model.at(row, 0).value)).toEqual(
      [1, 2, 3, 4].map((n) => `第 ${n} 村`),
    );
  });

  it('reach from their first row to their last', () => {
    const model = new SheetModel().apply(place(imageOf([1, 2, 3]), null));
    model.reorderRows(4, [6, 7, 5, 4]);
    const existing = model.grid('统计');
    const image = imageOf([1, 2, 3]);
    const [chart] = placeCharts(image, { placement: place(image, existing), existing });
    expect(chart?.categories).toEqual(cells(0, 4, 4));
  });

  it('are left out while they have no rows', () => {
    expect(fresh(imageOf([]))).toEqual([]);
  });

  it('must name columns of the image', () => {
    const image = imageOf([1]);
    const charts = (image.charts ?? []).map((chart) => ({ ...chart, categories: 'village' }));
    expect(() => fresh({ ...image, charts })).toThrow('village');
  });
});
