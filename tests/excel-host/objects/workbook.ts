import { cellArea } from '../model/address.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { HostObject, method, navigation, readable, type ObjectType } from '../wire/object-type.ts';
import { text } from './argument.ts';
import { APPLICATION } from './application.ts';
import { NAMED_ITEM_COLLECTION } from './named-item-collection.ts';
import { SETTING_COLLECTION } from './setting-collection.ts';
import { WORKSHEET_COLLECTION } from './worksheet-collection.ts';

export const WORKBOOK: ObjectType<WorkbookModel> = {
  name: 'Workbook',
  members: {
    Name: readable('1.7', (model) => model.engine.workbook.getName()),
    ReadOnly: readable('1.8', () => false),
    Application: navigation('1.1', (model) => HostObject.of(APPLICATION, model)),
    Names: navigation('1.1', (model) => HostObject.of(NAMED_ITEM_COLLECTION, model)),
    Settings: navigation('1.4', (model) => HostObject.of(SETTING_COLLECTION, model)),
    Worksheets: navigation('1.1', (model) => HostObject.of(WORKSHEET_COLLECTION, model)),
    GetActiveCell: method('1.7', (model, _args, host) => {
      const { sheet, area } = model.selection;
      return host.open.range(host.ranges.open(sheet, cellArea(area.row, area.column)));
    }),
    /** What the end of every `Excel.run` sends for the ranges it kept. */
    _RemoveReference: method('1.1', (_model, args, host) => {
      host.ranges.release(text(args[0]));
    }),
    GetSelectedRange: method('1.1', (model, _args, host) => {
      const { sheet, area } = model.selection;
      return host.open.range(host.ranges.open(sheet, area));
    }),
  },
};
