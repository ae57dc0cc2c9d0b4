import { describe, expect, it } from 'vitest';
import { judgeFacts } from '../../../../shared/summary/judged.ts';
import { shareOf, totalsOf, withBase } from '../../../../shared/summary/totals.ts';
import { exampleFacts } from '../../../support/summary-facts.ts';

describe('totals', () => {
  it('count what had to be filled, what can be finished, what is finished and what is late', () => {
    const judgements = judgeFacts(exampleFacts()).states.map(({ judgement }) => judgement);
    expect(totalsOf(judgements)).toEqual({
      expected: 10,
      filled: 7,
      countable: 8,
      done: 2,
      late: 3,
    });
  });

  it('are all zero where there is nothing', () => {
    expect(totalsOf([])).toEqual({ expected: 0, filled: 0, countable: 0, done: 0, late: 0 });
  });
});

describe('a figure', () => {
  it('carries its base', () => {
    expect(withBase(3, 12)).toBe('3/12');
    expect(shareOf(3, 12)).toBe(0.25);
    expect(shareOf(0, 12)).toBe(0);
  });

  it('over nothing is “/”, not zero', () => {
    expect(withBase(0, 0)).toBe('/');
    expect(shareOf(0, 0)).toBe('/');
  });
});
