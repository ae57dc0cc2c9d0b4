import type { Chart } from '../model/chart.ts';
import type { CellPoint } from '../model/sheet-place.ts';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chart-writer.ts';
import { child, descendants, element, type XmlElement } from './xml.ts';

export const SPREADSHEET_DRAWING =
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const EMU_PER_POINT = 12_700;

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

function corner({ row, column, down, across }: CellPoint): string {
  const parts = [
    ['col', column],
    ['colOff', emu(across)],
    ['row', row],
    ['rowOff', emu(down)],
  ] as const;
  const content = parts.map(([name, value]) => `<xdr:${name}>${String(value)}</xdr:${name}>`);
  return element('xdr:from', {}, content.join(''));
}

/** Number of a chart in its drawing: the beginning of its id. */
const numberOf = ({ id }: Chart): number => Number.parseInt(id.slice(1, 9), 16);

function frame(chart: Chart, relation: string): string {
  const properties = element(
    'xdr:nvGraphicFramePr',
    {},
    element('xdr:cNvPr', { id: numberOf(chart), name: chart.name }) +
      element('xdr:cNvGraphicFramePr', {}),
  );
  const transform = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
  const reference = element('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'r:id': relation });
  const graphic = element(
    'a:graphic',
    {},
    element('a:graphicData', { uri: CHART_NAMESPACE }, reference),
  );
  return element('xdr:graphicFrame', { macro: '' }, properties + transform + graphic);
}

export interface PlacedPart {
  readonly chart: Chart;
  /** Id of the relationship that leads to its part. */
  readonly relation: string;
}

/** The drawing of a sheet: each chart keeps its size and goes where the cell under its corner goes. */
export function writeDrawing(charts: readonly PlacedPart[]): string {
  const anchors = charts.map(({ chart, relation }) => {
    const size = element('xdr:ext', { cx: emu(chart.width), cy: emu(chart.height) });
    const content = corner(chart.anchor) + size + frame(chart, relation);
    return element('xdr:oneCellAnchor', {}, content + element('xdr:clientData', {}));
  });
  const namespaces = {
    'xmlns:xdr': SPREADSHEET_DRAWING,
    'xmlns:a': DRAWING_NAMESPACE,
    'xmlns:r': RELATIONSHIPS,
  };
  return element('xdr:wsDr', namespaces, anchors.join(''));
}

/** A corner and either a size or the corner opposite. Points. */
export interface FileFrame {
  readonly from: CellPoint;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly to: CellPoint | null;
}

/** A chart in a drawing: its number and name, where it stands, and the relationship to its part. */
export interface DrawnChart {
  readonly number: number;
  readonly name: string;
  readonly relation: string;
  readonly frame: FileFrame;
}

function readCorner(holder: XmlElement | undefined): CellPoint | null {
  if (holder === undefined) return null;
  const number = (name: string): number => Number(child(holder, name)?.text ?? 0);
  return {
    row: number('row'),
    column: number('col'),
    down: number('rowOff') / EMU_PER_POINT,
    across: number('colOff') / EMU_PER_POINT,
  };
}

function readAnchor(anchor: XmlElement): DrawnChart | null {
  const graphic = child(anchor, 'graphicFrame');
  const from = readCorner(child(anchor, 'from'));
  const reference = graphic === undefined ? undefined : descendants(graphic, 'chart')[0];
  const relation = reference?.attributes['r:id'];
  if (graphic === undefined || from === null || relation === undefined) return null;
  const { cx, cy } = child(anchor, 'ext')?.attributes ?? {};
  const named = descendants(graphic, 'cNvPr')[0]?.attributes;
  return {
    number: Number(named?.['id'] ?? 0),
    name: named?.['name'] ?? '',
    relation,
    frame: {
      from,
      size:
        cx === undefined || cy === undefined
          ? null
          : { width: Number(cx) / EMU_PER_POINT, height: Number(cy) / EMU_PER_POINT },
      to: readCorner(child(anchor, 'to')),
    },
  };
}

/** One entry for each thing in a drawing: a chart that stands at a cell, or null. */
export function readDrawing(root: XmlElement): readonly (DrawnChart | null)[] {
  return root.children.filter(({ name }) => name.endsWith('Anchor')).map(readAnchor);
}
