import type { Duty } from '../../shared/report/duty.ts';
import { timingOf } from '../../shared/report/duty-timing.ts';
import { addDays, shanghaiDate } from '../../shared/time/date.ts';
import { dutyPeriods } from '../../shared/time/duty-calendar.ts';
import type { DutyPeriod } from '../../shared/time/duty-calendar.ts';
import { addMinutes, DAY_MINUTES, minuteOf } from '../../shared/time/moment.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { WorkCalendar } from '../../shared/time/work-calendar.ts';

/** Further ahead than any period that recurs; what comes after is found when it is nearer. */
const AHEAD_DAYS = 800;

/** When duties have to be looked at again where nothing opens within sight: a report after a plan of three years does. */
export function lookAgainAt(now: Moment): Moment {
  return addMinutes(now, AHEAD_DAYS * DAY_MINUTES);
}

export interface DutyDates {
  /** Periods that have opened by now, the oldest first. */
  readonly opened: readonly DutyPeriod[];
  readonly coming: readonly DutyPeriod[];
}

export interface DutyFrame {
  readonly plan: { readonly from: string; readonly to: string };
  readonly calendar: WorkCalendar;
  /** ISO instant. */
  readonly now: string;
}

/** The periods of a duty before and after a moment; none for a rule that cannot be read. */
export function dutyDates(duty: Duty, { plan, calendar, now }: DutyFrame): DutyDates {
  const timing = timingOf(duty, plan);
  if (timing === null) return { opened: [], coming: [] };
  const upTo = addDays(shanghaiDate(now), AHEAD_DAYS);
  const all = dutyPeriods(timing, calendar, upTo);
  const isOpen = ({ opensAt }: DutyPeriod) => minuteOf(opensAt) <= minuteOf(now);
  return { opened: all.filter(isOpen), coming: all.filter((period) => !isOpen(period)) };
}
