import JSZip from 'jszip';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { chartDrawing } from './chart-drawing.ts';
import { chartsBelow, type DrawnChart } from './chart-place.ts';
import { chartSpace } from './chart-space.ts';
import { partRelations, relationsPath } from './part-relations.ts';
import { element } from './xml-element.ts';

/** Texts of parts, by path. */
type Parts = Readonly<Record<string, string>>;

const CONTENT_TYPES = '[Content_Types].xml';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const SHEET_RELATION = 'rIdDrawing';

/** What may stand behind the drawing of a sheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER_DRAWING =
  /<(?:legacyDrawing|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/u;
const END_OF_TYPES = /<\/Types>/u;

interface NumberedChart {
  readonly drawn: DrawnChart;
  /** From 1, through all sheets. */
  readonly number: number;
}

interface DrawnSheet {
  readonly image: SheetImage;
  /** From 1: exceljs numbers the parts of the sheets in their order, and we the drawings with them. */
  readonly number: number;
  readonly charts: readonly NumberedChart[];
}

/**
 * What exceljs cannot write of a workbook: the parts of its charts, and those of the archive that must name them.
 *
 * @param archive as exceljs wrote it: its sheets have no relationships of their own.
 * @param images of all its sheets, in order.
 */
export async function chartParts(
  archive: Uint8Array,
  images: readonly SheetImage[],
): Promise<Parts> {
  const sheets = drawnSheets(images);
  if (sheets.length === 0) return {};
  const zip = await JSZip.loadAsync(archive);
  const named = sheets.map(async (sheet): Promise<Parts> => {
    const path = sheetPath(sheet);
    const xml = element('drawing', { 'r:id': SHEET_RELATION });
    return { [path]: insertBefore(await textOf(zip, path), { place: AFTER_DRAWING, xml }) };
  });
  const types = insertBefore(await textOf(zip, CONTENT_TYPES), {
    place: END_OF_TYPES,
    xml: sheets.map(typesOf).join(''),
  });
  const parts = [
    { [CONTENT_TYPES]: types },
    ...(await Promise.all(named)),
    ...sheets.map(newParts),
  ];
  return parts.reduce((all, some) => ({ ...all, ...some }), {});
}

function drawnSheets(images: readonly SheetImage[]): readonly DrawnSheet[] {
  const sheets: DrawnSheet[] = [];
  let count = 0;
  for (const [index, image] of images.entries()) {
    const first = count + 1;
    const { charts } = chartsBelow(image);
    const numbered = charts.map((drawn, at) => ({ drawn, number: first + at }));
    count += charts.length;
    if (charts.length > 0) sheets.push({ image, number: index + 1, charts: numbered });
  }
  return sheets;
}

const sheetPath = ({ number }: DrawnSheet): string => `xl/worksheets/sheet${number}.xml`;
const drawingPath = ({ number }: DrawnSheet): string => `xl/drawings/drawing${number}.xml`;
const chartPath = ({ number }: NumberedChart): string => `xl/charts/chart${number}.xml`;
const relationTo = ({ number }: NumberedChart): string => `rId${number}`;

/** A drawing for the sheet, a part for each chart, and the ways from one to the other. */
function newParts(sheet: DrawnSheet): Parts {
  const { image, charts } = sheet;
  const toDrawing = {
    id: SHEET_RELATION,
    type: 'drawing',
    target: `/${drawingPath(sheet)}`,
  } as const;
  const toCharts = charts.map((chart) => {
    return { id: relationTo(chart), type: 'chart', target: `/${chartPath(chart)}` } as const;
  });
  const related = charts.map((chart) => ({ drawn: chart.drawn, relation: relationTo(chart) }));
  const spaces = charts.map(
    (chart) => [chartPath(chart), chartSpace(image, chart.drawn.chart)] as const,
  );
  return {
    [relationsPath(sheetPath(sheet))]: partRelations([toDrawing]),
    [drawingPath(sheet)]: chartDrawing(related),
    [relationsPath(drawingPath(sheet))]: partRelations(toCharts),
    ...Object.fromEntries(spaces),
  };
}

function typesOf(sheet: DrawnSheet): string {
  const typed = [
    { path: drawingPath(sheet), type: 'drawing+xml' },
    ...sheet.charts.map((chart) => ({ path: chartPath(chart), type: 'drawingml.chart+xml' })),
  ];
  return typed
    .map(({ path, type }) =>
      element('Override', { PartName: `/${path}`, ContentType: `${TYPE}.${type}` }),
    )
    .join('');
}

/** Throws when the archive is not one of exceljs. */
async function textOf(zip: JSZip, path: string): Promise<string> {
  const text = await zip.file(path)?.async('string');
  if (text === undefined) throw new Error(`the workbook has no part ${path}`);
  return text;
}

function insertBefore(
  text: string,
  { place, xml }: { readonly place: RegExp; readonly xml: string },
): string {
  const at = text.search(place);
  if (at < 0) throw new Error(`nothing in the part matches ${place.source}`);
  return text.slice(0, at) + xml + text.slice(at);
}
