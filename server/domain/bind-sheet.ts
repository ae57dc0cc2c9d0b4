import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { bindInput, bindOutput } from '../../shared/protocol/sheet.ts';
import { signBinding } from '../auth/binding-signature.ts';
import { AppError } from '../errors.ts';
import { plans, units } from '../storage/tables.ts';
import { readTown } from '../storage/towns.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/** Layout of the sheets this server's binding is for; rises when older sheets have to be laid out anew. */
const LAYOUT_VERSION = 1;

/** Binds a sheet to a plan and the caller's own unit; `unitId` null means that unit. */
export async function bindSheet(
  { db }: Deps,
  viewer: Viewer,
  { planId, unitId }: z.infer<typeof bindInput>,
): Promise<z.infer<typeof bindOutput>> {
  const { townId } = viewer;
  if (viewer.unitId === null || (unitId !== null && unitId !== viewer.unitId)) {
    throw new AppError('RIGHT_MISSING');
  }
  const mine = viewer.unitId;
  const town = await readTown(db, townId);
  if (!town) throw new AppError('SETUP_NEEDED');
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(plans.townId, townId), eq(plans.planId, planId)));
  if (!plan) throw new AppError('PLAN_UNKNOWN');
  const [unit] = await db
    .select()
    .from(units)
    .where(and(eq(units.townId, townId), eq(units.unitId, mine)));
  if (!unit?.active) throw new AppError('UNIT_UNKNOWN');
  const unsigned = {
    townId,
    planId,
    unitId: mine,
    ledger: 'progress',
    layoutVersion: LAYOUT_VERSION,
    generation: town.generation,
  } as const;
  return {
    binding: signBinding(unsigned, town.bindingKey),
    planTitle: plan.title,
    unitName: unit.name,
    townName: town.name,
  };
}
