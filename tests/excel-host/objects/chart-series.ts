import type { ChartSource } from '../model/chart.ts';
import { HostError } from '../wire/host-error.ts';
import { LiveRange } from '../wire/live-ranges.ts';
import { HostObject, method, navigation, writable, type ObjectType } from '../wire/object-type.ts';
import { flag, integer, text } from './argument.ts';
import { CHART_DATA_LABELS, NEW_LABELS } from './chart-data-labels.ts';
import { CHART_SERIES_FORMAT } from './chart-series-format.ts';
import { changeSeries, seriesOf, type SeriesTarget } from './chart-target.ts';

/** One row or one column of cells. */
export function sourceOf(value: unknown): ChartSource {
  if (!(value instanceof HostObject) || !(value.target instanceof LiveRange))
    throw new HostError('InvalidArgument');
  const { sheet, area } = value.target;
  if (area.rows > 1 && area.columns > 1) throw new HostError('InvalidArgument');
  return { sheetId: sheet.id, area };
}

const MOST_GAP = 500;

function gap(value: unknown): number {
  const percent = integer(value);
  if (percent < 0 || percent > MOST_GAP) throw new HostError('InvalidArgument');
  return percent;
}

export const CHART_SERIES: ObjectType<SeriesTarget> = {
  name: 'ChartSeries',
  members: {
    Name: writable(
      '1.1',
      (target) => seriesOf(target).name,
      (target, value) => {
        changeSeries(target, { name: text(value) });
      },
    ),
    GapWidth: writable(
      '1.7',
      (target) => seriesOf(target).gapWidth,
      (target, value) => {
        changeSeries(target, { gapWidth: gap(value) });
      },
    ),
    HasDataLabels: writable(
      '1.7',
      (target) => seriesOf(target).labels !== null,
      (target, value) => {
        const { labels } = seriesOf(target);
        changeSeries(target, { labels: flag(value) ? (labels ?? NEW_LABELS) : null });
      },
    ),
    DataLabels: navigation('1.8', (target) => HostObject.of(CHART_DATA_LABELS, target)),
    Format: navigation('1.1', (target) => HostObject.of(CHART_SERIES_FORMAT, target)),
    SetValues: method('1.7', (target, args) => {
      changeSeries(target, { values: sourceOf(args[0]) });
    }),
    SetXAxisValues: method('1.7', (target, args) => {
      changeSeries(target, { categories: sourceOf(args[0]) });
    }),
  },
};
