import { z } from 'zod';
import { DUTY_SHIFTS, REPORTS_ON } from '../time/duty-calendar.ts';
import { dutyId, planId } from '../town/ids.ts';
import { text } from '../town/text.ts';

export const REVIEWS = ['office', 'lead'] as const;

const MAX_GRACE_MINUTES = 60 * 24 * 60;
const MAX_LOCK_DAYS = 366;

/** A reporting duty of a plan: who reports is whoever has rows in the plan; what and when is data, not code. */
export const duty = z.strictObject({
  id: dutyId,
  planId,
  name: text(60).pipe(z.string().min(1)),
  /** The words of the document, «每季度末月28日前»; `parseDutyRule` reads how often and when. */
  rule: text(120).pipe(z.string().min(1)),
  /** «报送上季度工作情况» [003] can mean either (domain/model §15.3). */
  reportsOn: z.enum(REPORTS_ON),
  /** Where a due day goes that is no workday. */
  shift: z.enum(DUTY_SHIFTS),
  /** A first report this long after the due moment still counts as on time. */
  graceMinutes: z.int().min(0).max(MAX_GRACE_MINUTES),
  /** Days after the due day when a period locks by itself; null: sealing alone locks. */
  lockDays: z.int().min(0).max(MAX_LOCK_DAYS).nullable(),
  /** «自2024年4月1日起» [003]: periods that end before it do not exist. */
  firstDay: z.iso.date(),
  /** A named span such as 两会 in which the duty holds (document 004); null: the whole plan. */
  within: z
    .strictObject({
      name: text(40).pipe(z.string().min(1)),
      from: z.iso.date(),
      to: z.iso.date(),
    })
    .nullable(),
  /** lead: its lead departments pass a report before the 应急办 does. */
  review: z.enum(REVIEWS),
  /** True where an accepted, locked or sealed report closes the unit's rows until the next period opens. */
  locksRows: z.boolean(),
  active: z.boolean(),
});

export type Duty = z.infer<typeof duty>;
