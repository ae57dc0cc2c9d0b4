import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  readable,
  writable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { text } from './argument.ts';

interface PropertyTarget {
  readonly sheet: SheetModel;
  readonly key: string;
}

/** Keys are found whatever their case, as in Excel. */
function keyIn(sheet: SheetModel, wanted: string): string | null {
  const lower = wanted.toLowerCase();
  return [...sheet.customProperties.keys()].find((key) => key.toLowerCase() === lower) ?? null;
}

const WORKSHEET_CUSTOM_PROPERTY: ObjectType<PropertyTarget> = {
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => key,
  members: {
    Key: readable('1.12', ({ key }) => key),
    Value: writable(
      '1.12',
      ({ sheet, key }) => sheet.customProperties.get(key),
      ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value));
      },
    ),
    Delete: method('1.12', ({ sheet, key }) => {
      if (!sheet.customProperties.delete(key)) throw new HostError('ItemNotFound');
    }),
  },
};

const open = (sheet: SheetModel, key: string): HostObject =>
  HostObject.of(WORKSHEET_CUSTOM_PROPERTY, { sheet, key });

function find(sheet: SheetModel, wanted: string): Answer {
  const key = keyIn(sheet, wanted);
  return key === null ? NULL_OBJECT : open(sheet, key);
}

function must(answer: Answer): Answer {
  if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

export const CUSTOM_PROPERTIES: ObjectType<SheetModel> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => open(sheet, key)),
  item: (sheet, key) => must(find(sheet, String(key))),
  members: {
    Add: method('1.12', (sheet, args) => {
      const key = keyIn(sheet, text(args[0])) ?? text(args[0]);
      sheet.customProperties.set(key, text(args[1]));
      return open(sheet, key);
    }),
    GetCount: method('1.12', (sheet) => sheet.customProperties.size),
    GetItem: method('1.12', (sheet, args) => must(find(sheet, text(args[0])))),
    GetItemOrNullObject: method('1.12', (sheet, args) => find(sheet, text(args[0]))),
  },
};
