import { z } from 'zod';
import {
  planDocument,
  planDraft,
  planInput,
  planPreview,
  publishInput,
  publishOutput,
} from '../../shared/protocol/plan.ts';
import { rememberPeopleInput, townPeople } from '../../shared/protocol/people.ts';
import { rememberReadingInput, townReadings } from '../../shared/protocol/reading.ts';
import { readPeople } from '../domain/people.ts';
import { readPlanDocument } from '../domain/plan-document.ts';
import { previewPlan } from '../domain/preview-plan.ts';
import { publishPlan } from '../domain/publish-plan.ts';
import { readReadings } from '../domain/readings.ts';
import { rememberPeople } from '../domain/remember-people.ts';
import { rememberReading } from '../domain/remember-reading.ts';
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
  readings: signedProcedure('plan.readings')
    .input(z.void())
    .output(townReadings)
    .query(({ ctx }) => readReadings(ctx.deps, ctx.viewer)),
  rememberReading: signedProcedure('plan.rememberReading')
    .input(rememberReadingInput)
    .output(z.void())
    .mutation(({ ctx, input }) => rememberReading(ctx.deps, ctx.viewer, input)),
  people: signedProcedure('plan.people')
    .input(z.void())
    .output(townPeople)
    .query(({ ctx }) => readPeople(ctx.deps, ctx.viewer)),
  rememberPeople: signedProcedure('plan.rememberPeople')
    .input(rememberPeopleInput)
    .output(z.void())
    .mutation(({ ctx, input }) => rememberPeople(ctx.deps, ctx.viewer, input)),
});
