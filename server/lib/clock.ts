/** Where time comes from: the machine in production, a hand-turned clock in tests. No client clock ever decides. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };
