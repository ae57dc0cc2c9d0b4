import {
  enterFiguresInput,
  saveTargetInput,
  targetsInput,
  targetsOutput,
} from '../../shared/protocol/target.ts';
import { target } from '../../shared/report/target.ts';
import { enterFigures, listTargets, saveTarget } from '../domain/targets.ts';
import { router, signedProcedure } from '../trpc.ts';

export const targetRouter = router({
  list: signedProcedure('target.list')
    .input(targetsInput)
    .output(targetsOutput)
    .query(({ ctx, input }) => listTargets(ctx.deps, ctx.viewer, input.planId)),
  save: signedProcedure('target.save')
    .input(saveTargetInput)
    .output(target)
    .mutation(({ ctx, input }) => saveTarget(ctx.deps, ctx.viewer, input)),
  enter: signedProcedure('target.enter')
    .input(enterFiguresInput)
    .output(targetsOutput)
    .mutation(({ ctx, input }) => enterFigures(ctx.deps, ctx.viewer, input)),
});
