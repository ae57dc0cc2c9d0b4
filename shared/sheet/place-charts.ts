import type { Area, Grid } from './grid.ts';
import type { ImageChart, Placement, SheetImage, Tone } from './image.ts';
import { placedRows } from './place.ts';

export interface PlacedSeries {
  readonly label: string;
  readonly tone: Tone;
  /** The cells it draws: one column, in the rows of the chart. */
  readonly values: Area;
}

/** A chart with the cells of a worksheet that it shows. */
export interface PlacedChart {
  readonly key: string;
  readonly title: string;
  readonly kind: ImageChart['kind'];
  readonly percent: boolean;
  readonly categories: Area;
  readonly series: readonly PlacedSeries[];
}

/**
 * The charts of an image over the rows and columns of a worksheet once `placement` is carried out in it; `existing` is
 * what the sheet held before, as given to `place`. Excel draws one stretch of cells, so a chart reaches from its first
 * row to its last: what people have sorted or written in between is drawn with its own name. A chart without rows is
 * left out. Throws when a chart names a column that the image does not have.
 */
export function placeCharts(
  image: SheetImage,
  { placement, existing }: { readonly placement: Placement; readonly existing: Grid | null },
): readonly PlacedChart[] {
  const { charts = [] } = image;
  if (charts.length === 0) return [];
  const lines = { columnOf: placement.columnOf, rowOf: placedRows(image, existing) };
  return charts.flatMap((chart) => placeChart(chart, lines));
}

interface Lines extends Pick<Placement, 'columnOf'> {
  readonly rowOf: Readonly<Record<string, number>>;
}

function placeChart(chart: ImageChart, { columnOf, rowOf }: Lines): PlacedChart[] {
  const rows = chart.rows.flatMap((id) => rowOf[id] ?? []);
  if (rows.length === 0) return [];
  const first = Math.min(...rows);
  const cells = (key: string): Area => {
    const column = columnOf[key];
    if (column === undefined) throw new RangeError(`chart «${chart.key}»: no column «${key}»`);
    return { row: first, column, rows: Math.max(...rows) - first + 1, columns: 1 };
  };
  const { key, title, kind, percent = false } = chart;
  const series = chart.series.map(({ column, label, tone = 'none' }) => ({
    label,
    tone,
    values: cells(column),
  }));
  return [{ key, title, kind, percent, categories: cells(chart.categories), series }];
}
