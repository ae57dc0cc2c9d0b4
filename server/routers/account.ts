import { z } from 'zod';
import {
  account,
  accountInput,
  createAccountInput,
  createAccountOutput,
  setDisabledInput,
} from '../../shared/protocol/town.ts';
import { listAccounts } from '../domain/accounts.ts';
import { createAccount } from '../domain/create-account.ts';
import { setDisabled } from '../domain/disable-account.ts';
import { resetPassword } from '../domain/reset-password.ts';
import { router, signedProcedure } from '../trpc.ts';

export const accountRouter = router({
  list: signedProcedure('account.list')
    .input(z.void())
    .output(z.array(account))
    .query(({ ctx }) => listAccounts(ctx.deps, ctx.viewer)),
  create: signedProcedure('account.create')
    .input(createAccountInput)
    .output(createAccountOutput)
    .mutation(({ ctx, input }) => createAccount(ctx.deps, ctx.viewer, input)),
  setDisabled: signedProcedure('account.setDisabled')
    .input(setDisabledInput)
    .output(account)
    .mutation(({ ctx, input }) => setDisabled(ctx.deps, ctx.viewer, input)),
  resetPassword: signedProcedure('account.resetPassword')
    .input(accountInput)
    .output(createAccountOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx.deps, ctx.viewer, input)),
});
