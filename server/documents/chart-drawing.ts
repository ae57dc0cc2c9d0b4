import { chartName } from '../../shared/sheet/chart-name.ts';
import type { ChartCorner, DrawnChart } from './chart-place.ts';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chart-space.ts';
import { RELATIONSHIPS } from './part-relations.ts';
import { element, xmlPart } from './xml-element.ts';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const EMU_PER_POINT = 12_700;

/** Excel numbers the things of a drawing from 2. */
const FIRST_NUMBER = 2;

export interface RelatedChart {
  readonly drawn: DrawnChart;
  /** Id of the relationship that leads to its part. */
  readonly relation: string;
}

/**
 * The part of a sheet's drawing (ECMA-376 part 1, 20.5): each chart keeps its size and goes where the cell under its
 * corner goes, and has the name by which the add-in finds it again.
 */
export function chartDrawing(charts: readonly RelatedChart[]): string {
  const anchors = charts.map(({ drawn, relation }, index) => {
    const size = element('xdr:ext', { cx: emu(drawn.width), cy: emu(drawn.height) });
    const named = { id: FIRST_NUMBER + index, name: chartName(drawn.chart.key) };
    const content = corner(drawn.corner) + size + frame(named, relation);
    return element('xdr:oneCellAnchor', {}, content + element('xdr:clientData', {}));
  });
  const namespaces = {
    'xmlns:xdr': SHEET_DRAWING,
    'xmlns:a': DRAWING_NAMESPACE,
    'xmlns:r': RELATIONSHIPS,
  };
  return xmlPart(element('xdr:wsDr', namespaces, anchors.join('')));
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

function corner({ row, column, across }: ChartCorner): string {
  const parts = [
    ['col', column],
    ['colOff', emu(across)],
    ['row', row],
    ['rowOff', 0],
  ] as const;
  const content = parts.map(([name, value]) => `<xdr:${name}>${value}</xdr:${name}>`);
  return element('xdr:from', {}, content.join(''));
}

interface Named {
  readonly id: number;
  readonly name: string;
}

function frame({ id, name }: Named, relation: string): string {
  const named = element('xdr:cNvPr', { id, name }) + element('xdr:cNvGraphicFramePr', {});
  const reference = element('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'r:id': relation });
  const content = [
    element('xdr:nvGraphicFramePr', {}, named),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element('a:graphic', {}, element('a:graphicData', { uri: CHART_NAMESPACE }, reference)),
  ];
  return element('xdr:graphicFrame', { macro: '' }, content.join(''));
}
