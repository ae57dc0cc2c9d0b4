import { CHINA_HOLIDAYS } from '../../shared/time/china-holidays.ts';
import { workCalendar } from '../../shared/time/work-calendar.ts';
import type { CalendarDay, WorkCalendar } from '../../shared/time/work-calendar.ts';
import type { TownId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { readCalendarDays } from '../storage/duties.ts';

/** Holidays and worked weekends: the national ones, but for years of which the town keeps its own. */
export async function calendarDaysOf(
  db: Database,
  townId: TownId,
): Promise<readonly CalendarDay[]> {
  const own = await readCalendarDays(db, townId);
  const years = new Set(own.map(({ day }) => day.slice(0, 4)));
  const national = CHINA_HOLIDAYS.filter(({ day }) => !years.has(day.slice(0, 4)));
  return [...national, ...own].toSorted((a, b) => a.day.localeCompare(b.day));
}

export async function calendarOf(db: Database, townId: TownId): Promise<WorkCalendar> {
  return workCalendar(await calendarDaysOf(db, townId));
}
