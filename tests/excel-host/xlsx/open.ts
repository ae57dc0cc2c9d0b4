import type { IStyleData, IWorkbookData } from '@univerjs/presets';
import ExcelJS, { type Worksheet } from 'exceljs';
import type { Area } from '../model/address.ts';
import type { Visibility } from '../model/sheet-model.ts';
import { areasOfCells, mustArea, type CellPlace } from './areas.ts';
import { readCharts } from './charts.ts';
import { themePalette, type ThemePalette } from './colour.ts';
import { readConditionalFormats } from './conditional-formats.ts';
import { readHostPart, type HostPart } from './host-part.ts';
import { readPackageMap, type PackageMap, type SheetPart } from './package-map.ts';
import { PackageParts } from './package-parts.ts';
import { readPageBreaks, readPageSetup } from './page-setup.ts';
import { readProtection } from './protection.ts';
import { readQuotePrefixed } from './quote-prefix.ts';
import { mergesOf, SheetSnapshots } from './sheet-snapshot.ts';
import type { SheetSource } from './sheet-source.ts';
import { readValidations } from './validations.ts';
import type { SheetExtras, WorkbookFile } from './workbook-file.ts';
import { child, childrenOf, parseXml, type XmlElement } from './xml.ts';

/** Parts of a sheet that we read ourselves: exceljs loses members of them, or expands them cell by cell. */
const READ_BY_US = ['conditionalFormatting', 'dataValidations', 'extLst'];

const VISIBILITIES = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const satisfies Record<Worksheet['state'], Visibility>;

/** What exceljs understood, and the same package as XML. */
interface OpenPackage {
  readonly workbook: ExcelJS.Workbook;
  readonly parts: PackageParts;
  readonly map: PackageMap;
  readonly styles: XmlElement;
  readonly palette: ThemePalette;
  readonly host: HostPart;
}

/** exceljs stops at names it cannot read (a quote in the sheet's name is enough), and we read them ourselves. */
async function hideNames(parts: PackageParts): Promise<void> {
  const path = 'xl/workbook.xml';
  const text = await parts.mustText(path);
  parts.set(path, text.replace(/<definedNames>.*<\/definedNames>/s, ''));
}

async function loadWorkbook(parts: PackageParts): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await parts.bytes('STORE');
  // exceljs' type asks for a Buffer of its own declaration; any array buffer is read.
  const input = bytes.slice().buffer;
  return workbook.xlsx.load(input, { ignoreNodes: READ_BY_US });
}

async function openPackage(bytes: Uint8Array): Promise<OpenPackage> {
  const parts = await PackageParts.read(bytes);
  const map = await readPackageMap(parts);
  await hideNames(parts);
  return {
    workbook: await loadWorkbook(parts),
    parts,
    map,
    styles: parseXml(await parts.mustText('xl/styles.xml')),
    palette: themePalette(await parts.text('xl/theme/theme1.xml')),
    host: await readHostPart(parts),
  };
}

/** The font a file means where a cell says nothing: its first one. */
function defaultStyle(styles: XmlElement): IStyleData {
  const font = childrenOf(child(styles, 'fonts'), 'font')[0];
  const name = child(font, 'name')?.attributes['val'];
  const size = child(font, 'sz')?.attributes['val'];
  return {
    ...(name !== undefined && { ff: name }),
    ...(size !== undefined && { fs: Number(size) }),
  };
}

/** Excel's own id of a sheet, made from its number in the file as Excel makes it. */
function excelId(part: SheetPart): string {
  return `{00000000-0001-0000-${(part.number - 1).toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
}

function idOf(open: OpenPackage, part: SheetPart): string {
  return open.host.sheets[part.name]?.id ?? excelId(part);
}

function sheetIds(open: OpenPackage): ReadonlyMap<string, string> {
  return new Map(open.map.sheets.map((part) => [part.name, idOf(open, part)]));
}

function unlockedOf(worksheet: Worksheet): readonly Area[] {
  const places: CellPlace[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const isUnlocked = cell.protection?.locked === false;
      if (isUnlocked) places.push({ row: Number(cell.row) - 1, column: Number(cell.col) - 1 });
    }),
  );
  return areasOfCells(places);
}

function fixedRowsOf(sheet: XmlElement): ReadonlySet<number> {
  const rows = childrenOf(child(sheet, 'sheetData'), 'row');
  const fixed = rows.filter(({ attributes }) => attributes['customHeight'] === '1');
  return new Set(fixed.map(({ attributes }) => Number(attributes['r']) - 1));
}

function autoFilterOf(sheet: XmlElement): Area | null {
  const ref = child(sheet, 'autoFilter')?.attributes['ref'];
  return ref === undefined ? null : mustArea(ref);
}

const LOST_CHILDREN: Readonly<Record<string, string>> = {
  hyperlinks: '超链接（文字保留）',
  legacyDrawing: '批注',
  tableParts: '表格样式（内容保留）',
};

function lostWith(sheet: XmlElement): readonly string[] {
  return Object.entries(LOST_CHILDREN).flatMap(([name, words]) =>
    child(sheet, name) === undefined ? [] : [words],
  );
}

interface ReadSheet {
  readonly source: SheetSource;
  readonly extras: SheetExtras;
  readonly notCarried: readonly string[];
}

async function readSheet(open: OpenPackage, part: SheetPart): Promise<ReadSheet | null> {
  const worksheet = open.workbook.getWorksheet(part.name);
  // A chart or a macro sheet has a tab, but no cells.
  if (worksheet === undefined) return null;
  const sheet = parseXml(await open.parts.mustText(part.path));
  const place = { path: part.path, xml: sheet };
  const { charts, hasOthers } = await readCharts(open.parts, place, sheetIds(open));
  const known = open.host.sheets[part.name];
  const formats = readConditionalFormats(sheet, open.styles, open.palette);
  const rules = formats.notCarried.length > 0 ? ['数据条、色阶、图标等条件格式'] : [];
  const drawn = hasOthers ? ['图片、图形和其他样式的图表'] : [];
  return {
    source: {
      id: idOf(open, part),
      worksheet,
      merges: mergesOf(worksheet),
      quoted: readQuotePrefixed(sheet, open.styles),
      fixedRows: fixedRowsOf(sheet),
    },
    extras: {
      visibility: VISIBILITIES[worksheet.state],
      conditionalRules: formats.rules,
      validations: readValidations(sheet),
      protection: readProtection(sheet),
      unlocked: unlockedOf(worksheet),
      pageSetup: readPageSetup(sheet, part.print),
      autoFilter: autoFilterOf(sheet),
      customProperties: known?.properties ?? {},
      charts,
      pageBreaks: readPageBreaks(sheet),
    },
    notCarried: [...lostWith(sheet), ...drawn, ...rules].map(
      (words) => `“${part.name}”里的${words}`,
    ),
  };
}

function snapshotOf(
  open: OpenPackage,
  sheets: readonly ReadSheet[],
): Omit<IWorkbookData, 'id' | 'name'> {
  const snapshots = new SheetSnapshots({
    palette: open.palette,
    date1904: open.map.date1904,
    defaultStyle: defaultStyle(open.styles),
  });
  const read = sheets.map(({ source }) => [source.id, snapshots.read(source)] as const);
  return {
    appVersion: '',
    // Univer's LocaleType is an enum of exactly these texts.
    locale: 'zhCN' as IWorkbookData['locale'],
    styles: snapshots.styles,
    sheetOrder: sheets.map(({ source }) => source.id),
    sheets: Object.fromEntries(read),
  };
}

/** The tab in front, else the first that is visible. */
function activeSheet(open: OpenPackage, sheets: readonly ReadSheet[]): string {
  const name = open.map.sheets[open.map.activeTab]?.name;
  const isVisible = ({ extras }: ReadSheet): boolean => extras.visibility === 'Visible';
  const inFront = sheets.find((sheet) => sheet.source.worksheet.name === name && isVisible(sheet));
  const found = inFront ?? sheets.find(isVisible);
  if (found === undefined) throw new Error('这个文件里没有可以显示的工作表。请换一份 .xlsx。');
  return found.source.id;
}

export interface OpenOptions {
  /** Id of the workbook that is to be made. */
  readonly id: string;
  /** File name with its ending, as Excel shows it. */
  readonly name: string;
}

/** Reads an .xlsx file. Throws in words for a person when the bytes are no .xlsx. */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions): Promise<WorkbookFile> {
  const open = await openPackage(bytes);
  const all = await Promise.all(open.map.sheets.map((part) => readSheet(open, part)));
  const sheets = all.filter((sheet) => sheet !== null);
  return {
    snapshot: { ...options, ...snapshotOf(open, sheets) },
    activeSheet: activeSheet(open, sheets),
    sheets: Object.fromEntries(sheets.map(({ source, extras }) => [source.id, extras])),
    settings: open.host.settings,
    names: open.map.names,
    notCarried: sheets.flatMap(({ notCarried }) => notCarried),
  };
}
