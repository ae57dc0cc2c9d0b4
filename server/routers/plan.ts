import {
  planDocument,
  planDraft,
  planInput,
  planPreview,
  publishInput,
  publishOutput,
} from '../../shared/protocol/plan.ts';
import { readPlanDocument } from '../domain/plan-document.ts';
import { previewPlan } from '../domain/preview-plan.ts';
import { publishPlan } from '../domain/publish-plan.ts';
import { router, signedProcedure } from '../trpc.ts';

export const planRouter = router({
  document: signedProcedure('plan.document')
    .input(planInput)
    .output(planDocument)
    .query(({ ctx, input }) => readPlanDocument(ctx.deps, ctx.viewer, input.planId)),
  preview: signedProcedure('plan.preview')
    .input(planDraft)
    .output(planPreview)
    .query(({ ctx, input }) => previewPlan(ctx.deps, ctx.viewer, input)),
  publish: signedProcedure('plan.publish')
    .input(publishInput)
    .output(publishOutput)
    .mutation(({ ctx, input }) => publishPlan(ctx.deps, ctx.viewer, input)),
});
