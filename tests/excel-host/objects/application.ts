import type { WorkbookModel } from '../model/workbook-model.ts';
import {
  method,
  navigation,
  readable,
  writable,
  HostObject,
  type ObjectType,
} from '../wire/object-type.ts';
import { oneOf } from './argument.ts';

const CULTURE: ObjectType<WorkbookModel> = {
  name: 'CultureInfo',
  members: { Name: readable('1.11', () => 'zh-CN') },
};

/** Batches run at once and nothing is drawn between them, so suspending has nothing to do: but it must be accepted. */
export const APPLICATION: ObjectType<WorkbookModel> = {
  name: 'Application',
  members: {
    CultureInfo: navigation('1.11', (model) => HostObject.of(CULTURE, model)),
    CalculationMode: writable(
      '1.1',
      () => 'Automatic',
      (_model, value) => {
        oneOf(value, ['Automatic']);
      },
    ),
    Calculate: method('1.1', (_model, args) => {
      oneOf(args[0], ['Recalculate', 'Full', 'FullRebuild']);
    }),
    SuspendApiCalculationUntilNextSync: method('1.6', () => undefined),
    SuspendScreenUpdatingUntilNextSync: method('1.9', () => undefined),
  },
};
