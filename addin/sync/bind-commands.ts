import { activeRow } from './active-row.ts';
import type { Commands } from './commands.ts';
import { decideConflict } from './decide-conflict.ts';
import type { Deps } from './deps.ts';
import { syncSheet } from './engine.ts';
import { goToRow } from './go-to-row.ts';
import { openMyList } from './open-my-list.ts';
import { pending } from './pending.ts';
import { rebind } from './rebind.ts';
import type { OfficeCommands } from './office-commands.ts';
import type { Refusal } from './outcome.ts';
import type { PublishCommands } from './publish-commands.ts';
import { orRefusal, refusal } from './refusal.ts';
import { removeDuplicate } from './remove-duplicate.ts';
import { restoreMissing, restoreOriginal } from './restore.ts';
import { submitReport } from './submit-report.ts';
import { undoSync } from './undo-sync.ts';

/** The commands over real parts; the pane never sees what they are made of. */
export function bindCommands(deps: Deps): Commands {
  return {
    syncSheet: (run, mode) => syncSheet(deps, run, mode === undefined ? {} : { mode }),
    pending: () => pending(deps),
    openMyList: (planId, run) => openMyList(deps, planId, run),
    rebind: (planId) => rebind(deps, planId),
    decideConflict: (conflict, choice) => decideConflict(deps, conflict, choice),
    restoreMissing: (ids, run) => restoreMissing(deps, ids, run),
    restoreOriginal: (problem, run) => restoreOriginal(deps, problem, run),
    removeDuplicate: (problem) => removeDuplicate(deps, problem),
    undoSync: () => undoSync(deps),
    readFile: (file, run) => atPublishing(deps, (publishing) => publishing.readFile(file, run)),
    layTable: (table, run) => atPublishing(deps, (publishing) => publishing.layTable(table, run)),
    readPlan: (options) => atPublishing(deps, (publishing) => publishing.readPlan(options)),
    selectedRow: (sheetId) => atPublishing(deps, (publishing) => publishing.selectedRow(sheetId)),
    previewPlan: (reading) => atPublishing(deps, (publishing) => publishing.previewPlan(reading)),
    publishPlan: (reading, confirmedRemovals, run) =>
      atPublishing(deps, (publishing) => publishing.publishPlan(reading, confirmedRemovals, run)),
    pullSummary: (planId, of, run) =>
      atOffice(deps, (office) => office.pullSummary(planId, of, run)),
    pullTown: (order, run) => atOffice(deps, (office) => office.pullTown(order, run)),
    compareTowns: (districtId, run) =>
      atOffice(deps, (office) => office.compareTowns(districtId, run)),
    fillOriginal: (planId, of, run) =>
      atPublishing(deps, ({ readOriginal }) =>
        atOffice(deps, (office) => office.fillOriginal({ planId, of, readOriginal }, run)),
      ),
    layOriginalAnew: (planId, of, run) =>
      atOffice(deps, (office) => office.layOriginalAnew(planId, of, run)),
    figureBehind: (signal) => atOffice(deps, (office) => office.figureBehind(signal)),
    submitReport: (order, run) => submitReport(deps, order, run),
    goToRow: (row) => goToRow(deps, row),
    activeRow: () => activeRow(deps),
    goTo: ({ sheetId, address }) =>
      orRefusal(async () => {
        await deps.book.select(sheetId, address);
        return null;
      }),
  };
}

/*
 * Fetched with the first such act, so that a unit's pane does not wait for what only the office does, nor the office's for
 * the recognition of lists; a broken line is said in words.
 */

async function atOffice<T>(
  deps: Deps,
  act: (office: OfficeCommands) => Promise<T>,
): Promise<T | Refusal> {
  const part = await fetched(import(/* webpackChunkName: "office" */ './office-commands.ts'));
  return part === null ? refusal('OFFLINE') : act(part.officeCommands(deps));
}

async function atPublishing<T>(
  deps: Deps,
  act: (publishing: PublishCommands) => Promise<T>,
): Promise<T | Refusal> {
  const part = await fetched(import(/* webpackChunkName: "publish" */ './publish-commands.ts'));
  return part === null ? refusal('OFFLINE') : act(part.publishCommands(deps));
}

async function fetched<T>(part: Promise<T>): Promise<T | null> {
  try {
    return await part;
  } catch {
    return null;
  }
}
