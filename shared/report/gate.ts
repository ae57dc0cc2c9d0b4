import { minuteOf } from '../time/moment.ts';

/** The moments of a period that decide whether anything can be handed in: ISO instants. */
export interface GateTimes {
  readonly opensAt: string;
  /** Locks by itself from this moment on; null: only sealing locks. */
  readonly locksAt: string | null;
  readonly sealedAt: string | null;
}

/**
 * before: the period has not opened · open · locked: by time or by sealing · unlocked: locked, and open for this unit until
 * the end of an unlock.
 */
export const GATES = ['before', 'open', 'locked', 'unlocked'] as const;

export type Gate = (typeof GATES)[number];

/** `unlockedUntil` is the end of the report's unlock, null without one. All to the minute; «until 18:00» includes 18:00. */
export function gateAt(
  now: string,
  { opensAt, locksAt, sealedAt }: GateTimes,
  unlockedUntil: string | null,
): Gate {
  if (minuteOf(now) < minuteOf(opensAt)) return 'before';
  const isLocked = sealedAt !== null || (locksAt !== null && minuteOf(now) > minuteOf(locksAt));
  const isUnlocked = unlockedUntil !== null && minuteOf(now) <= minuteOf(unlockedUntil);
  if (isUnlocked) return 'unlocked';
  return isLocked ? 'locked' : 'open';
}
