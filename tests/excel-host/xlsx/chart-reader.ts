import {
  LEGEND_POSITIONS,
  NEW_AXIS,
  TICK_LABELS,
  type Chart,
  type ChartAxis,
  type ChartLabels,
  type ChartSeries,
  type ChartType,
} from '../model/chart.ts';
import { readSource, type SheetIds } from './chart-source.ts';
import { readFill, readFont } from './chart-text.ts';
import { child, childrenOf, descendants, type XmlElement } from './xml.ts';

/** What the part of a chart says; where it stands and what it is called is said by the drawing. */
export type ChartPart = Omit<Chart, 'id' | 'name' | 'anchor' | 'width' | 'height'>;

const val = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes['val'];

function numberIn(parent: XmlElement | undefined, name: string): number | null {
  const text = val(parent, name);
  return text === undefined ? null : Number(text);
}

function typeOf(shapes: XmlElement): ChartType | null {
  if (shapes.name === 'lineChart')
    return val(shapes, 'grouping') === 'standard' ? 'LineMarkers' : null;
  if (shapes.name !== 'barChart') return null;
  const [direction, grouping] = [val(shapes, 'barDir') ?? 'col', val(shapes, 'grouping')];
  if (grouping === 'clustered') return direction === 'bar' ? 'BarClustered' : 'ColumnClustered';
  return grouping === 'stacked' && direction === 'col' ? 'ColumnStacked' : null;
}

/** null: the format is that of the cells. */
function numberFormatOf(parent: XmlElement | undefined): string | null {
  const { formatCode, sourceLinked } = child(parent, 'numFmt')?.attributes ?? {};
  return formatCode === undefined || sourceLinked === '1' ? null : formatCode;
}

function labelsOf(series: XmlElement): ChartLabels | null {
  const labels = child(series, 'dLbls');
  if (val(labels, 'showVal') !== '1') return null;
  return { numberFormat: numberFormatOf(labels), font: readFont(child(labels, 'txPr')) };
}

interface ReadingSeries {
  readonly sheets: SheetIds;
  readonly gapWidth: number | null;
}

/** null: it shows something this host cannot follow. */
function readSeries(series: XmlElement, { sheets, gapWidth }: ReadingSeries): ChartSeries | null {
  const values = readSource(child(series, 'val'), sheets);
  const categories = readSource(child(series, 'cat'), sheets);
  if (values === undefined || categories === undefined) return null;
  const look = child(series, 'spPr');
  const text = child(series, 'tx');
  return {
    name: (text === undefined ? undefined : descendants(text, 'v')[0]?.text) ?? '',
    values,
    categories,
    fillColor: readFill(look),
    lineColor: readFill(child(look, 'ln')),
    labels: labelsOf(series),
    gapWidth,
  };
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
  if (axis === undefined) return NEW_AXIS;
  const scaling = child(axis, 'scaling');
  const ticks = val(axis, 'tickLblPos')?.toLowerCase();
  return {
    minimum: numberIn(scaling, 'min'),
    maximum: numberIn(scaling, 'max'),
    majorUnit: numberIn(axis, 'majorUnit'),
    numberFormat: numberFormatOf(axis),
    reversed: val(scaling, 'orientation') === 'maxMin',
    tickLabels: TICK_LABELS.find((name) => name.toLowerCase() === ticks) ?? 'NextToAxis',
  };
}

function legendOf(chart: XmlElement): Chart['legend'] {
  const legend = child(chart, 'legend');
  if (legend === undefined) return null;
  const side = val(legend, 'legendPos');
  return LEGEND_POSITIONS.find((name) => name.charAt(0).toLowerCase() === side) ?? 'Right';
}

function titleOf(chart: XmlElement): string | null {
  const title = child(chart, 'title');
  if (title === undefined) return null;
  const runs = descendants(title, 't').map(({ text }) => text);
  return runs.length === 0 ? null : runs.join('');
}

/** The chart of a part; null for what this host does not keep (other types, several in one, data of other files). */
export function readChart(space: XmlElement, sheets: SheetIds): ChartPart | null {
  const chart = child(space, 'chart');
  const plot = child(chart, 'plotArea');
  const [shapes, ...more] = (plot?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const type = shapes === undefined ? null : typeOf(shapes);
  if (chart === undefined || shapes === undefined || type === null || more.length > 0) return null;
  const reading = { sheets, gapWidth: numberIn(shapes, 'gapWidth') };
  const series = childrenOf(shapes, 'ser').map((each) => readSeries(each, reading));
  const known = series.filter((each) => each !== null);
  if (known.length < series.length) return null;
  return {
    type,
    series: known,
    title: titleOf(chart),
    titleFont: readFont(child(chart, 'title')),
    legend: legendOf(chart),
    categoryAxis: readAxis(child(plot, 'catAx')),
    valueAxis: readAxis(child(plot, 'valAx')),
    font: readFont(child(space, 'txPr')),
  };
}
