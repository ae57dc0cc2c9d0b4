import { planInput } from '../../shared/protocol/plan.ts';
import {
  documentInput,
  documentOutput,
  keptInput,
  keptList,
  summaryInput,
  summaryOutput,
  takeInput,
} from '../../shared/protocol/summary.ts';
import { downloadSummary } from '../domain/download-summary.ts';
import { keptSummary, listSummaries, takeSummary } from '../domain/keep-summary.ts';
import { summaryFacts } from '../domain/summary-facts.ts';
import { router, signedProcedure } from '../trpc.ts';

export const summaryRouter = router({
  facts: signedProcedure('summary.facts')
    .input(summaryInput)
    .output(summaryOutput)
    .query(({ ctx, input }) => summaryFacts(ctx.deps, ctx.viewer, input)),
  take: signedProcedure('summary.take')
    .input(takeInput)
    .output(summaryOutput)
    .mutation(({ ctx, input }) => takeSummary(ctx.deps, ctx.viewer, input)),
  kept: signedProcedure('summary.kept')
    .input(keptInput)
    .output(summaryOutput)
    .query(({ ctx, input }) => keptSummary(ctx.deps, ctx.viewer, input)),
  document: signedProcedure('summary.document')
    .input(documentInput)
    .output(documentOutput)
    .query(({ ctx, input }) => downloadSummary(ctx.deps, ctx.viewer, input)),
  keptList: signedProcedure('summary.keptList')
    .input(planInput)
    .output(keptList)
    .query(({ ctx, input }) => listSummaries(ctx.deps, ctx.viewer, input.planId)),
});
