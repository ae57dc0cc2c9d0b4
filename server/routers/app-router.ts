import { router } from '../trpc.ts';
import { accountRouter } from './account.ts';
import { authRouter } from './auth.ts';
import { planRouter } from './plan.ts';
import { setupRouter } from './setup.ts';
import { sheetRouter } from './sheet.ts';
import { summaryRouter } from './summary.ts';
import { townRouter } from './town.ts';

export const appRouter = router({
  setup: setupRouter,
  auth: authRouter,
  town: townRouter,
  account: accountRouter,
  plan: planRouter,
  sheet: sheetRouter,
  summary: summaryRouter,
});

/** The pane's client knows the server by this type alone. */
export type AppRouter = typeof appRouter;
