import { summaryInput, summaryOutput } from '../../shared/protocol/summary.ts';
import { summaryFacts } from '../domain/summary-facts.ts';
import { router, signedProcedure } from '../trpc.ts';

export const summaryRouter = router({
  facts: signedProcedure('summary.facts')
    .input(summaryInput)
    .output(summaryOutput)
    .query(({ ctx, input }) => summaryFacts(ctx.deps, ctx.viewer, input.planId)),
});
