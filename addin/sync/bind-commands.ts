import type { Commands } from './commands.ts';
import { decideConflict } from './decide-conflict.ts';
import type { Deps } from './deps.ts';
import { syncSheet } from './engine.ts';
import { openMyList } from './open-my-list.ts';
import { pending } from './pending.ts';
import { previewPlan, publishPlan } from './publish-plan.ts';
import { pullSummary } from './pull-summary.ts';
import { readPlan } from './read-plan.ts';
import { rebind } from './rebind.ts';
import { orRefusal } from './refusal.ts';
import { removeDuplicate } from './remove-duplicate.ts';
import { restoreMissing, restoreOriginal } from './restore.ts';
import { undoSync } from './undo-sync.ts';

/** The commands over real parts; the pane never sees what they are made of. */
export function bindCommands(deps: Deps): Commands {
  return {
    syncSheet: (run, mode) => syncSheet(deps, run, mode),
    pending: () => pending(deps),
    openMyList: (planId, run) => openMyList(deps, planId, run),
    rebind: (planId) => rebind(deps, planId),
    decideConflict: (conflict, choice) => decideConflict(deps, conflict, choice),
    restoreMissing: (ids, run) => restoreMissing(deps, ids, run),
    restoreOriginal: (problem, run) => restoreOriginal(deps, problem, run),
    removeDuplicate: (problem) => removeDuplicate(deps, problem),
    undoSync: () => undoSync(deps),
    readPlan: (options) => readPlan(deps, options),
    previewPlan: (reading) => previewPlan(deps, reading),
    publishPlan: (reading, confirmedRemovals, run) =>
      publishPlan(deps, { reading, confirmedRemovals }, run),
    pullSummary: (planId, run) => pullSummary(deps, planId, run),
    goTo: ({ sheetId, address }) =>
      orRefusal(async () => {
        await deps.book.select(sheetId, address);
        return null;
      }),
  };
}
