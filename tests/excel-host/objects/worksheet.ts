import { WHOLE_GRID, isInsideGrid } from '../model/address.ts';
import {
  charactersFromPixels,
  pixelsFromCharacters,
  pixelsFromPoints,
  pointsFromPixels,
} from '../model/measure.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  navigation,
  readable,
  writable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { color, flag, integer, number, oneOf, optional, resolveAddress, text } from './argument.ts';
import { AUTO_FILTER } from './auto-filter.ts';
import { CHART_COLLECTION } from './chart-collection.ts';
import { CUSTOM_PROPERTIES } from './custom-properties.ts';
import { sheetEvents } from './event-members.ts';
import { FREEZE_PANES } from './freeze-panes.ts';
import { PAGE_BREAK_COLLECTION } from './page-break-collection.ts';
import { PAGE_LAYOUT } from './page-layout.ts';
import { assertAllowed } from './protection-guard.ts';
import { usedArea } from './range-navigation.ts';
import { checkedSheetName } from './sheet-name.ts';
import { copyWorksheet } from './worksheet-copy.ts';
import { WORKSHEET_PROTECTION } from './worksheet-protection.ts';

type Args = readonly unknown[];

function getRange(sheet: SheetModel, args: Args, host: Host): Answer {
  const address = optional(args[0], text, '');
  if (address === '') return host.open.range(host.ranges.open(sheet, WHOLE_GRID));
  return host.open.range(resolveAddress(address, sheet, host));
}

function getRanges(sheet: SheetModel, args: Args, host: Host): Answer {
  const addresses = text(args[0]).split(/[,;]/);
  return host.open.rangeAreas(addresses.map((each) => resolveAddress(each.trim(), sheet, host)));
}

function getRangeByIndexes(sheet: SheetModel, args: Args, host: Host): Answer {
  const [row = 0, column = 0, rows = 0, columns = 0] = args.map(integer);
  const area = { row, column, rows, columns };
  if (!isInsideGrid(area)) throw new HostError('InvalidArgument');
  return host.open.range(host.ranges.open(sheet, area));
}

function usedRange(sheet: SheetModel, args: Args, host: Host): Answer {
  const used = usedArea(host.ranges.open(sheet, WHOLE_GRID), optional(args[0], flag, false));
  return used ? host.open.range(host.ranges.open(sheet, used)) : NULL_OBJECT;
}

function neighbour(step: 1 | -1) {
  return (sheet: SheetModel, args: Args, host: Host): Answer => {
    const visibleOnly = optional(args[0], flag, false);
    const sheets = host.model.sheets();
    let index = sheets.indexOf(sheet) + step;
    while (visibleOnly && sheets[index] && sheets[index]?.visibility !== 'Visible') index += step;
    const found = sheets[index];
    return found ? host.open.worksheet(found) : NULL_OBJECT;
  };
}

const must =
  (find: (sheet: SheetModel, args: Args, host: Host) => Answer) =>
  (sheet: SheetModel, args: Args, host: Host): Answer => {
    const answer = find(sheet, args, host);
    if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
    return answer;
  };

function setGridlines(sheet: SheetModel, value: unknown): void {
  sheet.setGridlines(flag(value) ? 'shown' : 'hidden');
}

/** A workbook always shows at least one sheet. */
function assertNotLastVisible(sheet: SheetModel, host: Host): void {
  const others = host.model
    .sheets()
    .some((each) => each !== sheet && each.visibility === 'Visible');
  if (!others) throw new HostError('InvalidOperation');
}

function setVisibility(sheet: SheetModel, value: unknown, host: Host): void {
  const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
  if (visibility !== 'Visible') assertNotLastVisible(sheet, host);
  sheet.setVisibility(visibility);
}

function setPosition(sheet: SheetModel, value: unknown, host: Host): void {
  const position = integer(value);
  if (position < 0 || position >= host.model.sheets().length)
    throw new HostError('InvalidArgument');
  host.model.moveSheet(sheet, position);
}

function remove(sheet: SheetModel, _args: Args, host: Host): void {
  if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
  assertNotLastVisible(sheet, host);
  host.model.removeSheet(sheet);
}

function setStandardWidth(sheet: SheetModel, value: unknown): void {
  assertAllowed(sheet, 'allowFormatColumns');
  sheet.layout.setStandardWidth(pointsFromPixels(pixelsFromCharacters(number(value))));
}

export const WORKSHEET: ObjectType<SheetModel> = {
  name: 'Worksheet',
  identity: (sheet) => sheet.id,
  members: {
    Id: readable('1.1', (sheet) => sheet.id),
    Name: writable(
      '1.1',
      (sheet) => sheet.name,
      (sheet, value, host) => {
        sheet.rename(checkedSheetName(host.model, text(value), sheet));
      },
    ),
    Position: writable('1.1', (sheet, host) => host.model.sheets().indexOf(sheet), setPosition),
    Visibility: writable('1.1', (sheet) => sheet.visibility, setVisibility),
    TabColor: writable(
      '1.7',
      (sheet) => sheet.tabColor,
      (sheet, value) => {
        sheet.setTabColor(value === '' ? '' : color(value));
      },
    ),
    ShowGridlines: writable('1.8', (sheet) => sheet.gridlines === 'shown', setGridlines),
    /** How older libraries, and this one for some hosts, set `showGridlines`. */
    Gridlines: writable('1.8', null, setGridlines),
    StandardHeight: readable('1.7', (sheet) => sheet.layout.standardHeight),
    StandardWidth: writable(
      '1.7',
      (sheet) => charactersFromPixels(pixelsFromPoints(sheet.layout.standardWidth)),
      setStandardWidth,
    ),
    AutoFilter: navigation('1.9', (sheet) => HostObject.of(AUTO_FILTER, sheet)),
    Charts: navigation('1.1', (sheet) => HostObject.of(CHART_COLLECTION, sheet)),
    CustomProperties: navigation('1.12', (sheet) => HostObject.of(CUSTOM_PROPERTIES, sheet)),
    FreezePanes: navigation('1.7', (sheet) => HostObject.of(FREEZE_PANES, sheet)),
    HorizontalPageBreaks: navigation('1.9', (sheet) => HostObject.of(PAGE_BREAK_COLLECTION, sheet)),
    PageLayout: navigation('1.9', (sheet) => HostObject.of(PAGE_LAYOUT, sheet)),
    Protection: navigation('1.2', (sheet) => HostObject.of(WORKSHEET_PROTECTION, sheet)),
    Activate: method('1.1', (sheet, _args, host) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
      host.model.activate(sheet);
    }),
    Calculate: method('1.6', () => undefined),
    Copy: method('1.7', copyWorksheet),
    Delete: method('1.1', remove),
    GetCell: method('1.1', (sheet, args, host) =>
      getRangeByIndexes(sheet, [args[0], args[1], 1, 1], host),
    ),
    GetRange: method('1.1', getRange),
    GetRangeByIndexes: method('1.7', getRangeByIndexes),
    GetRanges: method('1.9', getRanges),
    GetUsedRange: method('1.1', (sheet, args, host) => {
      const used = usedRange(sheet, args, host);
      return used === NULL_OBJECT ? getRangeByIndexes(sheet, [0, 0, 1, 1], host) : used;
    }),
    GetUsedRangeOrNullObject: method('1.4', usedRange),
    GetNext: method('1.5', must(neighbour(1))),
    GetNextOrNullObject: method('1.5', neighbour(1)),
    GetPrevious: method('1.5', must(neighbour(-1))),
    GetPreviousOrNullObject: method('1.5', neighbour(-1)),
    /** How the library finds again what `copy` and `getNext` gave. */
    _GetAnotherWorksheetById: method('1.7', (_sheet, args, host) =>
      host.open.worksheet(host.model.sheet(text(args[0]))),
    ),
    _GetSheetById: method('1.7', (_sheet, args, host) =>
      host.open.worksheet(host.model.sheet(text(args[0]))),
    ),
    ...sheetEvents((sheet) => sheet.id),
  },
};
