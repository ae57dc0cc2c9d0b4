import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { answerStepInput, recordStepInput, Step } from '../../shared/protocol/supervision.ts';
import { AppError } from '../errors.ts';
import { readNames } from '../storage/names.ts';
import { steps } from '../storage/report-tables.ts';
import { towns } from '../storage/tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import { findPlan } from './find-plan.ts';
import { tellStep } from './supervision.ts';
import type { Viewer } from './viewer.ts';

/** A step a person decided on gets the next number; a repeated call changes nothing. */
export async function recordStep(
  deps: Deps,
  viewer: Viewer,
  input: z.infer<typeof recordStepInput>,
): Promise<Step> {
  const { townId, accountId } = viewer;
  const { id: stepId, planId, unitId, periodKey: key, ...rest } = input;
  return inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    const town = await lockTown(tx, townId);
    if (!town) throw new AppError('SETUP_NEEDED');
    await findPlan(tx, { townId, planId });
    const unit = (await readDirectory(tx, townId)).units.find(({ id }) => id === unitId);
    if (unit === undefined) throw new AppError('UNIT_UNKNOWN');
    const isStep = and(eq(steps.townId, townId), eq(steps.stepId, stepId));
    const [earlier] = await tx.select().from(steps).where(isStep);
    const names = await readNames(tx, townId);
    if (earlier !== undefined) return tellStep(earlier, names);
    const no = town.stepNo + 1;
    await tx
      .update(towns)
      .set({ stepNo: sql`${towns.stepNo} + 1` })
      .where(eq(towns.townId, townId));
    const [step] = await tx
      .insert(steps)
      .values({
        ...{ townId, stepId, no, planId, unitId, unitName: unit.name, key, accountId, ...rest },
        at: deps.clock.now(),
      })
      .returning();
    if (!step) throw new Error('a step was not written');
    deps.log.info({ event: 'step-recorded', account: accountId, no }, 'supervision');
    return tellStep(step, names);
  });
}

/** What the unit answered and what came of it. */
export async function answerStep(
  deps: Deps,
  viewer: Viewer,
  { id, reply, result }: z.infer<typeof answerStepInput>,
): Promise<Step> {
  const { townId } = viewer;
  const repliedAt = reply === null ? null : deps.clock.now();
  const [step] = await deps.db
    .update(steps)
    .set({ reply, result, repliedAt })
    .where(and(eq(steps.townId, townId), eq(steps.stepId, id)))
    .returning();
  if (!step) throw new AppError('STEP_UNKNOWN');
  return tellStep(step, await readNames(deps.db, townId));
}
