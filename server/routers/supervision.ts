import { z } from 'zod';
import {
  answerStepInput,
  recordStepInput,
  saveSettingsInput,
  settingsOutput,
  step,
  supervisionInput,
  supervisionOutput,
} from '../../shared/protocol/supervision.ts';
import { answerStep, recordStep } from '../domain/record-step.ts';
import { listSupervision } from '../domain/supervision.ts';
import { saveSettings, settingsOf } from '../domain/town-settings.ts';
import { router, signedProcedure } from '../trpc.ts';

export const supervisionRouter = router({
  list: signedProcedure('supervision.list')
    .input(supervisionInput)
    .output(supervisionOutput)
    .query(({ ctx, input }) => listSupervision(ctx.deps, ctx.viewer, input.planId)),
  record: signedProcedure('supervision.record')
    .input(recordStepInput)
    .output(step)
    .mutation(({ ctx, input }) => recordStep(ctx.deps, ctx.viewer, input)),
  answer: signedProcedure('supervision.answer')
    .input(answerStepInput)
    .output(step)
    .mutation(({ ctx, input }) => answerStep(ctx.deps, ctx.viewer, input)),
  settings: signedProcedure('supervision.settings')
    .input(z.void())
    .output(settingsOutput)
    .query(({ ctx }) => settingsOf(ctx.deps.db, ctx.viewer.townId)),
  saveSettings: signedProcedure('supervision.saveSettings')
    .input(saveSettingsInput)
    .output(settingsOutput)
    .mutation(({ ctx, input }) => saveSettings(ctx.deps, ctx.viewer, input)),
});
