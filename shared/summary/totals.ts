import type { Judgement } from './judgement.ts';

/** Counts of (task × unit) states; every figure of a summary is one of these over another. */
export interface Totals {
  /** All states: what had to be filled in. */
  readonly expected: number;
  readonly filled: number;
  /** 应完成: all but the standing ones. */
  readonly countable: number;
  readonly done: number;
  readonly late: number;
}

export function totalsOf(judgements: readonly Judgement[]): Totals {
  const count = (test: (judgement: Judgement) => boolean) => judgements.filter(test).length;
  return {
    expected: judgements.length,
    filled: count(({ filled }) => filled),
    countable: count(({ kind }) => kind !== 'standing'),
    done: count(({ kind }) => kind === 'done'),
    late: count(({ daysLate }) => daysLate > 0),
  };
}

/** How a list says that there is nothing to take a share of (domain/columns: a zero base prints “/”). */
export const NO_BASE = '/';

/** Fraction for a percent cell. Shares are taken of sums, never averaged. */
export function shareOf(part: number, base: number): number | typeof NO_BASE {
  return base === 0 ? NO_BASE : part / base;
}

/** «3/12»: a figure with its base. */
export function withBase(part: number, base: number): string {
  return base === 0 ? NO_BASE : `${part}/${base}`;
}
