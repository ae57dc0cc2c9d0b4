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
    readFile: (file, run) => atOffice(deps, (office) => office.readFile(file, run)),
    layTable: (table, run) => atOffice(deps, (office) => office.layTable(table, run)),
    readPlan: (options) => atOffice(deps, (office) => office.readPlan(options)),
    previewPlan: (reading) => atOffice(deps, (office) => office.previewPlan(reading)),
    publishPlan: (reading, confirmedRemovals, run) =>
      atOffice(deps, (office) => office.publishPlan(reading, confirmedRemovals, run)),
    pullSummary: (planId, of, run) =>
      atOffice(deps, (office) => office.pullSummary(planId, of, run)),
    pullTown: (order, run) => atOffice(deps, (office) => office.pullTown(order, run)),
    compareTowns: (districtId, run) =>
      atOffice(deps, (office) => office.compareTowns(districtId, run)),
    fillOriginal: (planId, of, run) =>
      atOffice(deps, (office) => office.fillOriginal(planId, of, run)),
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

/** Fetched with the office's first such act, so that a unit's pane does not wait for it; a broken line is said in words. */
async function atOffice<T>(
  deps: Deps,
  act: (office: OfficeCommands) => Promise<T>,
): Promise<T | Refusal> {
  const part = await fetchOffice();
  return part === null ? refusal('OFFLINE') : act(part.officeCommands(deps));
}

async function fetchOffice() {
  try {
    return await import(/* webpackChunkName: "office" */ './office-commands.ts');
  } catch {
    return null;
  }
}
