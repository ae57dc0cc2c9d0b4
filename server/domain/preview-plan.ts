import type { PlanDraft, PlanPreview } from '../../shared/protocol/plan.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import { planChanges, toPreview } from './plan-changes.ts';
import { readStoredPlan } from './plan-stored.ts';
import type { Viewer } from './viewer.ts';

/** What publishing this draft would do now, without doing it. */
export async function previewPlan(
  { db }: Deps,
  viewer: Viewer,
  draft: PlanDraft,
): Promise<PlanPreview> {
  return inSnapshot(db, async (tx) => {
    const stored = await readStoredPlan(tx, { townId: viewer.townId, planId: draft.planId });
    const directory = await readDirectory(tx, viewer.townId);
    return toPreview(planChanges(draft, stored, directory), stored);
  });
}
