import { LEGEND_POSITIONS } from '../model/chart.ts';
import { writable, type ObjectType } from '../wire/object-type.ts';
import { flag, oneOf } from './argument.ts';
import { changeChart, chartOf, type ChartTarget } from './chart-target.ts';

export const CHART_LEGEND: ObjectType<ChartTarget> = {
  name: 'ChartLegend',
  members: {
    Visible: writable(
      '1.1',
      (target) => chartOf(target).legend !== null,
      (target, value) => {
        const { legend } = chartOf(target);
        changeChart(target, { legend: flag(value) ? (legend ?? 'Right') : null });
      },
    ),
    Position: writable(
      '1.1',
      (target) => chartOf(target).legend ?? 'Right',
      (target, value) => {
        changeChart(target, { legend: oneOf(value, LEGEND_POSITIONS) });
      },
    ),
  },
};
