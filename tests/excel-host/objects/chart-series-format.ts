import { HostObject, method, navigation, writable, type ObjectType } from '../wire/object-type.ts';
import { color } from './argument.ts';
import { changeSeries, seriesOf, type SeriesTarget } from './chart-target.ts';

const CHART_FILL: ObjectType<SeriesTarget> = {
  name: 'ChartFill',
  members: {
    SetSolidColor: method('1.1', (target, args) => {
      changeSeries(target, { fillColor: color(args[0]) });
    }),
  },
};

const CHART_LINE_FORMAT: ObjectType<SeriesTarget> = {
  name: 'ChartLineFormat',
  members: {
    Color: writable(
      '1.1',
      (target) => seriesOf(target).lineColor ?? '',
      (target, value) => {
        changeSeries(target, { lineColor: color(value) });
      },
    ),
  },
};

export const CHART_SERIES_FORMAT: ObjectType<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  members: {
    Fill: navigation('1.1', (target) => HostObject.of(CHART_FILL, target)),
    Line: navigation('1.1', (target) => HostObject.of(CHART_LINE_FORMAT, target)),
  },
};
