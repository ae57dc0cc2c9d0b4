import type { WorkbookModel } from '../model/workbook-model.ts';
import { HostError } from '../wire/host-error.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { text } from './argument.ts';
import { SETTING } from './setting.ts';

function find(model: WorkbookModel, key: string): Answer {
  return model.settings.has(key) ? HostObject.of(SETTING, { model, key }) : NULL_OBJECT;
}

function must(answer: Answer): Answer {
  if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

export const SETTING_COLLECTION: ObjectType<WorkbookModel> = {
  name: 'SettingCollection',
  items: (model) => [...model.settings.keys()].map((key) => HostObject.of(SETTING, { model, key })),
  item: (model, key) => must(find(model, String(key))),
  members: {
    /** Sets or adds. */
    Add: method('1.4', (model, args) => {
      const key = text(args[0]);
      model.settings.set(key, args[1]);
      return HostObject.of(SETTING, { model, key });
    }),
    GetCount: method('1.4', (model) => model.settings.size),
    GetItem: method('1.4', (model, args) => must(find(model, text(args[0])))),
    GetItemOrNullObject: method('1.4', (model, args) => find(model, text(args[0]))),
  },
};
