import {
  bindInput,
  bindOutput,
  exchangeInput,
  exchangeOutput,
  historyInput,
  historyOutput,
} from '../../shared/protocol/sheet.ts';
import { bindSheet } from '../domain/bind-sheet.ts';
import { entryHistory } from '../domain/entry-history.ts';
import { exchange } from '../domain/exchange.ts';
import { router, signedProcedure } from '../trpc.ts';

export const sheetRouter = router({
  bind: signedProcedure('sheet.bind')
    .input(bindInput)
    .output(bindOutput)
    .mutation(({ ctx, input }) => bindSheet(ctx.deps, ctx.viewer, input)),
  exchange: signedProcedure('sheet.exchange')
    .input(exchangeInput)
    .output(exchangeOutput)
    .mutation(({ ctx, input }) => exchange(ctx.deps, ctx.viewer, input)),
  history: signedProcedure('sheet.history')
    .input(historyInput)
    .output(historyOutput)
    .query(({ ctx, input }) => entryHistory(ctx.deps, ctx.viewer, input.id)),
});
