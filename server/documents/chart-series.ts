import { seriesStyle, type SeriesStyle } from '../../shared/sheet/chart-style.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import type { PlacedChart, PlacedSeries } from '../../shared/sheet/place-charts.ts';
import { categoryCells, valueCells } from './chart-cells.ts';
import { solidFill, stroke, textProperties } from './chart-text.ts';
import { element, valued, xmlText } from './xml-element.ts';

const LINE_EMU = 28_575;
const EDGE_EMU = 9525;
const MARKER_POINTS = 5;

/** Where Excel puts a figure: beyond the bar, in the middle of a piece, above a point. */
const LABEL_PLACE = {
  bar: 'outEnd',
  column: 'outEnd',
  'stacked-column': 'ctr',
  line: 't',
} as const satisfies Record<PlacedChart['kind'], string>;

/** A series in the order of its elements (ECMA-376 part 1, CT_BarSer and CT_LineSer). */
export function chartSeries(image: SheetImage, chart: PlacedChart, series: PlacedSeries): string {
  const index = chart.series.indexOf(series);
  const style = seriesStyle(series, chart);
  const isLine = chart.kind === 'line';
  const content = [
    valued('c:idx', index),
    valued('c:order', index),
    element('c:tx', {}, `<c:v>${xmlText(series.label)}</c:v>`),
    element('c:spPr', {}, look(style)),
    isLine ? marker(style) : valued('c:invertIfNegative', false),
    labels(style, chart),
    categoryCells(image, chart.categories),
    valueCells(image, series.values),
    isLine ? valued('c:smooth', false) : '',
  ];
  return element('c:ser', {}, content.join(''));
}

function look({ fill, line }: SeriesStyle): string {
  return fill === null ? stroke(line, LINE_EMU) : solidFill(fill) + stroke(line, EDGE_EMU);
}

function marker({ line }: SeriesStyle): string {
  const content = [
    valued('c:symbol', 'circle'),
    valued('c:size', MARKER_POINTS),
    element('c:spPr', {}, solidFill(line) + stroke(line, EDGE_EMU)),
  ];
  return element('c:marker', {}, content.join(''));
}

const SHOWN = 'showVal';
const LABEL_FLAGS = [
  'showLegendKey',
  SHOWN,
  'showCatName',
  'showSerName',
  'showPercent',
  'showBubbleSize',
] as const;

function labels({ label }: SeriesStyle, { kind }: PlacedChart): string {
  const content = [
    element('c:numFmt', { formatCode: label.numberFormat, sourceLinked: 0 }),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    label.colour === null ? '' : textProperties({ colour: label.colour }),
    valued('c:dLblPos', LABEL_PLACE[kind]),
    ...LABEL_FLAGS.map((flag) => valued(`c:${flag}`, flag === SHOWN)),
  ];
  return element('c:dLbls', {}, content.join(''));
}
