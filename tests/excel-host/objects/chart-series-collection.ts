import { NEW_SERIES } from '../model/chart.ts';
import { HostError } from '../wire/host-error.ts';
import { HostObject, method, type Answer, type ObjectType } from '../wire/object-type.ts';
import { integer, optional, text } from './argument.ts';
import { CHART_SERIES } from './chart-series.ts';
import { changeChart, chartOf, type ChartTarget } from './chart-target.ts';

const open = (target: ChartTarget, index: number): HostObject =>
  HostObject.of(CHART_SERIES, { ...target, index });

function itemAt(target: ChartTarget, index: number): Answer {
  if (!chartOf(target).series[index]) throw new HostError('InvalidArgument');
  return open(target, index);
}

/** After the last one; without a name «系列2». */
function add(target: ChartTarget, args: readonly unknown[]): Answer {
  const { series } = chartOf(target);
  const name = optional(args[0], text, `系列${String(series.length + 1)}`);
  changeChart(target, { series: [...series, { ...NEW_SERIES, name }] });
  return open(target, series.length);
}

export const CHART_SERIES_COLLECTION: ObjectType<ChartTarget> = {
  name: 'ChartSeriesCollection',
  items: (target) => chartOf(target).series.map((_series, index) => open(target, index)),
  item: (target, key) => itemAt(target, Number(key)),
  members: {
    Add: method('1.7', add),
    GetCount: method('1.4', (target) => chartOf(target).series.length),
    GetItemAt: method('1.1', (target, args) => itemAt(target, integer(args[0]))),
  },
};
