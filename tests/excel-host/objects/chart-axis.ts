import { TICK_LABELS, type ChartAxis } from '../model/chart.ts';
import { writable, type ObjectType } from '../wire/object-type.ts';
import { flag, number, oneOf, text } from './argument.ts';
import { changeChart, chartOf, type ChartTarget } from './chart-target.ts';

export interface AxisTarget extends ChartTarget {
  readonly axis: 'categoryAxis' | 'valueAxis';
}

const member = <K extends keyof ChartAxis>(
  since: string,
  key: K,
  parse: (value: unknown) => ChartAxis[K],
) =>
  writable<AxisTarget>(
    since,
    (target) => chartOf(target)[target.axis][key],
    (target, value) => {
      const axis = { ...chartOf(target)[target.axis], [key]: parse(value) };
      changeChart(target, { [target.axis]: axis });
    },
  );

/** '' gives the choice back to Excel. */
const scale = (value: unknown): number | null => (value === '' ? null : number(value));

export const CHART_AXIS: ObjectType<AxisTarget> = {
  name: 'ChartAxis',
  members: {
    Minimum: member('1.1', 'minimum', scale),
    Maximum: member('1.1', 'maximum', scale),
    MajorUnit: member('1.1', 'majorUnit', scale),
    NumberFormat: member('1.8', 'numberFormat', text),
    ReversePlotOrder: member('1.7', 'reversed', flag),
    TickLabelPosition: member('1.7', 'tickLabels', (value) => oneOf(value, TICK_LABELS)),
  },
};
