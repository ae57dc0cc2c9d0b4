import { readFileInput, readFileOutput } from '../../shared/protocol/file.ts';
import { readUploaded } from '../domain/read-uploaded.ts';
import { router, signedProcedure } from '../trpc.ts';

export const fileRouter = router({
  // A mutation only because the file travels in the body; nothing is changed.
  read: signedProcedure('file.read')
    .input(readFileInput)
    .output(readFileOutput)
    .mutation(({ ctx, input }) => readUploaded(ctx.deps, ctx.viewer, input)),
});
