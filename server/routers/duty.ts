import {
  calendarOutput,
  dutiesInput,
  dutiesOutput,
  saveCalendarInput,
  saveDutyInput,
} from '../../shared/protocol/duty.ts';
import { z } from 'zod';
import { readCalendar, saveCalendar } from '../domain/save-calendar.ts';
import { listDuties, saveDuty } from '../domain/save-duty.ts';
import { router, signedProcedure } from '../trpc.ts';

export const dutyRouter = router({
  list: signedProcedure('duty.list')
    .input(dutiesInput)
    .output(dutiesOutput)
    .query(({ ctx, input }) => listDuties(ctx.deps, ctx.viewer, input.planId)),
  save: signedProcedure('duty.save')
    .input(saveDutyInput)
    .output(dutiesOutput.element)
    .mutation(({ ctx, input }) => saveDuty(ctx.deps, ctx.viewer, input)),
});

export const calendarRouter = router({
  days: signedProcedure('calendar.days')
    .input(z.void())
    .output(calendarOutput)
    .query(({ ctx }) => readCalendar(ctx.deps, ctx.viewer)),
  save: signedProcedure('calendar.save')
    .input(saveCalendarInput)
    .output(calendarOutput)
    .mutation(({ ctx, input }) => saveCalendar(ctx.deps, ctx.viewer, input)),
});
