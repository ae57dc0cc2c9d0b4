import { chartId, type Chart } from '../model/chart.ts';
import { sheetPoint } from '../model/sheet-place.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { readChart, type ChartPart } from './chart-reader.ts';
import type { SheetIds } from './chart-source.ts';
import { writeChart } from './chart-writer.ts';
import {
  RELATIONSHIPS,
  readDrawing,
  writeDrawing,
  type DrawnChart,
  type FileFrame,
} from './drawing.ts';
import { insertBefore } from './insert-xml.ts';
import type { PackageMap } from './package-map.ts';
import type { PackageParts } from './package-parts.ts';
import { addRelations, relationsOf } from './relations.ts';
import { child, element, parseXml, type XmlElement } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;
/** ECMA-376 18.3.1.99: what stands behind the drawing of a sheet. */
const AFTER_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|tableParts|extLst)\b|<\/worksheet>/;
const SHEET_RELATION = 'rIdDrawing';

/** Writes the charts of a workbook as parts of the package: one drawing for each sheet that has any. */
export async function writeCharts(
  parts: PackageParts,
  model: WorkbookModel,
  map: PackageMap,
): Promise<void> {
  const types: string[] = [];
  let count = 0;
  for (const [index, sheet] of model.sheets().entries()) {
    const charts = sheet.charts.all();
    const path = map.sheets.find(({ name }) => name === sheet.name)?.path;
    if (charts.length === 0 || path === undefined) continue;
    const numbered = charts.map((chart, at) => ({ chart, number: count + at + 1 }));
    count += charts.length;
    for (const { chart, number } of numbered) {
      parts.set(`xl/charts/chart${number}.xml`, DECLARATION + writeChart(chart, model));
      types.push(override(`/xl/charts/chart${number}.xml`, TYPES.chart));
    }
    await writeSheetDrawing(parts, { path, number: index + 1, charts: numbered });
    types.push(override(`/xl/drawings/drawing${index + 1}.xml`, TYPES.drawing));
  }
  const path = '[Content_Types].xml';
  const text = await parts.mustText(path);
  parts.set(path, insertBefore(text, { before: /<\/Types>/, xml: types.join('') }));
}

const override = (PartName: string, ContentType: string): string =>
  element('Override', { PartName, ContentType });

interface SheetDrawing {
  /** Of the sheet's part. */
  readonly path: string;
  readonly number: number;
  readonly charts: readonly { readonly chart: Chart; readonly number: number }[];
}

async function writeSheetDrawing(parts: PackageParts, drawing: SheetDrawing): Promise<void> {
  const { path, number, charts } = drawing;
  const file = `drawing${number}.xml`;
  const drawn = charts.map((each) => ({ ...each, relation: `rId${each.number}` }));
  parts.set(`xl/drawings/${file}`, DECLARATION + writeDrawing(drawn));
  await addRelations(
    parts,
    `xl/drawings/${file}`,
    drawn.map((each) => ({
      id: each.relation,
      type: `${RELATIONSHIPS}/chart`,
      target: `../charts/chart${each.number}.xml`,
    })),
  );
  const relation = { type: `${RELATIONSHIPS}/drawing`, target: `../drawings/${file}` };
  await addRelations(parts, path, [{ id: SHEET_RELATION, ...relation }]);
  const xml = element('drawing', { 'r:id': SHEET_RELATION });
  parts.set(path, insertBefore(await parts.mustText(path), { before: AFTER_DRAWING, xml }));
}

/** A chart of a file; its place needs the widths and heights of the sheet it is put on. */
export interface FileChart extends ChartPart {
  readonly id: string;
  readonly name: string;
  readonly frame: FileFrame;
}

export interface ReadCharts {
  readonly charts: readonly FileChart[];
  /** Pictures, shapes and charts of other kinds stand in the drawing too. */
  readonly hasOthers: boolean;
}

/** The charts of a sheet's part. */
export async function readCharts(
  parts: PackageParts,
  sheet: { readonly path: string; readonly xml: XmlElement },
  sheets: SheetIds,
): Promise<ReadCharts> {
  const relation = child(sheet.xml, 'drawing')?.attributes['r:id'];
  const path = (await relationsOf(parts, sheet.path)).get(relation ?? '');
  const text = path === undefined ? null : await parts.text(path);
  if (path === undefined || text === null) return { charts: [], hasOthers: relation !== undefined };
  const relations = await relationsOf(parts, path);
  const things = readDrawing(parseXml(text));
  const read = await Promise.all(
    things.map((thing) =>
      thing === null ? Promise.resolve(null) : readPart(parts, { thing, relations, sheets }),
    ),
  );
  const charts = read.filter((chart) => chart !== null);
  return { charts, hasOthers: charts.length < things.length };
}

interface DrawnPart {
  readonly thing: DrawnChart;
  readonly relations: ReadonlyMap<string, string>;
  readonly sheets: SheetIds;
}

async function readPart(
  parts: PackageParts,
  { thing, relations, sheets }: DrawnPart,
): Promise<FileChart | null> {
  const text = await parts.text(relations.get(thing.relation) ?? '');
  const chart = text === null ? null : readChart(parseXml(text), sheets);
  const { number, name, frame } = thing;
  return chart && { ...chart, id: chartId(number), name, frame };
}

/** Puts a chart of a file onto its sheet. */
export function placeChart(sheet: SheetModel, { frame, ...chart }: FileChart): void {
  const { from, to } = frame;
  const [start, end] = [sheetPoint(sheet, from), sheetPoint(sheet, to ?? from)];
  const spanned = { width: end.left - start.left, height: end.top - start.top };
  sheet.charts.add({ ...chart, anchor: from, ...(frame.size ?? spanned) });
}
