import { compareTowns } from './compare-towns.ts';
import type { Commands } from './commands.ts';
import type { Deps } from './deps.ts';
import { fillOriginal, type FillOrder } from './fill-original.ts';
import { figureBehind } from './figure-behind.ts';
import { layOriginalAnew } from './lay-anew.ts';
import type { OriginalFilled, Refusal, Run } from './outcome.ts';
import { pullSummary } from './pull-summary.ts';
import { pullTown } from './pull-town.ts';

export type OfficeCommands = Pick<
  Commands,
  'pullSummary' | 'pullTown' | 'compareTowns' | 'figureBehind' | 'layOriginalAnew'
> & {
  readonly fillOriginal: (order: FillOrder, run: Run) => Promise<OriginalFilled | Refusal>;
};

/** What only the office does with what the units wrote. */
export function officeCommands(deps: Deps): OfficeCommands {
  return {
    pullSummary: (planId, of, run) => pullSummary(deps, { planId, of }, run),
    fillOriginal: (order, run) => fillOriginal(deps, order, run),
    layOriginalAnew: (planId, of, run) => layOriginalAnew(deps, { planId, of }, run),
    figureBehind: (signal) => figureBehind(deps, signal),
    pullTown: (order, run) => pullTown(deps, order, run),
    compareTowns: (districtId, run) => compareTowns(deps, districtId, run),
  };
}
