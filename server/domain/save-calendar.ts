import { and, eq, gte, lte } from 'drizzle-orm';
import type { z } from 'zod';
import type { calendarOutput, saveCalendarInput } from '../../shared/protocol/duty.ts';
import { AppError } from '../errors.ts';
import { setNextOpening } from '../storage/periods.ts';
import { calendarDays } from '../storage/report-tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';
import { openTownPeriods } from './open-periods.ts';
import { calendarDaysOf } from './work-calendar.ts';

type Days = z.infer<typeof calendarOutput>;

export async function readCalendar({ db }: Deps, { townId }: Viewer): Promise<Days> {
  return [...(await calendarDaysOf(db, townId))];
}

/** Replaces the days of one year; without any, the national ones stand again. Periods not yet due follow. */
export async function saveCalendar(
  deps: Deps,
  viewer: Viewer,
  { year, days }: z.infer<typeof saveCalendarInput>,
): Promise<Days> {
  const { townId } = viewer;
  const isOfYear = days.every(({ day }) => day.startsWith(`${year}-`));
  if (!isOfYear || new Set(days.map(({ day }) => day)).size !== days.length) {
    throw new AppError('INPUT_INVALID');
  }
  const saved = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: true },
    async (tx) => {
      await lockTown(tx, townId);
      const ofYear = [
        gte(calendarDays.day, `${year}-01-01`),
        lte(calendarDays.day, `${year}-12-31`),
      ];
      await tx.delete(calendarDays).where(and(eq(calendarDays.townId, townId), ...ofYear));
      if (days.length > 0) {
        await tx.insert(calendarDays).values(days.map((day) => ({ townId, ...day })));
      }
      await setNextOpening(tx, { townId, planId: null }, deps.clock.now());
      deps.log.info({ event: 'calendar-saved', account: viewer.accountId, year }, 'calendar');
      return [...(await calendarDaysOf(tx, townId))];
    },
  );
  await openTownPeriods(deps, townId);
  return saved;
}
