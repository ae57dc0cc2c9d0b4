import type { ChartStyle } from '../../shared/sheet/chart-style.ts';
import type { PlacedChart } from '../../shared/sheet/place-charts.ts';
import { stroke } from './chart-text.ts';
import { element, valued } from './xml-element.ts';

export const CATEGORY_AXIS = 1;
export const VALUE_AXIS = 2;

/** Of axes, grid and frame; thin, so that they lie behind the figures. */
export const PALE_LINE = stroke('#D9D9D9', 9525);

interface Axis {
  readonly id: number;
  readonly crossed: number;
  readonly side: string;
  /** Elements of `c:scaling`, in their order. */
  readonly scaling: readonly string[];
  readonly grid: string;
  readonly numberFormat: string;
  readonly tickLabels: 'nextTo' | 'high';
  /** What stands at the end of an axis of its kind. */
  readonly end: readonly string[];
}

/** The names of the rows, and the scale. */
export function chartAxes({ kind }: PlacedChart, style: ChartStyle): string {
  const [categorySide, valueSide] = kind === 'bar' ? ['l', 'b'] : ['b', 'l'];
  return (
    element('c:catAx', {}, axis(categoryAxis(style, categorySide))) +
    element('c:valAx', {}, axis(valueAxis(style, valueSide)))
  );
}

function categoryAxis({ isReversed }: ChartStyle, side: string): Axis {
  return {
    id: CATEGORY_AXIS,
    crossed: VALUE_AXIS,
    side,
    scaling: [valued('c:orientation', isReversed ? 'maxMin' : 'minMax')],
    grid: '',
    numberFormat: element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    tickLabels: 'nextTo',
    end: [valued('c:auto', true), valued('c:lblAlgn', 'ctr'), valued('c:lblOffset', 100)],
  };
}

/** Where the names run downwards, the scale would stand above the bars: «high» brings it below them. */
function valueAxis({ valueAxis: scale, isReversed }: ChartStyle, side: string): Axis {
  const { minimum, maximum, majorUnit, numberFormat } = scale;
  return {
    id: VALUE_AXIS,
    crossed: CATEGORY_AXIS,
    side,
    scaling: [
      valued('c:orientation', 'minMax'),
      maximum === null ? '' : valued('c:max', maximum),
      valued('c:min', minimum),
    ],
    grid: element('c:majorGridlines', {}, element('c:spPr', {}, PALE_LINE)),
    numberFormat: element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    tickLabels: isReversed ? 'high' : 'nextTo',
    end: [
      valued('c:crossBetween', 'between'),
      majorUnit === null ? '' : valued('c:majorUnit', majorUnit),
    ],
  };
}

function axis(of: Axis): string {
  return [
    valued('c:axId', of.id),
    element('c:scaling', {}, of.scaling.join('')),
    valued('c:delete', false),
    valued('c:axPos', of.side),
    of.grid,
    of.numberFormat,
    valued('c:majorTickMark', 'none'),
    valued('c:minorTickMark', 'none'),
    valued('c:tickLblPos', of.tickLabels),
    element('c:spPr', {}, PALE_LINE),
    valued('c:crossAx', of.crossed),
    valued('c:crosses', 'autoZero'),
    ...of.end,
  ].join('');
}
