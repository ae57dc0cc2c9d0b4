/** Chance that repeats itself: one seed, one course of events. */
export interface Dice {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** 0 ≤ n < `sides`. */
  readonly roll: (sides: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...(readonly T[])]) => T;
  readonly shuffle: (count: number) => number[];
}

const UINT32 = 2 ** 32;

/** Mulberry32: small, and good enough to wander through schedules. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    next,
    roll,
    chance: (share) => next() < share,
    pick: (items) => items[roll(items.length)] ?? items[0],
    shuffle: (count) => {
      const order = Array.from({ length: count }, (_, index) => index);
      for (let last = count - 1; last > 0; last -= 1) {
        const other = roll(last + 1);
        [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
      }
      return order;
    },
  };
}
