import { HostObject, navigation, writable, type ObjectType } from '../wire/object-type.ts';
import { text } from './argument.ts';
import { CHART_FONT } from './chart-font.ts';
import { changeChart, chartOf, type ChartTarget, type FontTarget } from './chart-target.ts';

function font(target: ChartTarget): FontTarget {
  const read = () => chartOf(target).titleFont;
  return {
    read,
    write: (patch) => {
      changeChart(target, { titleFont: { ...read(), ...patch } });
    },
  };
}

const CHART_TITLE_FORMAT: ObjectType<ChartTarget> = {
  name: 'ChartTitleFormat',
  members: { Font: navigation('1.1', (target) => HostObject.of(CHART_FONT, font(target))) },
};

export const CHART_TITLE: ObjectType<ChartTarget> = {
  name: 'ChartTitle',
  members: {
    Text: writable(
      '1.1',
      (target) => chartOf(target).title ?? '',
      (target, value) => {
        changeChart(target, { title: text(value) });
      },
    ),
    Format: navigation('1.1', (target) => HostObject.of(CHART_TITLE_FORMAT, target)),
  },
};
