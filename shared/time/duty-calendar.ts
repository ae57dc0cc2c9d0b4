import {
  addDays,
  compareDates,
  earlierDate,
  laterDate,
  shanghaiDate,
  type IsoDate,
} from './date.ts';
import type { Span } from './deadline-point.ts';
import type { Cadence } from './deadline-recurrence.ts';
import { dueDay, openDay, type ReportingSpan } from './duty-days.ts';
import type { DutyRule } from './duty-rule.ts';
import { addMinutes, DAY_MINUTES, momentAt, type Moment } from './moment.ts';
import { nextPeriod, periodsBetween, planPeriod, type Period } from './period.ts';
import { isWorkday, nextWorkday, previousWorkday, type WorkCalendar } from './work-calendar.ts';

export const REPORTS_ON = ['current', 'previous'] as const;

export const DUTY_SHIFTS = ['none', 'before', 'after'] as const;

/** Everything that settles the periods of one duty; plain data, a setting of the plan (requirement 37). */
export interface DutyTiming {
  readonly rule: DutyRule;
  /**
   * `previous`: the report of a period is handed in during the one after it, 「于每季度最后一周报送上季度工作情况」 [003]
   * (model §15.3). Without meaning for what does not recur.
   */
  readonly reportsOn: (typeof REPORTS_ON)[number];
  /** Where a due day that is no workday goes: nowhere, to the workday before it, or to the one after it. */
  readonly shift: (typeof DUTY_SHIFTS)[number];
  /** Minutes after the due minute in which nothing is called late. */
  readonly graceMinutes: number;
  /** Days after the due minute when the period locks by itself, never before the grace is over; null: never. */
  readonly lockDays: number | null;
  /** A period that ends before this day is not owed 「自2024年4月1日起」 [003], nor one that was due before it. */
  readonly firstDay: IsoDate;
  readonly planFrom: IsoDate;
  readonly planTo: IsoDate;
  /** A named span in which alone the duty runs 「在“两会”、节假日等重要时段每日了解掌握、每周协调调度」 [004]. */
  readonly within?: Span | undefined;
}

export interface DutyPeriod {
  /** What is reported on: of a plan that begins or ends inside it, only the plan's days. */
  readonly period: Period;
  readonly opensAt: Moment;
  /** The last minute that is on time, see `isAfterMinute`. */
  readonly dueAt: Moment;
  readonly graceUntil: Moment;
  readonly locksAt: Moment | null;
}

interface Occasion {
  readonly period: Period;
  readonly opens: IsoDate;
  readonly due: IsoDate;
}

/** No row of rest days is longer: a due day that moves before its period still opens its window in time. */
const LONGEST_SHIFT = 31;

function overlap(a: Span, b: Span): Span {
  return { from: laterDate(a.from, b.from), to: earlierDate(a.to, b.to) };
}

function frameOf({ planFrom, planTo, within }: DutyTiming): Span {
  const plan = { from: planFrom, to: planTo };
  return within === undefined ? plan : overlap(plan, within);
}

function occasion(rule: DutyRule, span: ReportingSpan, calendar: WorkCalendar) {
  return { opens: openDay(rule.opens, span), due: dueDay(rule.due, span, calendar) };
}

function recurringOccasions(
  timing: DutyTiming & { readonly cadence: Cadence },
  calendar: WorkCalendar,
  upTo: IsoDate,
): readonly Occasion[] {
  const { rule, cadence, reportsOn, firstDay } = timing;
  const frame = frameOf(timing);
  const first = laterDate(frame.from, firstDay);
  const last = earlierDate(frame.to, addDays(upTo, LONGEST_SHIFT));
  return periodsBetween(cadence, first, last).flatMap((whole) => {
    const period = { ...whole, ...overlap(whole, frame) };
    const later = reportsOn === 'previous' ? nextPeriod(whole) : null;
    const span = later === null ? { whole, inPlan: period } : { whole: later, inPlan: later };
    const { opens, due } = occasion(rule, span, calendar);
    return due < first ? [] : { period, opens, due };
  });
}

function onlyOccasion(
  timing: DutyTiming & { readonly cadence: 'once' | 'after-end' },
  calendar: WorkCalendar,
): readonly Occasion[] {
  const { rule, cadence, firstDay } = timing;
  const frame = frameOf(timing);
  if (compareDates(frame.from, frame.to) > 0) return [];
  if (cadence === 'once' && compareDates(frame.to, firstDay) < 0) return [];
  const period = planPeriod(cadence, frame);
  const { opens, due } = occasion(rule, { whole: period, inPlan: period }, calendar);
  const ended = addDays(frame.to, 1);
  return cadence === 'once'
    ? [{ period, opens, due }]
    : [{ period, opens: ended, due: laterDate(due, ended) }];
}

function occasionsOf(
  timing: DutyTiming,
  calendar: WorkCalendar,
  upTo: IsoDate,
): readonly Occasion[] {
  const { cadence } = timing.rule;
  return cadence === 'once' || cadence === 'after-end'
    ? onlyOccasion({ ...timing, cadence }, calendar)
    : recurringOccasions({ ...timing, cadence }, calendar, upTo);
}

function shifted(due: IsoDate, shift: DutyTiming['shift'], calendar: WorkCalendar): IsoDate {
  if (shift === 'none' || isWorkday(calendar, due)) return due;
  return shift === 'before' ? previousWorkday(calendar, due) : nextWorkday(calendar, due);
}

function dutyPeriod(at: Occasion, timing: DutyTiming, calendar: WorkCalendar): DutyPeriod {
  const due = shifted(at.due, timing.shift, calendar);
  const dueAt = momentAt(due, timing.rule.minute);
  const graceUntil = addMinutes(dueAt, timing.graceMinutes);
  const locks = (timing.lockDays ?? 0) * DAY_MINUTES;
  const locksAt = addMinutes(dueAt, Math.max(locks, timing.graceMinutes));
  return {
    period: at.period,
    // A report can always be handed in on the day it is due, wherever the rule or a rest day has put it.
    opensAt: momentAt(earlierDate(at.opens, due), 0),
    dueAt,
    graceUntil,
    locksAt: timing.lockDays === null ? null : locksAt,
  };
}

/** The periods of a duty whose windows open on or before `upTo`, oldest first. */
export function dutyPeriods(
  timing: DutyTiming,
  calendar: WorkCalendar,
  upTo: IsoDate,
): readonly DutyPeriod[] {
  return occasionsOf(timing, calendar, upTo)
    .map((at) => dutyPeriod(at, timing, calendar))
    .filter(({ opensAt }) => compareDates(shanghaiDate(opensAt), upTo) <= 0);
}
