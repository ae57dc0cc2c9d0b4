import type { ErrorCode } from '../../shared/errors.ts';
import type { SheetFault } from './outcome.ts';

const SECOND = 1_000;
const LONGEST = 60 * SECOND;
/** How far a wait may be shortened, so that a whole town does not come back in the same second. */
const SPREAD = 0.3;

/** Wait before attempt `attempt` (from 1): 1, 2, 4 … 60 s, each up to 30 % shorter (reliability F18). */
export function backOff(attempt: number, random: number): number {
  const full = Math.min(LONGEST, SECOND * 2 ** (attempt - 1));
  return Math.round(full * (1 - SPREAD * random));
}

/** Refusals that may be gone a moment later; the same request may then be sent again as it was. */
const PASSING: ReadonlySet<ErrorCode | SheetFault> = new Set(['OFFLINE', 'BUSY', 'DB_UNAVAILABLE']);

export function isPassing(code: ErrorCode | SheetFault): boolean {
  return PASSING.has(code);
}
