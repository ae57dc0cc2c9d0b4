import { ofTown } from '../../shared/summary/of-town.ts';
import type { PlanId, TownId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { districtLinksOf } from './links.ts';
import type { Refusal, Run, SummaryDone } from './outcome.ts';
import { bringSummary } from './pull-summary.ts';

/** Which town's plan a district brings into its own workbook. */
export interface TownOrder {
  readonly districtId: TownId;
  readonly townId: TownId;
  readonly townName: string;
  readonly planId: PlanId;
}

/** A town's summary in the workbook of its district: the same sheets, under the town's name. */
export function pullTown(deps: Deps, order: TownOrder, run: Run): Promise<SummaryDone | Refusal> {
  const { districtId, townId, townName, planId } = order;
  return bringSummary(deps, run, {
    facts: () => deps.server.districtFacts({ townId, planId }, run.signal),
    linkIn: (overview, part) =>
      districtLinksOf(overview, districtId).find(
        ({ town }) => town?.townId === townId && town.planId === planId && town.part === part,
      ) ?? null,
    linkFor: (sheetId, part) => ({
      kind: 'district',
      sheetId,
      districtId,
      town: { townId, planId, part },
    }),
    imageOf: (image) => ofTown(image, townName),
    // A district asks for a town's present facts alone: there is no number to note.
    note: () => Promise.resolve(),
  });
}
