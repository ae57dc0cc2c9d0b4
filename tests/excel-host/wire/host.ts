import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import type { EventHub } from './event-hub.ts';
import type { LiveRange, LiveRanges } from './live-ranges.ts';
import type { HostObject } from './object-type.ts';
import type { RequirementSet } from './requirement-set.ts';

/** Objects that many others lead to; here, so that the files of the objects need not import each other in a circle. */
export interface Openings {
  range(range: LiveRange): HostObject;
  rangeAreas(ranges: readonly LiveRange[]): HostObject;
  worksheet(sheet: SheetModel): HostObject;
}

/** What every member of every object may reach. */
export interface Host {
  readonly model: WorkbookModel;
  readonly requirementSet: RequirementSet;
  readonly events: EventHub;
  readonly ranges: LiveRanges;
  readonly open: Openings;
  /** The year of a date typed without one. */
  readonly year: () => number;
}
