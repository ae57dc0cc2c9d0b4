import type { SummaryFacts } from '../../../shared/protocol/summary.ts';
import { brokenTargets } from '../../../shared/summary/broken-targets.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Zero targets that a case has broken, before anything else: nobody should find that in a table. */
export function BrokenTargets({ facts }: { readonly facts: SummaryFacts }) {
  const broken = brokenTargets(facts);
  if (broken.length === 0) return null;
  return (
    <Notice tone="error" title="零指标被突破">
      {broken.map(({ name, cases }) => `“${name}”要求为零，已有${cases}`).join('；')}
      。各单位填的数在“指标”表里；填错了请该单位改正。
    </Notice>
  );
}
