import { compareTowns } from './compare-towns.ts';
import type { Commands } from './commands.ts';
import type { Deps } from './deps.ts';
import { fillOriginal } from './fill-original.ts';
import { figureBehind } from './figure-behind.ts';
import { layTable, readFile } from './open-file.ts';
import { previewPlan, publishPlan } from './publish-plan.ts';
import { pullSummary } from './pull-summary.ts';
import { pullTown } from './pull-town.ts';
import { readPlan } from './read-plan.ts';

export type OfficeCommands = Pick<
  Commands,
  | 'readFile'
  | 'layTable'
  | 'readPlan'
  | 'previewPlan'
  | 'publishPlan'
  | 'pullSummary'
  | 'pullTown'
  | 'compareTowns'
  | 'fillOriginal'
  | 'figureBehind'
>;

/** What only the office does: recognising a plan and writing the town's summary are half of the program. */
export function officeCommands(deps: Deps): OfficeCommands {
  return {
    readFile: (file, run) => readFile(deps, file, run),
    layTable: (table, run) => layTable(deps, table, run),
    readPlan: (options) => readPlan(deps, options),
    previewPlan: (reading) => previewPlan(deps, reading),
    publishPlan: (reading, confirmedRemovals, run) =>
      publishPlan(deps, { reading, confirmedRemovals }, run),
    pullSummary: (planId, of, run) => pullSummary(deps, { planId, of }, run),
    fillOriginal: (planId, of, run) => fillOriginal(deps, { planId, of }, run),
    figureBehind: (signal) => figureBehind(deps, signal),
    pullTown: (order, run) => pullTown(deps, order, run),
    compareTowns: (districtId, run) => compareTowns(deps, districtId, run),
  };
}
