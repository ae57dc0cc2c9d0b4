import type { WorkbookModel } from '../model/workbook-model.ts';
import { WORKBOOK_TARGET } from '../wire/event-hub.ts';
import { HostError } from '../wire/host-error.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { flag, optional, text } from './argument.ts';
import { collectionEvents } from './event-members.ts';
import { checkedSheetName } from './sheet-name.ts';
import { WORKSHEET } from './worksheet.ts';

function find(model: WorkbookModel, key: string): Answer {
  const sheet = model.findSheet(key);
  return sheet ? HostObject.of(WORKSHEET, sheet) : NULL_OBJECT;
}

function must(answer: Answer | undefined): Answer {
  if (answer === undefined || answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

function sheets(model: WorkbookModel, args: readonly unknown[]): readonly HostObject[] {
  const visibleOnly = optional(args[0], flag, false);
  return model
    .sheets()
    .filter((sheet) => !visibleOnly || sheet.visibility === 'Visible')
    .map((sheet) => HostObject.of(WORKSHEET, sheet));
}

export const WORKSHEET_COLLECTION: ObjectType<WorkbookModel> = {
  name: 'WorksheetCollection',
  items: (model) => sheets(model, []),
  item: (model, key) => must(find(model, String(key))),
  members: {
    Add: method('1.1', (model, args) => {
      const name = optional(args[0], text, '');
      const added =
        name === '' ? model.addSheet() : model.addSheet(checkedSheetName(model, name, null));
      return HostObject.of(WORKSHEET, added);
    }),
    GetActiveWorksheet: method('1.1', (model) => HostObject.of(WORKSHEET, model.activeSheet)),
    GetCount: method('1.4', (model, args) => sheets(model, args).length),
    GetFirst: method('1.5', (model, args) => must(sheets(model, args)[0])),
    GetLast: method('1.5', (model, args) => must(sheets(model, args).at(-1))),
    GetItem: method('1.1', (model, args) => must(find(model, text(args[0])))),
    GetItemOrNullObject: method('1.4', (model, args) => find(model, text(args[0]))),
    ...collectionEvents(() => WORKBOOK_TARGET),
  },
};
