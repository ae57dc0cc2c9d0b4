import { WHOLE_GRID } from '../model/address.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { Host } from '../wire/host.ts';
import { HostObject, method, type Answer, type ObjectType } from '../wire/object-type.ts';
import { rangeArgument } from './argument.ts';
import { PAGE_BREAK } from './page-break.ts';
import { assertUnprotected } from './protection-guard.ts';

const open = (sheet: SheetModel, row: number): HostObject =>
  HostObject.of(PAGE_BREAK, { sheet, row });

/** A page ends before the first row of the range; twice at one row is once. */
function add(sheet: SheetModel, args: readonly unknown[], host: Host): Answer {
  assertUnprotected(sheet);
  const { row } = rangeArgument(args[0], sheet, host).area;
  const area = { ...WHOLE_GRID, row, rows: 1 };
  if (sheet.pageBreaks.touching(area).length === 0) sheet.pageBreaks.add({ areas: [area] });
  return open(sheet, row);
}

/** Horizontal page breaks of a sheet. */
export const PAGE_BREAK_COLLECTION: ObjectType<SheetModel> = {
  name: 'PageBreakCollection',
  members: {
    Add: method('1.9', add),
    GetCount: method('1.9', (sheet) => sheet.pageBreaks.all().length),
  },
};
