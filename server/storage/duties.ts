import { and, asc, eq } from 'drizzle-orm';
import type { Duty } from '../../shared/report/duty.ts';
import type { CalendarDay } from '../../shared/time/work-calendar.ts';
import { dayOf } from '../../shared/time/date.ts';
import type { DutyId, PlanId, TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { calendarDays, duties } from './report-tables.ts';

export interface PlanKey {
  readonly townId: TownId;
  readonly planId: PlanId;
}

/** The plan's duties, in the order they were made. */
export async function readDuties(
  db: Database,
  { townId, planId }: PlanKey,
): Promise<readonly Duty[]> {
  const rows = await db
    .select({ duty: duties.duty })
    .from(duties)
    .where(and(eq(duties.townId, townId), eq(duties.planId, planId)))
    .orderBy(asc(duties.createdAt), asc(duties.dutyId));
  return rows.map(({ duty }) => duty);
}

export async function findDuty(
  db: Database,
  { townId, dutyId }: { readonly townId: TownId; readonly dutyId: DutyId },
): Promise<Duty | null> {
  const [row] = await db
    .select({ duty: duties.duty })
    .from(duties)
    .where(and(eq(duties.townId, townId), eq(duties.dutyId, dutyId)));
  return row?.duty ?? null;
}

/** The town's own days; without any, the national ones are the caller's default. */
export async function readCalendarDays(
  db: Database,
  townId: TownId,
): Promise<readonly CalendarDay[]> {
  const rows = await db
    .select({ day: calendarDays.day, kind: calendarDays.kind, name: calendarDays.name })
    .from(calendarDays)
    .where(eq(calendarDays.townId, townId))
    .orderBy(asc(calendarDays.day));
  return rows.map((row) => ({ ...row, day: dayOf(row.day) }));
}
