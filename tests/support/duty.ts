import { randomUUID } from 'node:crypto';
import type { Duty } from '../../shared/report/duty.ts';
import { dutyId } from '../../shared/town/ids.ts';
import type { PlanId } from '../../shared/town/ids.ts';

/** 「每季度末月 28 日前报送工作小结」 [001], from 2024 on. */
export function quarterlyDuty(planId: PlanId, differing: Partial<Duty> = {}): Duty {
  return {
    id: dutyId.parse(randomUUID()),
    planId,
    name: '工作小结',
    rule: '每季度末月28日前',
    ...{ reportsOn: 'current', shift: 'none', graceMinutes: 0, lockDays: null },
    firstDay: '2024-07-01',
    ...{ within: null, review: 'office', locksRows: true, active: true },
    ...differing,
  };
}
