import { WHOLE_GRID } from '../model/address.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import { method, type ObjectType } from '../wire/object-type.ts';

export interface PageBreakTarget {
  readonly sheet: SheetModel;
  readonly row: number;
}

export const PAGE_BREAK: ObjectType<PageBreakTarget> = {
  name: 'PageBreak',
  identity: ({ row }) => String(row),
  members: {
    Delete: method('1.9', ({ sheet, row }) => {
      const [found] = sheet.pageBreaks.touching({ ...WHOLE_GRID, row, rows: 1 });
      if (!found) throw new HostError('ItemNotFound');
      sheet.pageBreaks.remove(found);
    }),
  },
};
