import type { Target } from '../../../shared/report/target.ts';
import type { Services } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';

export interface SavedTargets {
  readonly count: number;
  /** Why the next one was not saved; null: all were. */
  readonly refusal: Refusal | null;
}

/** Saves one after another and stops at the first refusal; the same ids again change nothing. */
export async function saveTargets(
  reporting: Services['reporting'],
  targets: readonly Target[],
): Promise<SavedTargets> {
  for (const [count, target] of targets.entries()) {
    const answer = await reporting.saveTarget(target);
    if (!answer.ok) return { count, refusal: answer.refusal };
  }
  return { count: targets.length, refusal: null };
}
