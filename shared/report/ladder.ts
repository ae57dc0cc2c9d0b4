import type { TownSettings } from './settings.ts';

type Rung = TownSettings['ladder'][number];

/**
 * The step that may be taken next after the kinds that were taken, null while it is too early or the ladder is at its
 * end. One rung at a time: the days alone never skip one; a person who did has taken those below as well. Kinds that
 * stand on no rung count for nothing.
 */
export function nextRung(
  ladder: readonly Rung[],
  takenKinds: readonly string[],
  days: number,
): Rung | null {
  const rungs = ladder.toSorted((a, b) => a.afterDays - b.afterDays);
  const next = rungs[highestTaken(rungs, takenKinds) + 1];
  return next !== undefined && days >= next.afterDays ? next : null;
}

/** −1: none. A kind that stands on two rungs has to be taken twice. */
function highestTaken(rungs: readonly Rung[], takenKinds: readonly string[]): number {
  const left = [...takenKinds];
  let highest = -1;
  for (const [index, { kind }] of rungs.entries()) {
    const at = left.indexOf(kind);
    if (at === -1) continue;
    left.splice(at, 1);
    highest = index;
  }
  return highest;
}
