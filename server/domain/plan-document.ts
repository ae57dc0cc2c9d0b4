import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { planDocument } from '../../shared/protocol/plan.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { plans } from '../storage/tables.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readPlanRows } from './plan-stored.ts';
import type { Viewer } from './viewer.ts';

/** The plan as it is published: everybody in the town may read it. */
export async function readPlanDocument(
  { db }: Deps,
  { townId }: Viewer,
  planId: PlanId,
): Promise<z.infer<typeof planDocument>> {
  return inSnapshot(db, async (tx) => {
    const [plan] = await tx
      .select()
      .from(plans)
      .where(and(eq(plans.townId, townId), eq(plans.planId, planId)));
    if (!plan) throw new AppError('PLAN_UNKNOWN');
    const rows = await readPlanRows(tx, { townId, planId });
    return {
      planId,
      title: plan.title,
      from: plan.from,
      to: plan.to,
      revision: plan.revision,
      publishedAt: plan.publishedAt.toISOString(),
      rows: rows
        .filter(({ retired }) => !retired)
        .map(({ entryId, fields }) => {
          const textOf = (key: string) => {
            const value = fields[key] ?? null;
            return value === null ? null : String(value);
          };
          return {
            id: entryId,
            number: textOf('number'),
            action: textOf('action'),
            title: textOf('title'),
            detail: textOf('detail'),
            deadline: textOf('deadline'),
            lead: textOf('lead'),
            responsible: textOf('responsible'),
          };
        }),
    };
  });
}
