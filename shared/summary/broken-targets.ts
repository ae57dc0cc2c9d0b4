import { targetResult } from '../report/target-result.ts';
import type { SummaryFacts } from './facts.ts';
import { targetMoment } from './target-moment.ts';

export interface BrokenTarget {
  readonly name: string;
  /** Cases so far, with their unit: «1人». */
  readonly cases: string;
}

/** Zero targets with a single case: 「全镇工贸行业生产安全事故“零”死亡」[004] is broken at once, not when the year is over. */
export function brokenTargets(facts: SummaryFacts): readonly BrokenTarget[] {
  const moment = targetMoment(facts);
  return facts.targets
    .filter(({ active }) => active)
    .map((target) => ({ target, result: targetResult(target, facts.figures, moment) }))
    .filter(({ result }) => result.verdict === 'broken')
    .map(({ target, result }) => ({
      name: target.name,
      cases: `${String(result.value ?? 0)}${target.unit}`,
    }));
}
