import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import { layOutList } from '../support/random-lists/laid-out-list.ts';
import { firstDifference } from '../support/random-lists/plan-of-sheet.ts';
import { randomPlan } from '../support/random-lists/random-plan.ts';
import { createDice } from '../support/schedule/dice.ts';

const RUNS = 2_000;

/** How one plan came back from the sheet it was laid out as. */
interface Outcome {
  readonly seed: number;
  readonly difference: string | null;
  readonly isFlagged: boolean;
}

/** Questions about the list itself (a missing lead, a strange date) excuse no wrong meaning. */
const FLAGS: readonly string[] = ['DOUBTFUL_COLUMN', 'DOUBTFUL_BLANK', 'DOUBTFUL_ROW', 'NO_HEADER'];

function recogniseRandom(seed: number): Outcome {
  const dice = createDice(seed);
  const plan = randomPlan(dice);
  const { grid } = layOutList(dice, plan);
  const sheet = recogniseSheet(grid);
  return {
    seed,
    difference: firstDifference(plan, sheet),
    isFlagged: sheet.problems.some(({ code }) => FLAGS.includes(code)),
  };
}

describe('a plan laid out as somebody else would', () => {
  const outcomes = Array.from({ length: RUNS }, (_, index) => recogniseRandom(index + 1));
  const exact = outcomes.filter(({ difference }) => difference === null);
  const flagged = outcomes.filter(({ isFlagged }) => isFlagged);
  const silent = outcomes.filter(({ difference, isFlagged }) => difference !== null && !isFlagged);
  const share = (part: readonly Outcome[]) => `${((part.length / RUNS) * 100).toFixed(1)} %`;

  it(`comes back exactly in 99 of 100 sheets (${share(exact)}, asked about ${share(flagged)})`, () => {
    expect(exact.length).toBeGreaterThanOrEqual(RUNS * 0.99);
  });

  it('is never misread in silence', () => {
    expect(silent).toEqual([]);
  });
});
