import {
  CHART_FONT_POINTS,
  chartStyle,
  GAP_PERCENT,
  type ChartStyle,
} from '../../shared/sheet/chart-style.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import type { PlacedChart } from '../../shared/sheet/place-charts.ts';
import { CATEGORY_AXIS, chartAxes, PALE_LINE, VALUE_AXIS } from './chart-axes.ts';
import { chartSeries } from './chart-series.ts';
import { chartFont, richText, solidFill, textProperties } from './chart-text.ts';
import { element, valued, xmlPart } from './xml-element.ts';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Pieces of a stack lie on one another. */
const WHOLE_OVERLAP = 100;

/**
 * The part of a chart (ECMA-376 part 1, 21.2): what `addin/workbook/chart-style.ts` tells Excel, as Excel would save it,
 * with the values that the cells of `image` hold.
 */
export function chartSpace(image: SheetImage, chart: PlacedChart): string {
  const style = chartStyle(chart);
  const plot = '<c:layout/>' + shapes(image, chart) + chartAxes(chart, style);
  const content = [
    title(chart),
    valued('c:autoTitleDeleted', false),
    element('c:plotArea', {}, plot),
    legend(style),
    valued('c:plotVisOnly', true),
    valued('c:dispBlanksAs', 'gap'),
  ];
  const space = [
    valued('c:roundedCorners', false),
    element('c:chart', {}, content.join('')),
    element('c:spPr', {}, solidFill('#FFFFFF') + PALE_LINE),
    textProperties(chartFont(CHART_FONT_POINTS.text)),
  ];
  const namespaces = { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE };
  return xmlPart(element('c:chartSpace', namespaces, space.join('')));
}

function title({ title: text }: PlacedChart): string {
  const words = richText(text, { points: CHART_FONT_POINTS.title, bold: true });
  return element('c:title', {}, element('c:tx', {}, words) + valued('c:overlay', false));
}

function legend({ hasLegend }: ChartStyle): string {
  if (!hasLegend) return '';
  return element('c:legend', {}, valued('c:legendPos', 'b') + valued('c:overlay', false));
}

function shapes(image: SheetImage, chart: PlacedChart): string {
  const series = chart.series.map((each) => chartSeries(image, chart, each)).join('');
  const drawn = valued('c:varyColors', false) + series;
  const axes = valued('c:axId', CATEGORY_AXIS) + valued('c:axId', VALUE_AXIS);
  if (chart.kind === 'line') {
    const content = valued('c:grouping', 'standard') + drawn + valued('c:marker', true) + axes;
    return element('c:lineChart', {}, content);
  }
  const isStacked = chart.kind === 'stacked-column';
  const content = [
    valued('c:barDir', chart.kind === 'bar' ? 'bar' : 'col'),
    valued('c:grouping', isStacked ? 'stacked' : 'clustered'),
    drawn,
    valued('c:gapWidth', GAP_PERCENT),
    isStacked ? valued('c:overlap', WHOLE_OVERLAP) : '',
    axes,
  ];
  return element('c:barChart', {}, content.join(''));
}
