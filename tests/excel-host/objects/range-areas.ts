import { cellCount, formatAddress, isWholeColumns, isWholeRows } from '../model/address.ts';
import { HostError } from '../wire/host-error.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import {
  HostObject,
  method,
  navigation,
  readable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import type { Host } from '../wire/host.ts';
import { integer } from './argument.ts';
import { RANGE_FORMAT } from './range-format.ts';

type Areas = readonly LiveRange[];

const addressOf = (areas: Areas): string =>
  areas.map(({ sheet, area }) => formatAddress(sheet.name, area)).join(',');

function at(areas: Areas, index: number, host: Host): Answer {
  const range = areas[index];
  if (!range) throw new HostError('InvalidArgument');
  return host.open.range(range);
}

const RANGE_COLLECTION: ObjectType<Areas> = {
  name: 'RangeCollection',
  items: (areas, host) => areas.map((range) => host.open.range(range)),
  members: {
    GetCount: method('1.9', (areas) => areas.length),
    GetItemAt: method('1.9', (areas, args, host) => at(areas, integer(args[0]), host)),
  },
};

function sheetOf(areas: Areas) {
  const [first] = areas;
  if (!first) throw new HostError('ItemNotFound');
  return first.sheet;
}

export const RANGE_AREAS: ObjectType<Areas> = {
  name: 'RangeAreas',
  members: {
    Address: readable('1.9', addressOf),
    AddressLocal: readable('1.9', addressOf),
    AreaCount: readable('1.9', (areas) => areas.length),
    CellCount: readable('1.9', (areas) =>
      areas.reduce((sum, { area }) => sum + cellCount(area), 0),
    ),
    IsEntireRow: readable('1.9', (areas) => areas.every(({ area }) => isWholeRows(area))),
    IsEntireColumn: readable('1.9', (areas) => areas.every(({ area }) => isWholeColumns(area))),
    Areas: navigation('1.9', (areas) => HostObject.of(RANGE_COLLECTION, areas)),
    Format: navigation('1.9', (areas) => HostObject.of(RANGE_FORMAT, areas)),
    Worksheet: navigation('1.9', (areas, host) => host.open.worksheet(sheetOf(areas))),
  },
};
