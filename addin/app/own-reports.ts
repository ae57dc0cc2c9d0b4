import type { MyReports } from '../../shared/protocol/report.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { byUrgency } from '../features/report/urgency.ts';
import type { Loaded } from '../ui/use-loaded.ts';
import type { ReportingApi } from './reporting-api.ts';

/** A report of the caller's unit, with the plan it is for. */
export type OwnReport = MyReports['items'][number] & { readonly planId: PlanId };

export interface OwnReports {
  /** Server time of the answer: what is left until the due moment is counted from it. */
  readonly now: string;
  /** The most urgent first. */
  readonly items: readonly OwnReport[];
}

/** What the unit owes, known once for the whole pane: the header and the 清单 screen say the same. */
export interface OwnReportsStore {
  readonly state: () => Loaded<OwnReports>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks anew; while it asks, and where it fails after it was known, the last answer stands. */
  refresh(plans: readonly PlanId[]): Promise<void>;
}

export function createOwnReports(api: Pick<ReportingApi, 'mine'>): OwnReportsStore {
  const listeners = new Set<() => void>();
  let state: Loaded<OwnReports> = { kind: 'loading' };
  let newest = 0;
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async refresh(plans) {
      newest += 1;
      const round = newest;
      const next = await load(api, plans);
      if (round !== newest || (next.kind === 'failed' && state.kind === 'ready')) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

async function load(
  api: Pick<ReportingApi, 'mine'>,
  plans: readonly PlanId[],
): Promise<Loaded<OwnReports>> {
  const answers = await Promise.all(plans.map((plan) => api.mine(plan)));
  const items: OwnReport[] = [];
  let now = '';
  for (const [index, answer] of answers.entries()) {
    const planId = plans[index];
    if (!answer.ok) return { kind: 'failed', sentence: answer.refusal.sentence };
    if (planId === undefined) continue;
    now = answer.value.now;
    items.push(...answer.value.items.map((item) => ({ ...item, planId })));
  }
  return { kind: 'ready', value: { now, items: byUrgency(items) } };
}
