import type { Duty } from '../../../shared/report/duty.ts';
import type { DutyId, PlanId } from '../../../shared/town/ids.ts';

export interface NewDutyFrame {
  readonly id: DutyId;
  readonly planId: PlanId;
  /** The day from which periods count. */
  readonly today: string;
}

/** The duty most documents ask for: a quarterly summary, due in the last month of the quarter. */
export function newDuty({ id, planId, today }: NewDutyFrame): Duty {
  return {
    id,
    planId,
    name: '工作小结',
    rule: '每季度末月28日前',
    reportsOn: 'current',
    shift: 'none',
    graceMinutes: 0,
    lockDays: null,
    firstDay: today,
    within: null,
    review: 'office',
    locksRows: true,
    active: true,
  };
}
