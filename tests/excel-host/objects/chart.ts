import { cellPoint, sheetPoint } from '../model/sheet-place.ts';
import { HostError } from '../wire/host-error.ts';
import {
  HostObject,
  navigation,
  readable,
  writable,
  type ObjectType,
} from '../wire/object-type.ts';
import { number, text } from './argument.ts';
import { CHART_AREA_FORMAT } from './chart-area-format.ts';
import { CHART_AXES } from './chart-axes.ts';
import { CHART_LEGEND } from './chart-legend.ts';
import { CHART_SERIES_COLLECTION } from './chart-series-collection.ts';
import { changeChart, chartOf, type ChartTarget } from './chart-target.ts';
import { CHART_TITLE } from './chart-title.ts';

function place(target: ChartTarget) {
  return sheetPoint(target.sheet, chartOf(target).anchor);
}

function points(value: unknown): number {
  const given = number(value);
  if (given < 0) throw new HostError('InvalidArgument');
  return given;
}

const edge = (side: 'top' | 'left') =>
  writable<ChartTarget>(
    '1.1',
    (target) => place(target)[side],
    (target, value) => {
      const point = { ...place(target), [side]: points(value) };
      changeChart(target, { anchor: cellPoint(target.sheet, point) });
    },
  );

const size = (side: 'width' | 'height') =>
  writable<ChartTarget>(
    '1.1',
    (target) => chartOf(target)[side],
    (target, value) => {
      changeChart(target, { [side]: points(value) });
    },
  );

export const CHART: ObjectType<ChartTarget> = {
  name: 'Chart',
  identity: ({ id }) => id,
  members: {
    Id: readable('1.7', ({ id }) => id),
    Name: writable(
      '1.1',
      (target) => chartOf(target).name,
      (target, value) => {
        changeChart(target, { name: text(value) });
      },
    ),
    ChartType: readable('1.7', (target) => chartOf(target).type),
    Top: edge('top'),
    Left: edge('left'),
    Width: size('width'),
    Height: size('height'),
    Title: navigation('1.1', (target) => HostObject.of(CHART_TITLE, target)),
    Legend: navigation('1.1', (target) => HostObject.of(CHART_LEGEND, target)),
    Axes: navigation('1.1', (target) => HostObject.of(CHART_AXES, target)),
    Series: navigation('1.1', (target) => HostObject.of(CHART_SERIES_COLLECTION, target)),
    Format: navigation('1.1', (target) => HostObject.of(CHART_AREA_FORMAT, target)),
  },
};
