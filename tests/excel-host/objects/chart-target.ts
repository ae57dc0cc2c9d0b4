import type { Chart, ChartFont, ChartSeries } from '../model/chart.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import { assertAllowed } from './protection-guard.ts';

/** A chart as a client holds it: found again in its sheet by its id. */
export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

/** A font somewhere in a chart. */
export interface FontTarget {
  readonly read: () => ChartFont;
  readonly write: (patch: Partial<ChartFont>) => void;
}

export function chartOf({ sheet, id }: ChartTarget): Chart {
  const chart = sheet.charts.all().find((each) => each.id === id);
  if (!chart) throw new HostError('ItemNotFound');
  return chart;
}

export function changeChart(target: ChartTarget, patch: Partial<Omit<Chart, 'id'>>): void {
  assertAllowed(target.sheet, 'allowEditObjects');
  target.sheet.charts.change(chartOf(target).id, patch);
}

export function seriesOf(target: SeriesTarget): ChartSeries {
  const series = chartOf(target).series[target.index];
  if (!series) throw new HostError('ItemNotFound');
  return series;
}

export function changeSeries(target: SeriesTarget, patch: Partial<ChartSeries>): void {
  const changed = { ...seriesOf(target), ...patch };
  const series = chartOf(target).series.map((each, at) => (at === target.index ? changed : each));
  changeChart(target, { series });
}
