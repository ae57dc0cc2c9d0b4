import type { Chart, ChartAxis, ChartSeries, ChartType } from '../model/chart.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { writeCategories, writeValues } from './chart-source.ts';
import { writeFill, writeRichText, writeTextProperties } from './chart-text.ts';
import { element, escapeXml } from './xml.ts';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const STANDARD_GAP = 150;
const LINE_EMU = 28_575;
const EDGE_EMU = 9525;

/** Where Excel puts a figure when nobody says: beyond the bar, in the middle of a piece, above a point. */
const LABEL_PLACE = {
  BarClustered: 'outEnd',
  ColumnClustered: 'outEnd',
  ColumnStacked: 'ctr',
  LineMarkers: 't',
} as const satisfies Record<ChartType, string>;

const TICK_LABELS = {
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
} as const satisfies Record<ChartAxis['tickLabels'], string>;

const LEGEND = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;

const value = (name: string, val: string | number): string => element(name, { val });
const flag = (name: string, is: boolean): string => value(name, Number(is));

function line(color: string | null, width: number): string {
  return color === null ? '' : element('a:ln', { w: width }, writeFill(color));
}

function numberFormat(format: string | null): string {
  const [formatCode, sourceLinked] = format === null ? ['General', 1] : [format, 0];
  return element('c:numFmt', { formatCode, sourceLinked });
}

function labels({ labels: shown }: ChartSeries, type: ChartType): string {
  if (shown === null) return '';
  const content = [
    numberFormat(shown.numberFormat),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    writeTextProperties(shown.font),
    value('c:dLblPos', LABEL_PLACE[type]),
    ...['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((each) =>
      flag(`c:show${each}`, each === 'Val'),
    ),
  ];
  return element('c:dLbls', {}, content.join(''));
}

/** The elements of a series in the order of the schema (ECMA-376 21.2.2.170). */
class SeriesWriter {
  readonly #model: WorkbookModel;
  readonly #type: ChartType;

  constructor(model: WorkbookModel, type: ChartType) {
    this.#model = model;
    this.#type = type;
  }

  write(series: ChartSeries, index: number): string {
    const isLine = this.#type === 'LineMarkers';
    const content = [
      value('c:idx', index),
      value('c:order', index),
      `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
      this.#look(series),
      isLine ? this.#marker(series) : flag('c:invertIfNegative', false),
      labels(series, this.#type),
      writeCategories(this.#model, series.categories),
      writeValues(this.#model, series.values),
      isLine ? flag('c:smooth', false) : '',
    ];
    return element('c:ser', {}, content.join(''));
  }

  #look({ fillColor, lineColor }: ChartSeries): string {
    const width = this.#type === 'LineMarkers' ? LINE_EMU : EDGE_EMU;
    const look = writeFill(fillColor) + line(lineColor, width);
    return look === '' ? '' : element('c:spPr', {}, look);
  }

  #marker({ lineColor }: ChartSeries): string {
    const look = writeFill(lineColor) + line(lineColor, EDGE_EMU);
    const content = value('c:symbol', 'circle') + value('c:size', 5);
    return element('c:marker', {}, content + (look === '' ? '' : element('c:spPr', {}, look)));
  }
}

function shapes(chart: Chart, model: WorkbookModel): string {
  const { type } = chart;
  const writer = new SeriesWriter(model, type);
  const series = chart.series.map((each, index) => writer.write(each, index)).join('');
  const axes = value('c:axId', CATEGORY_AXIS) + value('c:axId', VALUE_AXIS);
  const varied = flag('c:varyColors', false);
  if (type === 'LineMarkers') {
    const content = value('c:grouping', 'standard') + varied + series + flag('c:marker', true);
    return element('c:lineChart', {}, content + axes);
  }
  const stacked = type === 'ColumnStacked';
  const content = [
    value('c:barDir', type === 'BarClustered' ? 'bar' : 'col'),
    value('c:grouping', stacked ? 'stacked' : 'clustered'),
    varied,
    series,
    value('c:gapWidth', chart.series[0]?.gapWidth ?? STANDARD_GAP),
    stacked ? value('c:overlap', 100) : '',
    axes,
  ];
  return element('c:barChart', {}, content.join(''));
}

function scaling({ reversed, maximum, minimum }: ChartAxis): string {
  const content = [
    value('c:orientation', reversed ? 'maxMin' : 'minMax'),
    maximum === null ? '' : value('c:max', maximum),
    minimum === null ? '' : value('c:min', minimum),
  ];
  return element('c:scaling', {}, content.join(''));
}

const GREY_LINE = element('c:spPr', {}, line('#D9D9D9', EDGE_EMU));

function axis(
  model: ChartAxis,
  kind: { readonly name: 'c:catAx' | 'c:valAx'; readonly side: string },
): string {
  const isValue = kind.name === 'c:valAx';
  const content = [
    value('c:axId', isValue ? VALUE_AXIS : CATEGORY_AXIS),
    scaling(model),
    flag('c:delete', false),
    value('c:axPos', kind.side),
    isValue ? element('c:majorGridlines', {}, GREY_LINE) : '',
    numberFormat(model.numberFormat),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', TICK_LABELS[model.tickLabels]),
    GREY_LINE,
    value('c:crossAx', isValue ? CATEGORY_AXIS : VALUE_AXIS),
    value('c:crosses', 'autoZero'),
    isValue ? value('c:crossBetween', 'between') : '',
    isValue && model.majorUnit !== null ? value('c:majorUnit', model.majorUnit) : '',
  ];
  return element(kind.name, {}, content.join(''));
}

function axes({ type, categoryAxis, valueAxis }: Chart): string {
  const [category, values] = type === 'BarClustered' ? ['l', 'b'] : ['b', 'l'];
  return (
    axis(categoryAxis, { name: 'c:catAx', side: category ?? '' }) +
    axis(valueAxis, { name: 'c:valAx', side: values ?? '' })
  );
}

function title({ title: text, titleFont }: Chart): string {
  if (text === null) return flag('c:autoTitleDeleted', false);
  const content = writeRichText(text, titleFont) + flag('c:overlay', false);
  return element('c:title', {}, content) + flag('c:autoTitleDeleted', false);
}

function legend({ legend: side }: Chart): string {
  if (side === null) return '';
  return element('c:legend', {}, value('c:legendPos', LEGEND[side]) + flag('c:overlay', false));
}

/** The part of a chart (ECMA-376 21.2.2.29), with the values its cells show now. */
export function writeChart(chart: Chart, model: WorkbookModel): string {
  const plot = element('c:plotArea', {}, '<c:layout/>' + shapes(chart, model) + axes(chart));
  const content = [
    title(chart),
    plot,
    legend(chart),
    flag('c:plotVisOnly', true),
    value('c:dispBlanksAs', 'gap'),
  ];
  const white = element('c:spPr', {}, writeFill('#FFFFFF') + line('#D9D9D9', EDGE_EMU));
  return element(
    'c:chartSpace',
    { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE },
    flag('c:roundedCorners', false) +
      element('c:chart', {}, content.join('')) +
      white +
      writeTextProperties(chart.font),
  );
}
