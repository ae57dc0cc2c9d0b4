import {
  CHART_FONT_POINTS,
  chartStyle,
  GAP_PERCENT,
  seriesStyle,
  type ChartStyle,
} from '../../shared/sheet/chart-style.ts';
import type { PlacedChart, PlacedSeries } from '../../shared/sheet/place-charts.ts';
import { SHEET_FONT } from '../../shared/sheet/sheet-style.ts';

const TYPE_OF_KIND = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  'stacked-column': 'ColumnStacked',
  line: 'LineMarkers',
} as const satisfies Record<PlacedChart['kind'], string>;

export interface NewChart {
  readonly name: string;
  readonly chart: PlacedChart;
  /** One column of cells: from it Excel makes the first series, whatever the cells hold. */
  readonly source: Excel.Range;
}

/** A chart in our form, with one series that is yet to be told its cells. */
export function makeChart(sheet: Excel.Worksheet, { name, chart, source }: NewChart): Excel.Chart {
  const made = sheet.charts.add(TYPE_OF_KIND[chart.kind], source, 'Columns');
  const style = chartStyle(chart);
  made.name = name;
  made.format.font.name = SHEET_FONT;
  made.format.font.size = CHART_FONT_POINTS.text;
  made.title.text = chart.title;
  made.title.format.font.size = CHART_FONT_POINTS.title;
  made.title.format.font.bold = true;
  made.legend.visible = style.hasLegend;
  if (style.hasLegend) made.legend.position = 'Bottom';
  styleAxes(made, style);
  return made;
}

function styleAxes({ axes }: Excel.Chart, { valueAxis, isReversed }: ChartStyle): void {
  axes.valueAxis.minimum = valueAxis.minimum;
  axes.valueAxis.numberFormat = valueAxis.numberFormat;
  if (valueAxis.maximum !== null) axes.valueAxis.maximum = valueAxis.maximum;
  if (valueAxis.majorUnit !== null) axes.valueAxis.majorUnit = valueAxis.majorUnit;
  if (!isReversed) return;
  axes.categoryAxis.reversePlotOrder = true;
  axes.valueAxis.tickLabelPosition = 'High';
}

/** Colours, and the figure beside or on each shape. */
export function styleSeries(
  series: Excel.ChartSeries,
  placed: PlacedSeries,
  chart: PlacedChart,
): void {
  const { fill, line, label } = seriesStyle(placed, chart);
  if (fill !== null) series.format.fill.setSolidColor(fill);
  series.format.line.color = line;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = label.numberFormat;
  if (label.colour !== null) series.dataLabels.format.font.color = label.colour;
  if (chart.kind !== 'line') series.gapWidth = GAP_PERCENT;
}
