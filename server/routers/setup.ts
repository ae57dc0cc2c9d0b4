import { z } from 'zod';
import { setupInput, setupState, signInOutput } from '../../shared/protocol/session.ts';
import { readSetup, setUpTown } from '../domain/set-up-town.ts';
import { openProcedure, router } from '../trpc.ts';

export const setupRouter = router({
  state: openProcedure('setup.state')
    .input(z.void())
    .output(setupState)
    .query(({ ctx }) => readSetup(ctx.deps)),
  complete: openProcedure('setup.complete')
    .input(setupInput)
    .output(signInOutput)
    .mutation(({ ctx, input }) => setUpTown(ctx.deps, input)),
});
