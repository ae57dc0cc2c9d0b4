import { and, eq } from 'drizzle-orm';
import type { Binding } from '../../shared/protocol/sheet.ts';
import { isSigned } from '../auth/binding-signature.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../lib/log.ts';
import type { Database } from '../storage/database.ts';
import { plans, units } from '../storage/tables.ts';
import type { towns } from '../storage/tables.ts';
import type { Viewer } from './viewer.ts';

type Town = typeof towns.$inferSelect;

/** Refuses a sheet that is not this unit's, before any of its rows is looked at. */
export function checkBinding(
  town: Town,
  binding: Binding,
  who: { viewer: Viewer; log: Log },
): void {
  const { viewer, log } = who;
  if (binding.townId !== viewer.townId || !isSigned(binding, town.bindingKey)) {
    log.warn({ event: 'binding-forged', account: viewer.accountId }, 'push refused');
    throw new AppError('BINDING_INVALID');
  }
  if (binding.unitId !== viewer.unitId) {
    log.warn(
      { event: 'foreign-workbook', account: viewer.accountId, unit: binding.unitId },
      'push refused',
    );
    throw new AppError('WORKBOOK_FOREIGN_UNIT');
  }
  if (binding.generation !== town.generation) throw new AppError('CURSOR_UNKNOWN');
}

/** A revision the server has not reached was given out by another database. */
export function checkRevision(town: Town, revisions: readonly number[]): void {
  if (revisions.some((revision) => revision > town.seq)) throw new AppError('CURSOR_UNKNOWN');
}

/** Holds plan and unit as they are until the push is committed: publishing and merging units wait for it. */
export async function holdPlanAndUnit(tx: Database, binding: Binding): Promise<void> {
  const [plan] = await tx
    .select({ id: plans.planId })
    .from(plans)
    .where(and(eq(plans.townId, binding.townId), eq(plans.planId, binding.planId)))
    .for('share');
  if (!plan) throw new AppError('PLAN_UNKNOWN');
  const [unit] = await tx
    .select({ active: units.active })
    .from(units)
    .where(and(eq(units.townId, binding.townId), eq(units.unitId, binding.unitId)))
    .for('share');
  if (!unit?.active) throw new AppError('UNIT_UNKNOWN');
}
