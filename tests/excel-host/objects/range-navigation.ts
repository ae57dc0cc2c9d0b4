import { GRID, boundingArea, intersect, lastColumn, lastRow, type Area } from '../model/address.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { NULL_OBJECT, method, navigation, type Answer, type Member } from '../wire/object-type.ts';
import { flag, integer, optional, rangeArgument } from './argument.ts';
import { insideGrid } from './range-place.ts';

type Place = (area: Area, args: readonly unknown[]) => Area;

/** A method that leads from an area to another one of the same sheet. */
const to = (since: string, place: Place): Member<LiveRange> =>
  method(since, (range, args, host) => openArea(range, insideGrid(place(range.area, args)), host));

const openArea = (range: LiveRange, area: Area, host: Host): Answer =>
  host.open.range(host.ranges.open(range.sheet, area));

const first = (args: readonly unknown[]): number => integer(args[0]);
const second = (args: readonly unknown[]): number => integer(args[1]);
/** «The number of columns to include»: by default one; negative counts from the other side. */
const count = (args: readonly unknown[]): number => optional(args[0], integer, 1);

function other(range: LiveRange, args: readonly unknown[], host: Host): LiveRange {
  const argument = rangeArgument(args[0], range.sheet, host);
  if (argument.sheet !== range.sheet) throw new HostError('InvalidArgument');
  return argument;
}

function intersection(range: LiveRange, args: readonly unknown[], host: Host): Answer {
  const common = intersect(range.area, other(range, args, host).area);
  return common ? openArea(range, common, host) : NULL_OBJECT;
}

function mustBe(answer: Answer): Answer {
  if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

/** The cells in use inside the range; Excel's own answer for an empty range is its first cell. */
export function usedArea(range: LiveRange, valuesOnly: boolean): Area | null {
  const used = range.sheet.cells.usedArea(range.area, valuesOnly ? 'content' : 'any');
  return used && intersect(used, range.area);
}

function usedRangeOrNull(range: LiveRange, args: readonly unknown[], host: Host): Answer {
  const used = usedArea(range, optional(args[0], flag, false));
  return used ? openArea(range, used, host) : NULL_OBJECT;
}

function usedRange(range: LiveRange, args: readonly unknown[], host: Host): Answer {
  const used = usedRangeOrNull(range, args, host);
  return used === NULL_OBJECT
    ? openArea(range, { ...range.area, rows: 1, columns: 1 }, host)
    : used;
}

function mergedAreas(range: LiveRange, _args: readonly unknown[], host: Host): Answer {
  const merges = range.sheet.structure.merges().filter((each) => intersect(each, range.area));
  if (merges.length === 0) return NULL_OBJECT;
  if (merges.length > MERGED_AREAS_LIMIT) throw new HostError('RangeExceedsLimit');
  return host.open.rangeAreas(merges.map((each) => host.ranges.open(range.sheet, each)));
}

/** Excel fails above 512 areas. */
const MERGED_AREAS_LIMIT = 512;

function rowsBeside(area: Area, rows: number, side: 'above' | 'below'): Area {
  const away = side === 'below' ? rows > 0 : rows < 0;
  const height = Math.abs(rows);
  return { ...area, rows: height, row: away ? lastRow(area) + 1 : area.row - height };
}

function columnsBeside(area: Area, columns: number, side: 'before' | 'after'): Area {
  const away = side === 'after' ? columns > 0 : columns < 0;
  const width = Math.abs(columns);
  return { ...area, columns: width, column: away ? lastColumn(area) + 1 : area.column - width };
}

const cellAt = (area: Area, row: number, column: number): Area => ({
  row: area.row + row,
  column: area.column + column,
  rows: 1,
  columns: 1,
});

export const RANGE_NAVIGATION: Readonly<Record<string, Member<LiveRange>>> = {
  Worksheet: navigation('1.1', (range, host) => host.open.worksheet(range.sheet)),
  GetCell: to('1.1', (area, args) => cellAt(area, first(args), second(args))),
  GetRow: to('1.1', (area, args) => ({ ...area, row: area.row + first(args), rows: 1 })),
  GetColumn: to('1.1', (area, args) => ({
    ...area,
    column: area.column + first(args),
    columns: 1,
  })),
  GetLastCell: to('1.1', (area) => cellAt(area, area.rows - 1, area.columns - 1)),
  GetLastRow: to('1.1', (area) => ({ ...area, row: lastRow(area), rows: 1 })),
  GetLastColumn: to('1.1', (area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  GetEntireRow: to('1.1', (area) => ({ ...area, column: 0, columns: GRID.columns })),
  GetEntireColumn: to('1.1', (area) => ({ ...area, row: 0, rows: GRID.rows })),
  GetOffsetRange: to('1.1', (area, args) => ({
    ...area,
    row: area.row + first(args),
    column: area.column + second(args),
  })),
  GetResizedRange: to('1.3', (area, args) => ({
    ...area,
    rows: area.rows + first(args),
    columns: area.columns + second(args),
  })),
  GetAbsoluteResizedRange: to('1.7', (area, args) => ({
    ...area,
    rows: first(args),
    columns: second(args),
  })),
  GetRowsBelow: to('1.3', (area, args) => rowsBeside(area, count(args), 'below')),
  GetRowsAbove: to('1.3', (area, args) => rowsBeside(area, count(args), 'above')),
  GetColumnsAfter: to('1.3', (area, args) => columnsBeside(area, count(args), 'after')),
  GetColumnsBefore: to('1.3', (area, args) => columnsBeside(area, count(args), 'before')),
  GetBoundingRect: method('1.1', (range, args, host) =>
    openArea(range, boundingArea(range.area, other(range, args, host).area), host),
  ),
  GetIntersection: method('1.1', (range, args, host) => mustBe(intersection(range, args, host))),
  GetIntersectionOrNullObject: method('1.4', intersection),
  GetUsedRange: method('1.1', usedRange),
  GetUsedRangeOrNullObject: method('1.4', usedRangeOrNull),
  GetMergedAreasOrNullObject: method('1.13', mergedAreas),
};
