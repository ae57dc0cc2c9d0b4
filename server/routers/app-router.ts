import { router } from '../trpc.ts';
import { accountRouter } from './account.ts';
import { authRouter } from './auth.ts';
import { districtRouter } from './district.ts';
import { calendarRouter, dutyRouter } from './duty.ts';
import { fileRouter } from './file.ts';
import { planRouter } from './plan.ts';
import { reportRouter } from './report.ts';
import { setupRouter } from './setup.ts';
import { sheetRouter } from './sheet.ts';
import { summaryRouter } from './summary.ts';
import { supervisionRouter } from './supervision.ts';
import { targetRouter } from './target.ts';
import { townRouter } from './town.ts';

export const appRouter = router({
  setup: setupRouter,
  auth: authRouter,
  town: townRouter,
  account: accountRouter,
  file: fileRouter,
  plan: planRouter,
  duty: dutyRouter,
  calendar: calendarRouter,
  report: reportRouter,
  target: targetRouter,
  supervision: supervisionRouter,
  sheet: sheetRouter,
  summary: summaryRouter,
  district: districtRouter,
});

/** The pane's client knows the server by this type alone. */
export type AppRouter = typeof appRouter;
