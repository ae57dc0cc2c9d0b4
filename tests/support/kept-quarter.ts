import { randomUUID } from 'node:crypto';
import type { PlanId } from '../../shared/town/ids.ts';
import type { TestServer } from './server.ts';

/** Keeps a summary of the demo town's third quarter of 2024 under number 1; gives the plan it is of. */
export async function keepQuarter(server: TestServer): Promise<PlanId> {
  const { client } = await server.signIn('yingjiban');
  const [plan] = (await client.auth.session.query()).plans;
  if (plan === undefined) throw new Error('the demo town has no plan');
  const [first] = await client.duty.list.query({ planId: plan.id });
  if (first === undefined) throw new Error('the demo town has no duty');
  const of = { dutyId: first.duty.id, periodKey: '2024Q3' };
  await client.summary.take.mutate({ requestId: randomUUID(), planId: plan.id, of });
  return plan.id;
}
