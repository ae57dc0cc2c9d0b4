import { z } from 'zod';
import * as protocol from '../../shared/protocol/district.ts';
import { summaryOutput } from '../../shared/protocol/summary.ts';
import { districtFacts, districtTowns } from '../domain/district.ts';
import { router, signedProcedure } from '../trpc.ts';

export const districtRouter = router({
  towns: signedProcedure('district.towns')
    .input(z.void())
    .output(protocol.districtTowns)
    .query(({ ctx }) => districtTowns(ctx.deps, ctx.viewer)),
  facts: signedProcedure('district.facts')
    .input(protocol.districtFactsInput)
    .output(summaryOutput)
    .query(({ ctx, input }) => districtFacts(ctx.deps, ctx.viewer, input)),
});
