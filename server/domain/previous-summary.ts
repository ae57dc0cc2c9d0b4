import { and, desc, eq, isNull } from 'drizzle-orm';
import { summaryOutput } from '../../shared/protocol/summary.ts';
import type { SummaryFacts, SummaryOf } from '../../shared/protocol/summary.ts';
import type { Database } from '../storage/database.ts';
import type { PlanKey } from '../storage/duties.ts';
import { summaries } from '../storage/report-tables.ts';

/**
 * The last kept summary of the same plan and duty (or of things as they stand): what 变化 compares with. Who had reported is
 * only news within one period: `periodKey` is the one that the summary at hand is of.
 */
export async function previousSummary(
  tx: Database,
  { townId, planId }: PlanKey,
  { of, periodKey }: { readonly of: SummaryOf; readonly periodKey: string | null },
): Promise<SummaryFacts['previous']> {
  const [last] = await tx
    .select()
    .from(summaries)
    .where(
      and(
        eq(summaries.townId, townId),
        eq(summaries.planId, planId),
        of === null ? isNull(summaries.dutyId) : eq(summaries.dutyId, of.dutyId),
      ),
    )
    .orderBy(desc(summaries.no))
    .limit(1);
  if (last === undefined) return null;
  const { states, reports, period } = keptFacts.parse(JSON.parse(last.facts));
  const isSamePeriod = period !== null && period.key === periodKey;
  return {
    no: last.no,
    at: last.at.toISOString(),
    label: last.label,
    states: states.map(({ entryId, status, percent, updatedAt }) => ({
      ...{ entryId, status, percent, updatedAt },
    })),
    reported: reports
      .filter(({ firstSubmittedAt }) => isSamePeriod && firstSubmittedAt !== null)
      .map(({ unitId }) => unitId),
  };
}

/** The rest of the facts is not looked at. */
const keptFacts = summaryOutput.pick({ states: true, reports: true, period: true }).strip();
