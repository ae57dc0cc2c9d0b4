import type { Commands } from './commands.ts';
import type { Deps } from './deps.ts';
import type { ReadOriginal } from './fill-original.ts';
import { layTable, readFile } from './open-file.ts';
import { previewPlan, publishPlan } from './publish-plan.ts';
import { readOriginal } from './read-original.ts';
import { readPlan } from './read-plan.ts';
import { selectedRow } from './selected-row.ts';

export type PublishCommands = Pick<
  Commands,
  'readFile' | 'layTable' | 'readPlan' | 'selectedRow' | 'previewPlan' | 'publishPlan'
> & { readonly readOriginal: ReadOriginal };

/** What is done with a list of somebody's own make: all of it reads that list first. */
export function publishCommands(deps: Deps): PublishCommands {
  return {
    readFile: (file, run) => readFile(deps, file, run),
    layTable: (table, run) => layTable(deps, table, run),
    readPlan: (options) => readPlan(deps, options),
    selectedRow: (sheetId) => selectedRow(deps, sheetId),
    previewPlan: (reading) => previewPlan(deps, reading),
    publishPlan: (reading, confirmedRemovals, run) =>
      publishPlan(deps, { reading, confirmedRemovals }, run),
    readOriginal: (from) => readOriginal(deps, from),
  };
}
