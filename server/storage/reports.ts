import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { ReportAction } from '../../shared/report/report-state.ts';
import type { AccountId, DutyId, PlanId, ReportId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { PeriodKey } from './periods.ts';
import { reportEvents, reports } from './report-tables.ts';
import { plans, towns } from './tables.ts';

export type StoredReport = typeof reports.$inferSelect;

interface DutyKey {
  readonly townId: TownId;
  readonly dutyId: DutyId;
}

/** Reports of every period of a duty. */
export async function readDutyReports(
  db: Database,
  { townId, dutyId }: DutyKey,
): Promise<readonly StoredReport[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.townId, townId), eq(reports.dutyId, dutyId)))
    .orderBy(asc(reports.unitId));
}

export async function readPeriodReports(
  db: Database,
  { townId, dutyId, key }: PeriodKey,
): Promise<readonly StoredReport[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.townId, townId), eq(reports.dutyId, dutyId), eq(reports.key, key)))
    .orderBy(asc(reports.unitId));
}

interface UnitOfPlan {
  readonly townId: TownId;
  readonly planId: PlanId;
  readonly unitId: UnitId;
}

export async function readUnitReports(
  db: Database,
  { townId, planId, unitId }: UnitOfPlan,
): Promise<readonly StoredReport[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.townId, townId), eq(reports.planId, planId), eq(reports.unitId, unitId)));
}

export async function findReports(
  db: Database,
  townId: TownId,
  ids: readonly ReportId[],
): Promise<readonly StoredReport[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.townId, townId), inArray(reports.reportId, [...ids])));
}

export async function updateReport(
  tx: Database,
  { townId, reportId }: Pick<StoredReport, 'townId' | 'reportId'>,
  change: Partial<StoredReport>,
): Promise<StoredReport> {
  const [report] = await tx
    .update(reports)
    .set(change)
    .where(and(eq(reports.townId, townId), eq(reports.reportId, reportId)))
    .returning();
  if (!report) throw new Error(`report ${reportId} is gone while its town is held`);
  return report;
}

export interface ReportEvent {
  readonly reportId: ReportId;
  readonly kind: ReportAction | 'seal' | 'join';
  readonly words: string;
}

export interface EventContext {
  readonly townId: TownId;
  readonly rev: number;
  readonly at: Date;
  /** Null: the calendar did it, nobody. */
  readonly accountId: AccountId | null;
}

export async function addEvents(
  tx: Database,
  context: EventContext,
  events: readonly ReportEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.insert(reportEvents).values(events.map((event) => ({ ...context, ...event })));
}

/**
 * The next revision for a decision on reports of a plan, which every push that was judged before it has to hear of. The
 * caller holds the town's row.
 */
export async function nextDecision(
  tx: Database,
  { townId, planId }: { readonly townId: TownId; readonly planId: PlanId },
): Promise<number> {
  const [town] = await tx
    .update(towns)
    .set({ seq: sql`${towns.seq} + 1` })
    .where(eq(towns.townId, townId))
    .returning({ rev: towns.seq });
  if (!town) throw new Error('a decision needs its town');
  await tx
    .update(plans)
    .set({ decisions: town.rev })
    .where(and(eq(plans.townId, townId), eq(plans.planId, planId)));
  return town.rev;
}
