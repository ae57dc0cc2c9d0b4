import { GRID, type Area } from '../model/address.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import { NULL_OBJECT, method, type Answer, type ObjectType } from '../wire/object-type.ts';
import { integer, optional, rangeArgument } from './argument.ts';

/** The frozen part: `1:3`, `A:B`, or the corner `A1:B3`. */
function frozenArea(sheet: SheetModel): Area | null {
  const { rows, columns } = sheet.layout.frozen;
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rows: rows || GRID.rows, columns: columns || GRID.columns };
}

function location(sheet: SheetModel, host: Host): Answer {
  const area = frozenArea(sheet);
  return area ? host.open.range(host.ranges.open(sheet, area)) : NULL_OBJECT;
}

const counted = (args: readonly unknown[]): number => optional(args[0], integer, 1);

function freezeAt(sheet: SheetModel, args: readonly unknown[], host: Host): void {
  const { area } = rangeArgument(args[0], sheet, host);
  sheet.layout.freeze({
    rows: area.rows === GRID.rows ? 0 : area.row + area.rows,
    columns: area.columns === GRID.columns ? 0 : area.column + area.columns,
  });
}

export const FREEZE_PANES: ObjectType<SheetModel> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeAt: method('1.7', freezeAt),
    FreezeRows: method('1.7', (sheet, args) => {
      sheet.layout.freeze({ rows: counted(args), columns: 0 });
    }),
    FreezeColumns: method('1.7', (sheet, args) => {
      sheet.layout.freeze({ rows: 0, columns: counted(args) });
    }),
    Unfreeze: method('1.7', (sheet) => {
      sheet.layout.freeze({ rows: 0, columns: 0 });
    }),
    GetLocation: method('1.7', (sheet, _args, host) => {
      const answer = location(sheet, host);
      if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
      return answer;
    }),
    GetLocationOrNullObject: method('1.7', (sheet, _args, host) => location(sheet, host)),
  },
};
