import { HostObject, navigation, type ObjectType } from '../wire/object-type.ts';
import { CHART_FONT } from './chart-font.ts';
import { changeChart, chartOf, type ChartTarget, type FontTarget } from './chart-target.ts';

function font(target: ChartTarget): FontTarget {
  const read = () => chartOf(target).font;
  return {
    read,
    write: (patch) => {
      changeChart(target, { font: { ...read(), ...patch } });
    },
  };
}

export const CHART_AREA_FORMAT: ObjectType<ChartTarget> = {
  name: 'ChartAreaFormat',
  members: { Font: navigation('1.1', (target) => HostObject.of(CHART_FONT, font(target))) },
};
