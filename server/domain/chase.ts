import { eq, max } from 'drizzle-orm';
import { reminderPoints } from '../../shared/report/reminder-points.ts';
import type { DuePoints, ReminderPoint } from '../../shared/report/reminder-points.ts';
import { reminderText } from '../../shared/report/reminder.ts';
import type { Duty } from '../../shared/report/duty.ts';
import type { PlanId, TownId, UnitId } from '../../shared/town/ids.ts';
import { readContacts } from '../storage/contacts.ts';
import type { Database } from '../storage/database.ts';
import { readNames } from '../storage/names.ts';
import { readPeriods } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { duties, reminders } from '../storage/report-tables.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { readPeriodReports } from '../storage/reports.ts';
import { plans } from '../storage/tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { openPeriods } from './open-periods.ts';
import { tellPeriod, tellReport } from './tell-report.ts';
import { settingsOf } from './town-settings.ts';

/**
 * The calendar's own work: opens what is due and prepares the reminders of which the day has come. Every point is dealt
 * with once, whoever runs it and how often; after missed runs only the latest of each period is prepared. A plan or town
 * whose work fails holds up no other; all that failed is thrown together at the end.
 */
export async function chase(deps: Deps): Promise<void> {
  const all = await deps.db.select({ townId: plans.townId, planId: plans.planId }).from(plans);
  const towns = [...new Set(all.map(({ townId }) => townId))];
  const work = [
    ...all.map((plan) => () => openPeriods(deps, plan)),
    ...towns.map((townId) => () => remind(deps, townId)),
  ];
  const failed: unknown[] = [];
  for (const one of work) {
    try {
      await one();
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join(' · '));
}

/** Looked at without the town's lock first: on most minutes there is nothing to do, and nothing is written. */
async function remind(deps: Deps, townId: TownId): Promise<void> {
  const now = deps.clock.now();
  if ((await waitingPoints(deps.db, townId, now)).length === 0) return;
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    const town = await lockTown(tx, townId);
    if (!town) return;
    const contacts = await readContacts(tx, townId);
    for (const { duty, due, skipped } of await waitingPoints(tx, townId, now)) {
      const scene = { tx, now, duty, townName: town.name, contacts };
      for (const point of skipped) await settle(scene, point, null);
      for (const point of due) await settle(scene, point, await textFor(scene, point));
    }
  });
}

interface Waiting extends DuePoints<Point['period']> {
  readonly duty: Duty;
}

/** Points that came since anything was last prepared, or since the duty was made; only duties that have some. */
async function waitingPoints(db: Database, townId: TownId, now: Date): Promise<readonly Waiting[]> {
  const timetable = await settingsOf(db, townId);
  const [last] = await db
    .select({ at: max(reminders.at) })
    .from(reminders)
    .where(eq(reminders.townId, townId));
  const stored = await db.select().from(duties).where(eq(duties.townId, townId));
  const waiting: Waiting[] = [];
  for (const { duty, planId, createdAt } of stored.filter((each) => each.duty.active)) {
    const since = last?.at && last.at > createdAt ? last.at : createdAt;
    const run = { lastRunAt: since.toISOString(), now: now.toISOString() };
    const open = (await openPeriodsOf(db, { townId, planId }, duty)).map((period) => ({
      period,
      dueAt: period.dueAt.toISOString(),
    }));
    const { due, skipped } = reminderPoints(open, timetable, run);
    if (due.length + skipped.length > 0) waiting.push({ duty, due, skipped });
  }
  return waiting;
}

async function openPeriodsOf(
  tx: Database,
  key: { readonly townId: TownId; readonly planId: PlanId },
  duty: Duty,
): Promise<readonly StoredPeriod[]> {
  const all = await readPeriods(tx, key);
  return all.filter(({ dutyId, sealedAt }) => dutyId === duty.id && sealedAt === null);
}

interface Scene {
  readonly tx: Database;
  readonly now: Date;
  readonly duty: Duty;
  readonly townName: string;
  readonly contacts: ReadonlyMap<UnitId, string>;
}

type Point = ReminderPoint<{ readonly period: StoredPeriod; readonly dueAt: string }>;

interface Message {
  readonly text: string;
  readonly units: number;
}

async function textFor(scene: Scene, { period: { period } }: Point): Promise<Message | null> {
  const { tx, duty, townName, contacts } = scene;
  const now = scene.now.toISOString();
  const names = await readNames(tx, period.townId);
  const counts = await readRowCounts(tx, period);
  const reports = (await readPeriodReports(tx, period)).map((report) => ({
    ...tellReport(report, { period, names, now, counts }),
    contact: contacts.get(report.unitId) ?? null,
  }));
  const told = { townName, dutyName: duty.name, period: tellPeriod(period), reports, now };
  const text = reminderText(told);
  const waited = reports.filter(
    ({ exempt, firstSubmittedAt, returned }) =>
      exempt === null && (firstSubmittedAt === null || returned !== null),
  );
  return text === null ? null : { text, units: waited.length };
}

/** Null: the point was missed, or nobody is waited for; it is not looked at again. */
async function settle(
  { tx, now, duty }: Scene,
  { period: { period }, name }: Point,
  message: Message | null,
): Promise<void> {
  await tx
    .insert(reminders)
    .values({
      townId: period.townId,
      ...{ dutyId: duty.id, planId: duty.planId, key: period.key, point: name, at: now },
      made: message !== null,
      units: message?.units ?? 0,
      text: message?.text ?? '',
    })
    .onConflictDoNothing();
}
