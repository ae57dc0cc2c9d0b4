import {
  acceptInput,
  boardInput,
  boardOutput,
  decidedOutput,
  exemptInput,
  includeInput,
  mineInput,
  mineOutput,
  reportDetail as detailOutput,
  reportInput,
  returnInput,
  reviewInput,
  sealInput,
  sealOutput,
  submitInput,
  submitOutput,
  unlockInput,
} from '../../shared/protocol/report.ts';
import {
  acceptReports,
  exemptReport,
  includeReport,
  returnReport,
  reviewReport,
  unlockReport,
} from '../domain/decisions.ts';
import { myReports } from '../domain/my-reports.ts';
import { reportBoard } from '../domain/report-board.ts';
import { reportDetail } from '../domain/report-detail.ts';
import { sealPeriod } from '../domain/seal-period.ts';
import { submitReport } from '../domain/submit-report.ts';
import { router, signedProcedure } from '../trpc.ts';

export const reportRouter = router({
  mine: signedProcedure('report.mine')
    .input(mineInput)
    .output(mineOutput)
    .query(({ ctx, input }) => myReports(ctx.deps, ctx.viewer, input.planId)),
  submit: signedProcedure('report.submit')
    .input(submitInput)
    .output(submitOutput)
    .mutation(({ ctx, input }) => submitReport(ctx.deps, ctx.viewer, input)),
  board: signedProcedure('report.board')
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => reportBoard(ctx.deps, ctx.viewer, input)),
  detail: signedProcedure('report.detail')
    .input(reportInput)
    .output(detailOutput)
    .query(({ ctx, input }) => reportDetail(ctx.deps, ctx.viewer, input.reportId)),
  review: signedProcedure('report.review')
    .input(reviewInput)
    .output(decidedOutput)
    .mutation(({ ctx, input }) => reviewReport(ctx.deps, ctx.viewer, input)),
  return: signedProcedure('report.return')
    .input(returnInput)
    .output(decidedOutput)
    .mutation(({ ctx, input }) => returnReport(ctx.deps, ctx.viewer, input)),
  accept: signedProcedure('report.accept')
    .input(acceptInput)
    .output(decidedOutput)
    .mutation(({ ctx, input }) => acceptReports(ctx.deps, ctx.viewer, input)),
  exempt: signedProcedure('report.exempt')
    .input(exemptInput)
    .output(decidedOutput)
    .mutation(({ ctx, input }) => exemptReport(ctx.deps, ctx.viewer, input)),
  include: signedProcedure('report.include')
    .input(includeInput)
    .output(decidedOutput)
    .mutation(({ ctx, input }) => includeReport(ctx.deps, ctx.viewer, input)),
  unlock: signedProcedure('report.unlock')
    .input(unlockInput)
    .output(decidedOutput)
    .mutation(({ ctx, input }) => unlockReport(ctx.deps, ctx.viewer, input)),
  seal: signedProcedure('report.seal')
    .input(sealInput)
    .output(sealOutput)
    .mutation(({ ctx, input }) => sealPeriod(ctx.deps, ctx.viewer, input)),
});
