import { dayOf } from '../time/date.ts';
import type { DutyTiming } from '../time/duty-calendar.ts';
import { parseDutyRule } from '../time/duty-rule-read.ts';
import type { Duty } from './duty.ts';

/** The plan's own span, ISO days. */
export interface PlanSpan {
  readonly from: string;
  readonly to: string;
}

/** When a duty's periods open, are due and lock; null where its words cannot be read, which saving refuses. */
export function timingOf(duty: Duty, plan: PlanSpan): DutyTiming | null {
  const read = parseDutyRule(duty.rule);
  if (!read.ok) return null;
  const { reportsOn, shift, graceMinutes, lockDays, firstDay, within } = duty;
  return {
    ...{ rule: read.rule, reportsOn, shift, graceMinutes, lockDays },
    firstDay: dayOf(firstDay),
    planFrom: dayOf(plan.from),
    planTo: dayOf(plan.to),
    ...(within === null ? {} : { within: { from: dayOf(within.from), to: dayOf(within.to) } }),
  };
}
