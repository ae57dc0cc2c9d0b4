import type { Area } from './address.ts';
import type { CellPoint } from './sheet-place.ts';

/** Names of `Excel.ChartType` that this host keeps, saves and opens. */
export const CHART_TYPES = [
  'BarClustered',
  'ColumnClustered',
  'ColumnStacked',
  'LineMarkers',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** Cells a series shows; they follow inserted and deleted rows and columns as those of a formula do. */
export interface ChartSource {
  readonly sheetId: string;
  readonly area: Area;
}

/** null: Excel chooses. Sizes in points, colours #RRGGBB. */
export interface ChartFont {
  readonly name: string | null;
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly color: string | null;
}

export interface ChartLabels {
  /** null: as the cells are. */
  readonly numberFormat: string | null;
  readonly font: ChartFont;
}

export interface ChartSeries {
  readonly name: string;
  /** null: its cells were deleted, or none were given. */
  readonly values: ChartSource | null;
  readonly categories: ChartSource | null;
  readonly fillColor: string | null;
  readonly lineColor: string | null;
  /** null: no figures beside the shapes. */
  readonly labels: ChartLabels | null;
  /** Percent of the width of a bar between two of them. */
  readonly gapWidth: number | null;
}

export const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;

export interface ChartAxis {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly numberFormat: string | null;
  readonly reversed: boolean;
  readonly tickLabels: (typeof TICK_LABELS)[number];
}

export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly series: readonly ChartSeries[];
  /** null: Excel shows the name of a single series. */
  readonly title: string | null;
  readonly titleFont: ChartFont;
  readonly legend: (typeof LEGEND_POSITIONS)[number] | null;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly font: ChartFont;
  /** Its upper left corner; it goes where that cell goes. */
  readonly anchor: CellPoint;
  readonly width: number;
  readonly height: number;
}

/** Excel's own id of the chart that has this number in its drawing. */
export const chartId = (number: number): string =>
  `{${number.toString(16).padStart(8, '0').toUpperCase()}-0000-0000-0000-000000000000}`;

export const NO_FONT: ChartFont = { name: null, size: null, bold: null, color: null };

export const NEW_AXIS: ChartAxis = {
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: null,
  reversed: false,
  tickLabels: 'NextToAxis',
};

export const NEW_SERIES: ChartSeries = {
  name: '',
  values: null,
  categories: null,
  fillColor: null,
  lineColor: null,
  labels: null,
  gapWidth: null,
};

/** A chart as Excel makes it, before anything is said of it: 12.7 × 7.62 cm, with a legend to the right. */
export const NEW_CHART: Omit<Chart, 'id' | 'name' | 'type'> = {
  series: [],
  title: null,
  titleFont: NO_FONT,
  legend: 'Right',
  categoryAxis: NEW_AXIS,
  valueAxis: NEW_AXIS,
  font: NO_FONT,
  anchor: { row: 0, column: 0, down: 0, across: 0 },
  width: 360,
  height: 216,
};
