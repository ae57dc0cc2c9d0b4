import { describe, expect, it } from 'vitest';
import { brokenTargets } from '../../../../shared/summary/broken-targets.ts';
import { reportedFacts } from '../../../support/summary-facts.ts';
import { exampleTarget, figureOf } from '../../../support/target-facts.ts';

const ZERO = { name: '生产安全事故死亡', comparator: 'zero', value: 0, unit: '人' } as const;

describe('a zero target', () => {
  it('is told at once when a single case has broken it, whoever else is silent', () => {
    const facts = reportedFacts();
    const figures = [figureOf(2, '2024Q3', 1)];
    expect(brokenTargets({ ...facts, targets: [exampleTarget(ZERO)], figures })).toEqual([
      { name: '生产安全事故死亡', cases: '1人' },
    ]);
  });

  it('is not told while it holds, or once it is given up', () => {
    const facts = reportedFacts();
    const held = [figureOf(1, '2024Q3', 0), figureOf(2, '2024Q3', 0)];
    const cases = [figureOf(2, '2024Q3', 1)];
    const told = (targets: typeof facts.targets, figures: typeof facts.figures) =>
      brokenTargets({ ...facts, targets, figures });
    expect(told([exampleTarget(ZERO)], held)).toEqual([]);
    expect(told([exampleTarget({ ...ZERO, active: false })], cases)).toEqual([]);
  });

  it('is the only kind that is: a floor not reached yet can still be reached', () => {
    const facts = { ...reportedFacts(), targets: [exampleTarget()] };
    expect(brokenTargets({ ...facts, figures: [figureOf(1, '2024Q3', 0)] })).toEqual([]);
  });
});
