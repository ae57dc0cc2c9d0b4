import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import {
  NULL_OBJECT,
  method,
  readable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { rangeArgument } from './argument.ts';
import { assertUnprotected } from './protection-guard.ts';

function range(sheet: SheetModel, host: Host): Answer {
  const area = sheet.structure.autoFilter();
  return area ? host.open.range(host.ranges.open(sheet, area)) : NULL_OBJECT;
}

export const AUTO_FILTER: ObjectType<SheetModel> = {
  name: 'AutoFilter',
  members: {
    Enabled: readable('1.9', (sheet) => sheet.structure.autoFilter() !== null),
    Apply: method('1.9', (sheet, args, host) => {
      assertUnprotected(sheet);
      const given = args.slice(1).some((each) => each !== undefined && each !== null);
      if (given) throw new HostError('ApiNotFound', 'AutoFilter.apply(columnIndex, criteria)');
      sheet.structure.setAutoFilter(rangeArgument(args[0], sheet, host).area);
    }),
    Remove: method('1.9', (sheet) => {
      assertUnprotected(sheet);
      sheet.structure.setAutoFilter(null);
    }),
    GetRange: method('1.9', (sheet, _args, host) => {
      const answer = range(sheet, host);
      if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
      return answer;
    }),
    GetRangeOrNullObject: method('1.9', (sheet, _args, host) => range(sheet, host)),
  },
};
