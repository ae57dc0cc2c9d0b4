import { describe, expect, it } from 'vitest';
import { gateAt, type Gate, type GateTimes } from '../../../../shared/report/gate.ts';

const NEVER: GateTimes = { opensAt: '2024-09-01T00:00:00.000Z', locksAt: null, sealedAt: null };
const LOCKING: GateTimes = { ...NEVER, locksAt: '2024-10-08T10:00:00.000Z' };
const SEALED: GateTimes = { ...NEVER, sealedAt: '2024-10-05T01:00:00.000Z' };
const UNLOCK = '2024-10-20T10:00:00.000Z';

describe('the gate of a period', () => {
  it.each<[string, string, GateTimes, string | null, Gate]>([
    ['the minute before it opens', '2024-08-31T23:59:59.000Z', NEVER, null, 'before'],
    ['the minute in which it opens', '2024-09-01T00:00:00.000Z', NEVER, null, 'open'],
    ['years later, where nothing locks', '2030-01-01T00:00:00.000Z', NEVER, null, 'open'],
    ['the last minute before locking', '2024-10-08T10:00:59.000Z', LOCKING, null, 'open'],
    ['the minute after it', '2024-10-08T10:01:00.000Z', LOCKING, null, 'locked'],
    ['once sealed', '2024-10-05T01:00:00.000Z', SEALED, null, 'locked'],
    ['the last minute of an unlock', '2024-10-20T10:00:59.000Z', LOCKING, UNLOCK, 'unlocked'],
    ['the minute after an unlock', '2024-10-20T10:01:00.000Z', LOCKING, UNLOCK, 'locked'],
    ['an unlock after sealing', '2024-10-19T00:00:00.000Z', SEALED, UNLOCK, 'unlocked'],
    ['an unlock of what acceptance closed', '2024-10-01T00:00:00.000Z', NEVER, UNLOCK, 'unlocked'],
    ['an unlock before it opens', '2024-08-01T00:00:00.000Z', NEVER, UNLOCK, 'before'],
  ])('at %s', (_, ...[now, times, unlockedUntil, gate]) => {
    expect(gateAt(now, times, unlockedUntil)).toBe(gate);
  });
});
