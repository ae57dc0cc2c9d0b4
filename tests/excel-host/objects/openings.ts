import type { WorkbookModel } from '../model/workbook-model.ts';
import type { Openings } from '../wire/host.ts';
import { HostObject } from '../wire/object-type.ts';
import { RANGE_AREAS } from './range-areas.ts';
import { RANGE } from './range.ts';
import { WORKBOOK } from './workbook.ts';
import { WORKSHEET } from './worksheet.ts';

export const openings: Openings = {
  range: (range) => HostObject.of(RANGE, range),
  rangeAreas: (ranges) => HostObject.of(RANGE_AREAS, ranges),
  worksheet: (sheet) => HostObject.of(WORKSHEET, sheet),
};

export const openWorkbook = (model: WorkbookModel): HostObject => HostObject.of(WORKBOOK, model);
