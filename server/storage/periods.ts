import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { DutyId, PlanId, ReportId, TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { PlanKey } from './duties.ts';
import { periods, reminders, reportEvents, reports } from './report-tables.ts';
import { plans } from './tables.ts';

export type StoredPeriod = typeof periods.$inferSelect;

export interface PeriodKey {
  readonly townId: TownId;
  readonly dutyId: DutyId;
  readonly key: string;
}

export const isPeriod = ({ townId, dutyId, key }: PeriodKey) =>
  and(eq(periods.townId, townId), eq(periods.dutyId, dutyId), eq(periods.key, key));

/** Every period of the plan's duties that has opened, the oldest first. */
export async function readPeriods(
  db: Database,
  { townId, planId }: PlanKey,
): Promise<readonly StoredPeriod[]> {
  return db
    .select()
    .from(periods)
    .where(and(eq(periods.townId, townId), eq(periods.planId, planId)))
    .orderBy(asc(periods.dueAt), asc(periods.opensAt), asc(periods.key));
}

export async function findPeriod(db: Database, key: PeriodKey): Promise<StoredPeriod | null> {
  const [period] = await db.select().from(periods).where(isPeriod(key));
  return period ?? null;
}

/** When a period opens next, or units came and went: from then on the plan's reports are not up to date. */
export async function setNextOpening(
  tx: Database,
  { townId, planId }: { readonly townId: TownId; readonly planId: PlanId | null },
  nextOpening: Date | null,
): Promise<void> {
  const ofTown = eq(plans.townId, townId);
  await tx
    .update(plans)
    .set({ nextOpening })
    .where(planId === null ? ofTown : and(ofTown, eq(plans.planId, planId)));
}

/** Plans whose reports are not up to date at that moment. */
export async function readPlansDue(
  db: Database,
  townId: TownId,
  at: Date,
): Promise<readonly PlanId[]> {
  const due = await db
    .select({ planId: plans.planId })
    .from(plans)
    .where(and(eq(plans.townId, townId), lte(plans.nextOpening, at)))
    .orderBy(asc(plans.planId));
  return due.map(({ planId }) => planId);
}

/** Takes back a period in which nobody has reported, with what was owed in it. */
export async function dropPeriod(
  tx: Database,
  period: PeriodKey,
  owed: readonly ReportId[],
): Promise<void> {
  const { townId } = period;
  const ids = [...owed];
  await tx
    .delete(reportEvents)
    .where(and(eq(reportEvents.townId, townId), inArray(reportEvents.reportId, ids)));
  await tx.delete(reports).where(and(eq(reports.townId, townId), inArray(reports.reportId, ids)));
  const { dutyId, key } = period;
  await tx
    .delete(reminders)
    .where(
      and(...[eq(reminders.townId, townId), eq(reminders.dutyId, dutyId), eq(reminders.key, key)]),
    );
  await tx.delete(periods).where(isPeriod(period));
}
