import { CHART_COLOURS_OF_TONE, type ChartColours } from './palette.ts';
import type { PlacedChart, PlacedSeries } from './place-charts.ts';

export const CHART_FONT_POINTS = { text: 9, title: 12 } as const;

/** Between two bars, of the width of one. */
export const GAP_PERCENT = 60;

/** An axis from nought; what is null Excel chooses by the values. */
export interface ValueAxisStyle {
  readonly minimum: 0;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly numberFormat: string;
}

/** How a chart of ours looks, wherever it is drawn. */
export interface ChartStyle {
  /** Below the chart; a single series is named by the title. */
  readonly hasLegend: boolean;
  readonly valueAxis: ValueAxisStyle;
  /** Excel counts bars from below; people read the first row of the table at the top, and the scale below the bars. */
  readonly isReversed: boolean;
}

export function chartStyle({ kind, percent, series }: PlacedChart): ChartStyle {
  return {
    hasLegend: series.length > 1,
    valueAxis: percent
      ? { minimum: 0, maximum: 1, majorUnit: 0.2, numberFormat: '0%' }
      : { minimum: 0, maximum: null, majorUnit: null, numberFormat: '0' },
    isReversed: kind === 'bar',
  };
}

/** Colours #RRGGBB. */
export interface SeriesStyle {
  /** Null: a line has no surface. */
  readonly fill: string | null;
  readonly line: string;
  /** The figure beside or on each shape; null: in the colour of the other text. */
  readonly label: { readonly numberFormat: string; readonly colour: string | null };
}

export function seriesStyle(
  { label, tone }: PlacedSeries,
  { kind, percent, series }: PlacedChart,
): SeriesStyle {
  const {
    body,
    edge,
    label: onBody,
  } = tone === 'none'
    ? colourAt(series.findIndex((each) => each.label === label))
    : CHART_COLOURS_OF_TONE[tone];
  const isLine = kind === 'line';
  const isStacked = kind === 'stacked-column';
  // A nought in a stack would stand on its neighbour's figure.
  const numberFormat = percent ? '0%' : isStacked ? '0;;' : '0';
  return {
    fill: isLine ? null : body,
    line: isLine ? body : edge,
    label: { numberFormat, colour: isStacked ? onBody : null },
  };
}

/** Series that say nothing of their colour are told apart by their order. */
const IN_ORDER = ['blue', 'orange', 'green', 'grey', 'yellow', 'red'] as const;

function colourAt(index: number): ChartColours {
  return CHART_COLOURS_OF_TONE[IN_ORDER[index % IN_ORDER.length] ?? 'blue'];
}
