import {
  GRID,
  cellCount,
  formatAddress,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  type Area,
} from '../model/address.ts';
import { leftOfColumn, topOfRow } from '../model/sheet-place.ts';
import { HostError } from '../wire/host-error.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { readable, writable, type Member } from '../wire/object-type.ts';
import { flag } from './argument.ts';
import { assertAllowed } from './protection-guard.ts';

/** Beyond this `cellCount` answers -1. */
const COUNTABLE = 2 ** 31 - 1;

type Span = readonly [from: number, to: number];

const rowsOf = (area: Area): Span => [area.row, lastRow(area)];
const columnsOf = (area: Area): Span => [area.column, lastColumn(area)];

/** All: true; none: false; some: null. */
function allHidden([from, to]: Span, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(from);
  for (let index = from + 1; index <= to; index += 1) if (isHidden(index) !== first) return null;
  return first;
}

function rowHidden({ sheet, area }: LiveRange): boolean | null {
  const inside = sheet.cells.existing(area);
  return inside ? allHidden(rowsOf(inside), (row) => sheet.layout.isRowHidden(row)) : false;
}

function columnHidden({ sheet, area }: LiveRange): boolean | null {
  const inside = sheet.cells.existing(area);
  return inside
    ? allHidden(columnsOf(inside), (column) => sheet.layout.isColumnHidden(column))
    : false;
}

function hidden(range: LiveRange): boolean | null {
  const [rows, columns] = [rowHidden(range), columnHidden(range)];
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function hideRows({ sheet, area }: LiveRange, value: unknown): void {
  assertAllowed(sheet, 'allowFormatRows');
  sheet.layout.setRowsHidden(
    { from: area.row, count: area.rows },
    flag(value) ? 'hidden' : 'shown',
  );
}

function hideColumns({ sheet, area }: LiveRange, value: unknown): void {
  assertAllowed(sheet, 'allowFormatColumns');
  const columns = { from: area.column, count: area.columns };
  sheet.layout.setColumnsHidden(columns, flag(value) ? 'hidden' : 'shown');
}

const address = ({ sheet, area }: LiveRange): string => formatAddress(sheet.name, area);

export const RANGE_PLACE: Readonly<Record<string, Member<LiveRange>>> = {
  Address: readable('1.1', address),
  AddressLocal: readable('1.1', address),
  RowIndex: readable('1.1', (range) => range.area.row),
  ColumnIndex: readable('1.1', (range) => range.area.column),
  RowCount: readable('1.1', (range) => range.area.rows),
  ColumnCount: readable('1.1', (range) => range.area.columns),
  CellCount: readable('1.1', (range) =>
    cellCount(range.area) > COUNTABLE ? -1 : cellCount(range.area),
  ),
  IsEntireRow: readable('1.7', (range) => isWholeRows(range.area)),
  IsEntireColumn: readable('1.7', (range) => isWholeColumns(range.area)),
  Top: readable('1.10', ({ sheet, area }) => topOfRow(sheet, area.row)),
  Left: readable('1.10', ({ sheet, area }) => leftOfColumn(sheet, area.column)),
  Height: readable(
    '1.10',
    ({ sheet, area }) => topOfRow(sheet, area.row + area.rows) - topOfRow(sheet, area.row),
  ),
  Width: readable(
    '1.10',
    ({ sheet, area }) =>
      leftOfColumn(sheet, area.column + area.columns) - leftOfColumn(sheet, area.column),
  ),
  Hidden: readable('1.2', hidden),
  RowHidden: writable('1.2', rowHidden, hideRows),
  ColumnHidden: writable('1.2', columnHidden, hideColumns),
};

/** Refuses a place outside Excel's grid. */
export function insideGrid(area: Area): Area {
  const end = { row: lastRow(area), column: lastColumn(area) };
  const fits = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
  if (!fits || end.row >= GRID.rows || end.column >= GRID.columns)
    throw new HostError('InvalidArgument');
  return area;
}
