import type { PlanId, UnitId } from '../../shared/town/ids.ts';
import { mayReadEntry } from '../../shared/town/policy.ts';
import type { Database } from '../storage/database.ts';
import { readPlanRows, readStoredPlan } from './plan-stored.ts';
import type { Viewer } from './viewer.ts';

/**
 * Whose reports the viewer may see: the office's, leaders' and administrator's view is everybody's; a filler sees his own
 * unit and those that report on rows his unit leads, as in every other answer. Null: everybody.
 */
export async function visibleUnits(
  db: Database,
  viewer: Viewer,
  planId: PlanId,
): Promise<ReadonlySet<UnitId> | null> {
  if (mayReadEntry(viewer.role, 'progress', 'other')) return null;
  const { townId, unitId } = viewer;
  if (unitId === null) return new Set();
  const plan = await readPlanRows(db, { townId, planId });
  const led = new Set(
    plan.filter(({ leadUnits }) => leadUnits.includes(unitId)).map(({ entryId }) => entryId),
  );
  const { copies } = await readStoredPlan(db, { townId, planId });
  const takingPart = copies.filter(({ parentId, retired }) => !retired && led.has(parentId));
  return new Set([unitId, ...takingPart.map((copy) => copy.unitId)]);
}
