import type { WorkbookModel } from '../model/workbook-model.ts';
import { HostError } from '../wire/host-error.ts';
import { method, readable, writable, type ObjectType } from '../wire/object-type.ts';

interface SettingTarget {
  readonly model: WorkbookModel;
  readonly key: string;
}

export const SETTING: ObjectType<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => key,
  members: {
    Key: readable('1.4', ({ key }) => key),
    Value: writable(
      '1.4',
      ({ model, key }) => model.settings.get(key),
      ({ model, key }, value) => {
        model.settings.set(key, value);
      },
    ),
    Delete: method('1.4', ({ model, key }) => {
      if (!model.settings.delete(key)) throw new HostError('ItemNotFound');
    }),
  },
};
