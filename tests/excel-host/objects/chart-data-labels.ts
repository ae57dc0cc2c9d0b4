import { NO_FONT, type ChartLabels } from '../model/chart.ts';
import { HostError } from '../wire/host-error.ts';
import { HostObject, navigation, writable, type ObjectType } from '../wire/object-type.ts';
import { text } from './argument.ts';
import { CHART_FONT } from './chart-font.ts';
import { changeSeries, seriesOf, type FontTarget, type SeriesTarget } from './chart-target.ts';

export const NEW_LABELS: ChartLabels = { numberFormat: null, font: NO_FONT };

/** Figures that are not shown have no form. */
function labelsOf(target: SeriesTarget): ChartLabels {
  const { labels } = seriesOf(target);
  if (!labels) throw new HostError('InvalidOperation');
  return labels;
}

function font(target: SeriesTarget): FontTarget {
  const read = () => labelsOf(target).font;
  return {
    read,
    write: (patch) => {
      changeSeries(target, { labels: { ...labelsOf(target), font: { ...read(), ...patch } } });
    },
  };
}

const CHART_DATA_LABEL_FORMAT: ObjectType<SeriesTarget> = {
  name: 'ChartDataLabelFormat',
  members: { Font: navigation('1.1', (target) => HostObject.of(CHART_FONT, font(target))) },
};

export const CHART_DATA_LABELS: ObjectType<SeriesTarget> = {
  name: 'ChartDataLabels',
  members: {
    NumberFormat: writable(
      '1.8',
      (target) => labelsOf(target).numberFormat ?? 'General',
      (target, value) => {
        changeSeries(target, { labels: { ...labelsOf(target), numberFormat: text(value) } });
      },
    ),
    Format: navigation('1.1', (target) => HostObject.of(CHART_DATA_LABEL_FORMAT, target)),
  },
};
