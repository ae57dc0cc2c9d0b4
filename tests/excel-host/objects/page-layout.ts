import { isWholeColumns, isWholeRows, type Area } from '../model/address.ts';
import type { HeaderFooter, PageSetup, PageZoom } from '../model/page-setup.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  navigation,
  writable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { flag, integer, number, oneOf, rangeArgument, record, text } from './argument.ts';

const member = <K extends keyof PageSetup>(key: K, parse: (value: unknown) => PageSetup[K]) =>
  writable<SheetModel>(
    '1.9',
    (sheet) => sheet.pageSetup[key],
    (sheet, value) => {
      sheet.pageSetup = { ...sheet.pageSetup, [key]: parse(value) };
    },
  );

function margin(value: unknown): number {
  const points = number(value);
  if (points < 0) throw new HostError('InvalidArgument');
  return points;
}

const ZOOM_PARTS = ['scale', 'horizontalFitToPages', 'verticalFitToPages'] as const;

function zoom(value: unknown): PageZoom {
  const given = record(value);
  const parts = ZOOM_PARTS.filter((part) => given[part] !== undefined && given[part] !== null);
  if (parts.length === 0 || (parts.includes('scale') && parts.length > 1)) {
    throw new HostError('InvalidArgument');
  }
  return Object.fromEntries(parts.map((part) => [part, integer(given[part])]));
}

/** Points in each of `Excel.PrintMarginUnit`. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS: Readonly<Record<string, keyof PageSetup>> = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
};

function setMargins(sheet: SheetModel, args: readonly unknown[]): void {
  const points = UNITS[oneOf(args[0], ['Points', 'Inches', 'Centimeters'])];
  const changes = Object.entries(record(args[1])).map(([side, value]) => {
    const key = MARGINS[side];
    if (!key) throw new HostError('InvalidArgument', side);
    return [key, margin(value) * points] as const;
  });
  sheet.pageSetup = { ...sheet.pageSetup, ...Object.fromEntries(changes) };
}

/** `$1:$3` or any range: Excel takes its rows (or columns) whole. */
function setTitles(key: 'printTitleRows' | 'printTitleColumns') {
  return method<SheetModel>('1.9', (sheet, args, host) => {
    const { area } = rangeArgument(args[0], sheet, host);
    const whole = key === 'printTitleRows' ? isWholeRows(area) : isWholeColumns(area);
    if (!whole) throw new HostError('InvalidArgument');
    sheet.pageSetup = { ...sheet.pageSetup, [key]: area };
  });
}

type Open = (sheet: SheetModel, host: Host) => Answer;

const titles =
  (key: 'printTitleRows' | 'printTitleColumns'): Open =>
  (sheet, host) => {
    const area: Area | null = sheet.pageSetup[key];
    return area ? host.open.range(host.ranges.open(sheet, area)) : NULL_OBJECT;
  };

const printArea: Open = (sheet, host) => {
  const { printAreas } = sheet.pageSetup;
  if (printAreas.length === 0) return NULL_OBJECT;
  return host.open.rangeAreas(printAreas.map((area) => host.ranges.open(sheet, area)));
};

const orNull = (open: Open) => method<SheetModel>('1.9', (sheet, _args, host) => open(sheet, host));
const must = (open: Open) =>
  method<SheetModel>('1.9', (sheet, _args, host) => {
    const answer = open(sheet, host);
    if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
    return answer;
  });

const headerFooterMember = (key: keyof HeaderFooter) =>
  writable<SheetModel>(
    '1.9',
    (sheet) => sheet.pageSetup.headerFooter[key],
    (sheet, value) => {
      const headerFooter = { ...sheet.pageSetup.headerFooter, [key]: text(value) };
      sheet.pageSetup = { ...sheet.pageSetup, headerFooter };
    },
  );

const HEADER_FOOTER: ObjectType<SheetModel> = {
  name: 'HeaderFooter',
  members: {
    LeftHeader: headerFooterMember('leftHeader'),
    CenterHeader: headerFooterMember('centerHeader'),
    RightHeader: headerFooterMember('rightHeader'),
    LeftFooter: headerFooterMember('leftFooter'),
    CenterFooter: headerFooterMember('centerFooter'),
    RightFooter: headerFooterMember('rightFooter'),
  },
};

const HEADER_FOOTER_GROUP: ObjectType<SheetModel> = {
  name: 'HeaderFooterGroup',
  members: {
    DefaultForAllPages: navigation('1.9', (sheet) => HostObject.of(HEADER_FOOTER, sheet)),
  },
};

export const PAGE_LAYOUT: ObjectType<SheetModel> = {
  name: 'PageLayout',
  members: {
    HeadersFooters: navigation('1.9', (sheet) => HostObject.of(HEADER_FOOTER_GROUP, sheet)),
    Orientation: member('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'])),
    PaperSize: member('paperSize', (value) =>
      oneOf(value, ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5']),
    ),
    Zoom: member('zoom', zoom),
    TopMargin: member('topMargin', margin),
    BottomMargin: member('bottomMargin', margin),
    LeftMargin: member('leftMargin', margin),
    RightMargin: member('rightMargin', margin),
    HeaderMargin: member('headerMargin', margin),
    FooterMargin: member('footerMargin', margin),
    CenterHorizontally: member('centerHorizontally', flag),
    CenterVertically: member('centerVertically', flag),
    PrintGridlines: member('printGridlines', flag),
    PrintHeadings: member('printHeadings', flag),
    BlackAndWhite: member('blackAndWhite', flag),
    DraftMode: member('draftMode', flag),
    PrintOrder: member('printOrder', (value) => oneOf(value, ['DownThenOver', 'OverThenDown'])),
    SetPrintMargins: method('1.9', setMargins),
    SetPrintArea: method('1.9', (sheet, args, host) => {
      const { area } = rangeArgument(args[0], sheet, host);
      sheet.pageSetup = { ...sheet.pageSetup, printAreas: [area] };
    }),
    SetPrintTitleRows: setTitles('printTitleRows'),
    SetPrintTitleColumns: setTitles('printTitleColumns'),
    GetPrintArea: must(printArea),
    GetPrintAreaOrNullObject: orNull(printArea),
    GetPrintTitleRows: must(titles('printTitleRows')),
    GetPrintTitleRowsOrNullObject: orNull(titles('printTitleRows')),
    GetPrintTitleColumns: must(titles('printTitleColumns')),
    GetPrintTitleColumnsOrNullObject: orNull(titles('printTitleColumns')),
  },
};
