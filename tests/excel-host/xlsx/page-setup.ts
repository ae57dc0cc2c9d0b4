import type { PageSetup as FilePageSetup } from 'exceljs';
import { GRID, type Area, columnLetters, lastColumn, lastRow } from '../model/address.ts';
import {
  DEFAULT_PAGE_SETUP,
  type HeaderFooter,
  type PageSetup,
  type PageZoom,
  type PaperSize,
} from '../model/page-setup.ts';
import { mustArea } from './areas.ts';
import { child, childrenOf, element, escapeXml, type XmlElement } from './xml.ts';

const POINTS_PER_INCH = 72;

/** ECMA-376 18.18.50. */
const PAPER_NUMBERS = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
} as const satisfies Record<PaperSize, number>;

const paperSizes = Object.keys(PAPER_NUMBERS) as PaperSize[]; // keys of a complete record

/** References of one sheet's built-in names, without the sheet: «$1:$4», «$A:$B». */
export interface PrintNames {
  readonly titles: readonly string[];
  readonly areas: readonly string[];
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function readZoom(sheet: XmlElement, setup: XmlElement | undefined): PageZoom {
  const properties = child(child(sheet, 'sheetPr'), 'pageSetUpPr');
  if (!isOn(properties?.attributes['fitToPage']))
    return { scale: Number(setup?.attributes['scale'] ?? 100) };
  const pages = (name: string): number => Number(setup?.attributes[name] ?? 1);
  const [wide, high] = [pages('fitToWidth'), pages('fitToHeight')];
  // 0 stands for «as many as needed», which Office.js says by leaving the member out.
  return {
    ...(wide > 0 && { horizontalFitToPages: wide }),
    ...(high > 0 && { verticalFitToPages: high }),
  };
}

function readMargins(sheet: XmlElement): Partial<PageSetup> {
  const margins = child(sheet, 'pageMargins')?.attributes;
  if (margins === undefined) return {};
  const points = (side: string): number =>
    Math.round(Number(margins[side] ?? 0) * POINTS_PER_INCH * 100) / 100;
  return {
    topMargin: points('top'),
    bottomMargin: points('bottom'),
    leftMargin: points('left'),
    rightMargin: points('right'),
    headerMargin: points('header'),
    footerMargin: points('footer'),
  };
}

/** «&L…&C…&R…» → its three parts; a text without a section stands in the middle. */
function sections(text: string): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  const parts = { L: '', C: '', R: '' };
  let current: keyof typeof parts = 'C';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L') current = 'L';
    else if (piece === '&C') current = 'C';
    else if (piece === '&R') current = 'R';
    else parts[current] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

function readHeaderFooter(sheet: XmlElement): HeaderFooter {
  const texts = child(sheet, 'headerFooter');
  const header = sections(child(texts, 'oddHeader')?.text ?? '');
  const footer = sections(child(texts, 'oddFooter')?.text ?? '');
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

export function readPageSetup(sheet: XmlElement, names: PrintNames): PageSetup {
  const setup = child(sheet, 'pageSetup');
  const attributes = setup?.attributes ?? {};
  const options = child(sheet, 'printOptions')?.attributes ?? {};
  const rows = names.titles.find((title) => /\d/.test(title));
  const columns = names.titles.find((title) => !/\d/.test(title));
  return {
    ...DEFAULT_PAGE_SETUP,
    ...readMargins(sheet),
    orientation: attributes['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize:
      paperSizes.find((size) => String(PAPER_NUMBERS[size]) === attributes['paperSize']) ?? 'A4',
    zoom: readZoom(sheet, setup),
    centerHorizontally: isOn(options['horizontalCentered']),
    centerVertically: isOn(options['verticalCentered']),
    printGridlines: isOn(options['gridLines']),
    printHeadings: isOn(options['headings']),
    blackAndWhite: isOn(attributes['blackAndWhite']),
    draftMode: isOn(attributes['draft']),
    printOrder: attributes['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    printTitleRows: rows === undefined ? null : mustArea(rows),
    printTitleColumns: columns === undefined ? null : mustArea(columns),
    printAreas: names.areas.map(mustArea),
    headerFooter: readHeaderFooter(sheet),
  };
}

function writeZoom(zoom: PageZoom): Partial<FilePageSetup> {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined)
    return { scale: scale ?? 100 };
  return {
    fitToPage: true,
    fitToWidth: horizontalFitToPages ?? 0,
    fitToHeight: verticalFitToPages ?? 0,
  };
}

const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 10_000) / 10_000;
/** The page setup as exceljs writes it; titles and areas are names of the workbook (`writePrintNames`). */
export function writePageSetup(setup: PageSetup): Partial<FilePageSetup> {
  return {
    orientation: setup.orientation === 'Landscape' ? 'landscape' : 'portrait',
    // exceljs' enum leaves out sizes that the file format and its writer know.
    paperSize: PAPER_NUMBERS[setup.paperSize] as NonNullable<FilePageSetup['paperSize']>,
    ...writeZoom(setup.zoom),
    margins: {
      left: inches(setup.leftMargin),
      right: inches(setup.rightMargin),
      top: inches(setup.topMargin),
      bottom: inches(setup.bottomMargin),
      header: inches(setup.headerMargin),
      footer: inches(setup.footerMargin),
    },
    horizontalCentered: setup.centerHorizontally,
    verticalCentered: setup.centerVertically,
    showGridLines: setup.printGridlines,
    showRowColHeaders: setup.printHeadings,
    blackAndWhite: setup.blackAndWhite,
    draft: setup.draftMode,
    pageOrder: setup.printOrder === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
  };
}

const rowsOf = (area: Area): string => `$${area.row + 1}:$${lastRow(area) + 1}`;
const columnsOf = (area: Area): string =>
  `$${columnLetters(area.column)}:$${columnLetters(lastColumn(area))}`;

function cellsOf(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(area.row, area.column)}:${corner(lastRow(area), lastColumn(area))}`;
}

/** The rows before which a page ends, from 0: a file numbers the rows after which it does, from 1. */
export function readPageBreaks(sheet: XmlElement): readonly number[] {
  return childrenOf(child(sheet, 'rowBreaks'), 'brk').map(({ attributes }) =>
    Number(attributes['id']),
  );
}

export function writePageBreaks(rows: readonly number[]): string {
  const breaks = [...rows]
    .sort((a, b) => a - b)
    .map((id) => element('brk', { id, max: GRID.columns - 1, man: 1 }));
  const count = breaks.length;
  return count === 0
    ? ''
    : element('rowBreaks', { count, manualBreakCount: count }, breaks.join(''));
}

/** The `<definedName>` elements that hold a sheet's print titles and areas; `index` counts the tabs from 0. */
export function writePrintNames(
  setup: PageSetup,
  sheet: { readonly name: string; readonly index: number },
): string {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const { printTitleColumns: columns, printTitleRows: rows, printAreas } = setup;
  const titles = [
    ...(columns === null ? [] : [columnsOf(columns)]),
    ...(rows === null ? [] : [rowsOf(rows)]),
  ];
  const names = [
    ['_xlnm.Print_Area', printAreas.map(cellsOf)],
    ['_xlnm.Print_Titles', titles],
  ] as const;
  return names
    .filter(([, references]) => references.length > 0)
    .map(([name, references]) => {
      const text = references.map((reference) => `${quoted}!${reference}`).join(',');
      return element('definedName', { name, localSheetId: sheet.index }, escapeXml(text));
    })
    .join('');
}

const section = (mark: string, text: string): string => (text === '' ? '' : `${mark}${text}`);

/** Header and footer in a file's one line each. */
export function writeHeaderFooter(texts: HeaderFooter): {
  readonly oddHeader: string;
  readonly oddFooter: string;
} {
  return {
    oddHeader:
      section('&L', texts.leftHeader) +
      section('&C', texts.centerHeader) +
      section('&R', texts.rightHeader),
    oddFooter:
      section('&L', texts.leftFooter) +
      section('&C', texts.centerFooter) +
      section('&R', texts.rightFooter),
  };
}
