import type { PlanFigures, ReportingFigures } from '../protocol/district.ts';
import { controlTotals } from '../report/control-totals.ts';
import { ratesOf } from '../report/rates.ts';
import type { SummaryFacts } from './facts.ts';
import { judgeFacts } from './judged.ts';
import { totalsOf } from './totals.ts';

/** A plan in the few figures a district compares; counted as the town's own sheets count them. */
export function planFigures(facts: SummaryFacts): PlanFigures {
  const { planId, planTitle, at, period } = facts;
  return {
    id: planId,
    title: planTitle,
    at,
    period: period && { label: period.label, dutyName: period.dutyName, dueAt: period.dueAt },
    reporting: reportingOf(facts),
    progress: totalsOf(judgeFacts(facts).states.map(({ judgement }) => judgement)),
  };
}

function reportingOf({ period, reports, at }: SummaryFacts): ReportingFigures | null {
  if (period === null) return null;
  const { units } = controlTotals(reports);
  const { onTime, accepted } = ratesOf(reports, period, at);
  return {
    expected: units.expected,
    reported: units.in,
    onTime: onTime.part,
    accepted: accepted.part,
    missing: units.missing,
    exempt: units.exempt,
  };
}
