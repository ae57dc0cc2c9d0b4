import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { enterFiguresInput, Targets } from '../../shared/protocol/target.ts';
import type { Target } from '../../shared/report/target.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { mayReadEntry } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { PlanKey } from '../storage/duties.ts';
import { targetFigures, targets } from '../storage/target-tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inSnapshot, inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import { findPlan } from './find-plan.ts';
import type { Viewer } from './viewer.ts';

/** The plan's targets in the order they were made, and all figures given for them. */
export async function readTargets(db: Database, { townId, planId }: PlanKey): Promise<Targets> {
  const rows = await db
    .select({ target: targets.target })
    .from(targets)
    .where(and(eq(targets.townId, townId), eq(targets.planId, planId)))
    .orderBy(asc(targets.createdAt), asc(targets.targetId));
  const figures = await db
    .select({
      targetId: targetFigures.targetId,
      unitId: targetFigures.unitId,
      quarter: targetFigures.quarter,
      value: targetFigures.value,
      base: targetFigures.base,
    })
    .from(targetFigures)
    .innerJoin(
      targets,
      and(
        eq(targets.townId, targetFigures.townId),
        eq(targets.targetId, targetFigures.targetId),
        eq(targets.planId, planId),
      ),
    )
    .where(eq(targetFigures.townId, townId))
    .orderBy(asc(targetFigures.quarter), asc(targetFigures.unitId));
  return { targets: rows.map(({ target }) => target), figures };
}

/** A unit sees the targets it gives figures for and its own figures, the office and leaders all. */
export async function listTargets(deps: Deps, viewer: Viewer, planId: PlanId): Promise<Targets> {
  const { townId, unitId, role } = viewer;
  return inSnapshot(deps.db, async (tx) => {
    await findPlan(tx, { townId, planId });
    const all = await readTargets(tx, { townId, planId });
    if (mayReadEntry(role, 'progress', 'other')) return all;
    return {
      targets: all.targets.filter(
        ({ active, unitIds }) => active && unitId !== null && unitIds.includes(unitId),
      ),
      figures: all.figures.filter((figure) => figure.unitId === unitId),
    };
  });
}

export async function saveTarget(deps: Deps, viewer: Viewer, target: Target): Promise<Target> {
  const { townId, accountId } = viewer;
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    await lockTown(tx, townId);
    await findPlan(tx, { townId, planId: target.planId });
    const { units } = await readDirectory(tx, townId);
    const known = new Set(units.map(({ id }) => id));
    if (target.unitIds.some((id) => !known.has(id))) throw new AppError('UNIT_UNKNOWN');
    const place = { townId, targetId: target.id, planId: target.planId };
    const saved = await tx
      .insert(targets)
      .values({ ...place, target, createdAt: deps.clock.now() })
      .onConflictDoUpdate({
        target: [targets.townId, targets.targetId],
        set: { target },
        setWhere: eq(targets.planId, target.planId),
      })
      .returning({ targetId: targets.targetId });
    // The id is a target of another plan.
    if (saved.length === 0) throw new AppError('TARGET_UNKNOWN');
  });
  deps.log.info({ event: 'target-saved', account: accountId, target: target.id }, 'target');
  return target;
}

/** A unit's figures of a quarter; a null value takes one back. A rate needs its base. */
export async function enterFigures(
  deps: Deps,
  viewer: Viewer,
  input: z.infer<typeof enterFiguresInput>,
): Promise<Targets> {
  const { townId, unitId, accountId } = viewer;
  const { planId, quarter, figures, note } = input;
  if (unitId === null) throw new AppError('RIGHT_MISSING');
  const at = deps.clock.now();
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    await lockTown(tx, townId);
    const own = (await readTargets(tx, { townId, planId })).targets.filter(
      (target) => target.active && target.unitIds.includes(unitId),
    );
    for (const { targetId, value, base } of figures) {
      const target = own.find(({ id }) => id === targetId);
      if (target === undefined) throw new AppError('TARGET_UNKNOWN');
      const isRate = target.measure === 'rate';
      if (value !== null && isRate !== (base !== null)) throw new AppError('INPUT_INVALID');
      const place = { townId, targetId, unitId, quarter };
      const isPlace = and(
        ...[eq(targetFigures.townId, townId), eq(targetFigures.targetId, targetId)],
        ...[eq(targetFigures.unitId, unitId), eq(targetFigures.quarter, quarter)],
      );
      await tx.delete(targetFigures).where(isPlace);
      if (value === null) continue;
      await tx.insert(targetFigures).values({ ...place, value, base, note, at, accountId });
    }
  });
  return listTargets(deps, viewer, planId);
}
