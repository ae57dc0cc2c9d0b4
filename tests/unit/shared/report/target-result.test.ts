import { describe, expect, it } from 'vitest';
import type { Target } from '../../../../shared/report/target.ts';
import {
  targetResult,
  VERDICTS,
  type GivenFigure,
} from '../../../../shared/report/target-result.ts';
import { exampleTarget, figureOf } from '../../../support/target-facts.ts';
import { unitIdOf } from '../../../support/summary-facts.ts';

const RUNNING = { quarter: '2024Q3', running: true };
const OVER = { quarter: '2024Q4', running: false };

/** «≥ 80 %», units 1 and 2. */
const rate = (known: Partial<Target> = {}) =>
  exampleTarget({ comparator: 'at-least', measure: 'rate', value: 80, unit: '%', ...known });

const count = (known: Partial<Target> = {}) =>
  exampleTarget({ comparator: 'at-least', measure: 'count', value: 10, unit: '件', ...known });

const verdict = (target: Target, figures: readonly GivenFigure[], moment = OVER) =>
  targetResult(target, figures, moment).verdict;

/** One amount of each of the two units, in the last quarter. */
const amounts = (first: number, second: number) => [
  figureOf(1, '2024Q4', first),
  figureOf(2, '2024Q4', second),
];

describe('the value of a target', () => {
  it('is a sum of parts over a sum of bases, never an average of rates', () => {
    const figures = [figureOf(1, '2024Q3', 1, 1), figureOf(2, '2024Q3', 0, 9)];
    expect(targetResult(rate(), figures, RUNNING)).toMatchObject({
      value: 1,
      base: 10,
      completion: { part: 100, base: 800 },
    });
  });

  it('adds the quarters of the year up where amounts accumulate', () => {
    const figures = [
      figureOf(1, '2023Q4', 100),
      figureOf(1, '2024Q1', 3),
      figureOf(1, '2024Q3', 2),
      figureOf(2, '2024Q2', 1),
      figureOf(2, '2024Q4', 50),
    ];
    expect(targetResult(count(), figures, RUNNING)).toMatchObject({
      value: 6,
      base: null,
      completion: { part: 6, base: 10 },
    });
  });

  it('takes the last figure of each unit where they do not', () => {
    const figures = [
      figureOf(1, '2024Q1', 3),
      figureOf(1, '2024Q3', 2),
      figureOf(2, '2023Q4', 1),
      figureOf(2, '2024Q4', 50),
    ];
    expect(targetResult(count({ cumulative: false }), figures, RUNNING).value).toBe(3);
  });

  it('is unknown while nobody has given a figure, and leaves out units that are not asked', () => {
    expect(targetResult(count(), [figureOf(3, '2024Q3', 8)], RUNNING)).toEqual({
      ...{ value: null, base: null, completion: null, verdict: 'nothing' },
      missing: [unitIdOf(1), unitIdOf(2)],
    });
  });

  it('knows who has not given a figure for the quarter', () => {
    const figures = [figureOf(1, '2024Q3', 0), figureOf(2, '2024Q2', 4)];
    expect(targetResult(count(), figures, RUNNING).missing).toEqual([unitIdOf(2)]);
  });
});

describe('以上', () => {
  it('includes the number itself, exactly', () => {
    const of = (part: number, base: number) => [figureOf(1, '2024Q4', part, base)];
    const target = rate({ unitIds: [unitIdOf(1)] });
    expect(verdict(target, of(80, 100))).toBe('met');
    expect(verdict(target, of(79_999, 100_000))).toBe('notMet');
  });

  it('is not yet reached while the year runs, while a figure is missing, or where it is soft', () => {
    expect(verdict(count(), [figureOf(1, '2024Q3', 4), figureOf(2, '2024Q3', 4)], RUNNING)).toBe(
      'notYet',
    );
    expect(verdict(count(), [figureOf(1, '2024Q4', 4)])).toBe('notYet');
    expect(verdict(count(), amounts(4, 4))).toBe('notMet');
    expect(verdict(count({ soft: true }), amounts(4, 4))).toBe('notYet');
  });

  it('is met at once by an amount that can only grow, by a rate only when everybody has spoken', () => {
    expect(verdict(count(), [figureOf(1, '2024Q4', 12)])).toBe('met');
    expect(verdict(rate(), [figureOf(1, '2024Q4', 9, 10)])).toBe('notYet');
  });

  it('over a base of nothing is no result', () => {
    expect(verdict(rate(), [figureOf(1, '2024Q4', 0, 0), figureOf(2, '2024Q4', 0, 0)])).toBe(
      'nothing',
    );
  });
});

describe('以内', () => {
  const ceiling = (known: Partial<Target> = {}) => count({ comparator: 'at-most', ...known });

  it('holds up to the number itself, for certain only when everybody has spoken', () => {
    expect(verdict(ceiling(), amounts(5, 5))).toBe('met');
    expect(verdict(ceiling(), [figureOf(1, '2024Q4', 5)])).toBe('notYet');
  });

  it('is lost at once by an amount that can only grow', () => {
    expect(verdict(ceiling(), [figureOf(1, '2024Q3', 11)], RUNNING)).toBe('notMet');
    expect(verdict(ceiling({ cumulative: false }), [figureOf(1, '2024Q3', 11)], RUNNING)).toBe(
      'notYet',
    );
  });

  it('has no share of completion', () => {
    expect(targetResult(ceiling(), amounts(5, 5), OVER).completion).toBeNull();
  });
});

describe('零', () => {
  const zero = count({ comparator: 'zero', value: 0, soft: true });

  it('is broken by a single case at once, while the year runs and others are silent', () => {
    expect(verdict(zero, [figureOf(2, '2024Q1', 1)], RUNNING)).toBe('broken');
  });

  it('holds when all have said zero; silence proves nothing', () => {
    expect(verdict(zero, amounts(0, 0))).toBe('met');
    expect(verdict(zero, [figureOf(1, '2024Q4', 0)])).toBe('notYet');
    expect(verdict(zero, [])).toBe('nothing');
  });
});

describe('全覆盖', () => {
  const all = rate({ comparator: 'all', value: 100 });
  const of = (part: number) => [figureOf(1, '2024Q4', part, 10), figureOf(2, '2024Q4', 5, 5)];

  it('is every one of the base', () => {
    expect(verdict(all, of(10))).toBe('met');
    expect(verdict(all, of(9))).toBe('notMet');
    expect(targetResult(all, of(9), OVER).completion).toEqual({ part: 1400, base: 1500 });
  });
});

describe('同比下降', () => {
  const fall = (lastYear: number | null) => count({ comparator: 'fall', value: 3, lastYear });

  it('compares the sum with last year, the number itself included', () => {
    expect(verdict(fall(100), amounts(50, 47))).toBe('met');
    expect(verdict(fall(100), amounts(50, 48))).toBe('notMet');
  });

  it('cannot be told without last year, nor from zero', () => {
    expect(verdict(fall(null), amounts(0, 0))).toBe('nothing');
    expect(verdict(fall(0), amounts(0, 0))).toBe('nothing');
  });
});

it('has a verdict for everything, and no other', () => {
  expect(VERDICTS).toEqual(['met', 'notMet', 'notYet', 'broken', 'nothing']);
});
