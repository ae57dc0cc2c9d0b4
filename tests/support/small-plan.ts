import { randomUUID } from 'node:crypto';
import { entryId, planId as planIdSchema } from '../../shared/town/ids.ts';
import type { EntryId, PlanId } from '../../shared/town/ids.ts';
import type { TestServer } from './server.ts';

/** Three tasks small enough to say by heart who leads and who reports: a task's lead reports too. */
export const SMALL_PLAN = [
  { number: '1', title: '任务一', lead: '经发办', responsible: '石桥村', deadline: '2024年底前' },
  { number: '2', title: '任务二', lead: '应急办', responsible: '石桥村、白鹤村', deadline: null },
  { number: '3', title: '任务三', lead: '应急办', responsible: '农服中心', deadline: '每年' },
] as const;

export interface SmallPlan {
  readonly planId: PlanId;
  /** Ids of the tasks, in their order. */
  readonly tasks: readonly EntryId[];
}

/** Publishes the small plan as the coordinator of the demo town. */
export async function publishSmallPlan(server: TestServer): Promise<SmallPlan> {
  const { client } = await server.signIn('yingjiban');
  const planId = planIdSchema.parse(randomUUID());
  const rows = SMALL_PLAN.map((task) => ({
    ...task,
    id: entryId.parse(randomUUID()),
    action: '行动',
    detail: `${task.title}的内容`,
  }));
  await client.plan.publish.mutate({
    requestId: randomUUID(),
    confirmedRemovals: [],
    draft: {
      planId,
      title: '小清单',
      from: '2024-01-01',
      to: '2026-12-31',
      baseRevision: null,
      rows,
    },
  });
  return { planId, tasks: rows.map(({ id }) => id) };
}
