import type { z } from 'zod';
import type { dutiesOutput } from '../../shared/protocol/duty.ts';
import type { Duty } from '../../shared/report/duty.ts';
import { parseDutyRule } from '../../shared/time/duty-rule-read.ts';
import { sayPeriod } from '../../shared/time/period-words.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { findDuty, readDuties } from '../storage/duties.ts';
import { setNextOpening } from '../storage/periods.ts';
import { duties } from '../storage/report-tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { dutyDates } from './duty-dates.ts';
import type { DutyFrame } from './duty-dates.ts';
import { findPlan } from './find-plan.ts';
import { openTownPeriods } from './open-periods.ts';
import type { Viewer } from './viewer.ts';
import { calendarOf } from './work-calendar.ts';

type DutyWithDates = z.infer<typeof dutiesOutput>[number];

/** How many coming periods stand beside a duty: enough to see its rhythm. */
const SHOWN_PERIODS = 4;

/** The plan's duties, each with its next periods. */
export async function listDuties(
  { db, clock }: Deps,
  { townId }: Viewer,
  planId: PlanId,
): Promise<DutyWithDates[]> {
  const plan = await findPlan(db, { townId, planId });
  const frame = { plan, calendar: await calendarOf(db, townId), now: clock.now().toISOString() };
  const all = await readDuties(db, { townId, planId });
  return all.map((duty) => withDates(duty, frame));
}

/** Adds or changes a duty. Periods that are not yet due follow the new rule; those that are keep their times. */
export async function saveDuty(deps: Deps, viewer: Viewer, duty: Duty): Promise<DutyWithDates> {
  const { townId } = viewer;
  const read = parseDutyRule(duty.rule);
  if (!read.ok) throw new AppError('DUTY_RULE_UNCLEAR', { problem: read.problem });
  if (duty.within !== null && duty.within.from > duty.within.to)
    throw new AppError('INPUT_INVALID');
  const now = deps.clock.now();
  const saved = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: true },
    async (tx) => {
      await lockTown(tx, townId);
      const plan = await findPlan(tx, { townId, planId: duty.planId });
      const known = await findDuty(tx, { townId, dutyId: duty.id });
      if (known !== null && known.planId !== duty.planId) throw new AppError('DUTY_UNKNOWN');
      await tx
        .insert(duties)
        .values({ townId, dutyId: duty.id, planId: duty.planId, duty, createdAt: now })
        .onConflictDoUpdate({ target: [duties.townId, duties.dutyId], set: { duty } });
      await setNextOpening(tx, { townId, planId: duty.planId }, now);
      deps.log.info({ event: 'duty-saved', account: viewer.accountId, duty: duty.id }, 'duty');
      const frame = { plan, calendar: await calendarOf(tx, townId), now: now.toISOString() };
      return withDates(duty, frame);
    },
  );
  await openTownPeriods(deps, townId);
  return saved;
}

function withDates(duty: Duty, frame: DutyFrame): DutyWithDates {
  const { opened, coming } = dutyDates(duty, frame);
  const shown = [...opened.slice(-1), ...coming].slice(0, SHOWN_PERIODS);
  return {
    duty,
    next: shown.map(({ period, ...times }) => ({
      key: period.key,
      label: sayPeriod(period),
      ...times,
    })),
  };
}
