import {
  entryId,
  planId as planIdSchema,
  type EntryId,
  type PlanId,
} from '../../shared/town/ids.ts';
import type { Client } from '../../addin/sync/client.ts';

export interface PlanOptions {
  readonly rows: number;
  /** Unit names as a plan's cell has them. */
  readonly responsible: string;
  readonly planId?: string;
  readonly baseRevision?: number;
  /** Rows of the plan to leave out, by number from 1. */
  readonly without?: readonly number[];
  /** Other words for the rows of these numbers. */
  readonly words?: Readonly<Record<number, { readonly title?: string; readonly detail?: string }>>;
}

/** Publishes a plan of `rows` tasks; row n has number n, a title and all its other columns. */
export async function publishTasks(client: Client, options: PlanOptions): Promise<PlanId> {
  const planId = planIdSchema.parse(options.planId ?? crypto.randomUUID());
  const numbers = Array.from({ length: options.rows }, (_, index) => index + 1);
  const left = new Set(options.without);
  await client.plan.publish.mutate({
    requestId: crypto.randomUUID(),
    confirmedRemovals: [...left].map((n) => taskId(planId, n)),
    draft: {
      planId,
      title: '大湾镇重点任务清单',
      from: '2024-01-01',
      to: '2026-12-31',
      baseRevision: options.baseRevision ?? null,
      rows: numbers
        .filter((n) => !left.has(n))
        .map((n) => ({
          ...task({ planId, n, responsible: options.responsible }),
          ...options.words?.[n],
        })),
    },
  });
  return planId;
}

/** The same for every publication of a plan, different in every plan. */
function taskId(planId: PlanId, n: number): EntryId {
  const LAST_GROUP = 12;
  return entryId.parse(planId.slice(0, -LAST_GROUP) + String(n).padStart(LAST_GROUP, '0'));
}

interface Task {
  readonly planId: PlanId;
  readonly n: number;
  readonly responsible: string;
}

function task({ planId, n, responsible }: Task) {
  return {
    id: taskId(planId, n),
    number: String(n),
    action: `行动${Math.ceil(n / 5)}`,
    title: `任务${n}`,
    detail: `第 ${n} 项任务的内容`,
    deadline: '2024年底前',
    lead: '应急办',
    responsible,
  };
}
