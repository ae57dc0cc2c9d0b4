import { and, eq } from 'drizzle-orm';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { PlanKey } from '../storage/duties.ts';
import { plans } from '../storage/tables.ts';

export type StoredPlanHead = typeof plans.$inferSelect;

/** The plan itself, without its rows. Throws PLAN_UNKNOWN. */
export async function findPlan(db: Database, { townId, planId }: PlanKey): Promise<StoredPlanHead> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(plans.townId, townId), eq(plans.planId, planId)));
  if (!plan) throw new AppError('PLAN_UNKNOWN');
  return plan;
}
