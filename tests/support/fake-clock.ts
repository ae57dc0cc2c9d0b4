import type { Clock } from '../../server/lib/clock.ts';

export interface FakeClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

/** Time that moves when the test says so. */
export function createFakeClock(start = '2024-09-22T02:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
