import { z } from 'zod';
import {
  changePasswordInput,
  session,
  signInInput,
  signInOutput,
} from '../../shared/protocol/session.ts';
import { changePassword } from '../domain/change-password.ts';
import { describeSession } from '../domain/describe-session.ts';
import { signOut } from '../domain/end-session.ts';
import { signIn } from '../domain/sign-in.ts';
import { openProcedure, router, signedProcedure } from '../trpc.ts';

export const authRouter = router({
  signIn: openProcedure('auth.signIn')
    .input(signInInput)
    .output(signInOutput)
    .mutation(({ ctx, input }) => signIn(ctx.deps, input)),
  signOut: signedProcedure('auth.signOut')
    .input(z.void())
    .output(z.void())
    .mutation(({ ctx }) => signOut(ctx.deps, ctx.viewer)),
  session: signedProcedure('auth.session')
    .input(z.void())
    .output(session)
    .query(({ ctx }) => describeSession(ctx.deps, ctx.viewer)),
  changePassword: signedProcedure('auth.changePassword')
    .input(changePasswordInput)
    .output(session)
    .mutation(({ ctx, input }) => changePassword(ctx.deps, ctx.viewer, input)),
});
