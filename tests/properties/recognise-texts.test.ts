import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import { layOutText } from '../support/random-lists/laid-out-text.ts';
import { firstDifference } from '../support/random-lists/plan-of-sheet.ts';
import { randomPlan } from '../support/random-lists/random-plan.ts';
import { createDice } from '../support/schedule/dice.ts';

const RUNS = 1_000;

interface Outcome {
  readonly seed: number;
  readonly difference: string | null;
  readonly isFlagged: boolean;
}

/** A title that runs into its detail keeps its full stop, as it is written. */
function recogniseRandom(seed: number): Outcome {
  const dice = createDice(seed);
  const { plan, grid } = layOutText(dice, randomPlan(dice));
  const sheet = recogniseSheet(grid);
  const rows = sheet.rows.map((row) => ({ ...row, title: row.title?.replace(/。$/u, '') ?? null }));
  return {
    seed,
    difference: firstDifference(plan, { ...sheet, rows }),
    isFlagged: sheet.problems.some(({ code }) => code === 'DOUBTFUL_ROW'),
  };
}

describe('a plan written as a text', () => {
  const outcomes = Array.from({ length: RUNS }, (_, index) => recogniseRandom(index + 1));
  const exact = outcomes.filter(({ difference }) => difference === null);
  const silent = outcomes.filter(({ difference, isFlagged }) => difference !== null && !isFlagged);
  const share = ((exact.length / RUNS) * 100).toFixed(1);

  it(`comes back exactly in 99 of 100 texts (${share} %)`, () => {
    expect(exact.length).toBeGreaterThanOrEqual(RUNS * 0.99);
  });

  it('is never misread in silence', () => {
    expect(silent).toEqual([]);
  });
});
