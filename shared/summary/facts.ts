import { isoDate, type IsoDate } from '../time/date.ts';
import type { DeadlineFrame } from '../time/deadline.ts';
import type { EntryId, PlanId, UnitId } from '../town/ids.ts';

export interface TaskFact {
  /** The plan entry: one dated row of a task. */
  readonly id: EntryId;
  readonly position: number;
  readonly number: string | null;
  readonly action: string | null;
  readonly title: string | null;
  readonly detail: string | null;
  readonly deadline: string | null;
  readonly lead: string | null;
}

export interface UnitFact {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: string;
  readonly order: number;
  /** Last push that carried something; null = never. ISO instant. */
  readonly lastPushAt: string | null;
  readonly lastPushBy: string | null;
  readonly lastReceipt: number | null;
  readonly contact: string | null;
}

/** What a unit says of one task row. */
export interface StateFact {
  readonly entryId: EntryId;
  readonly taskId: EntryId;
  readonly unitId: UnitId;
  /** As stored; null = not filled. */
  readonly status: string | null;
  /** 0–100. */
  readonly percent: number | null;
  readonly updatedAt: string | null;
  readonly problems: boolean;
}

/** All a summary is made of, taken at one moment; the answer of `summary.facts` is one. */
export interface SummaryFacts {
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly townName: string;
  /** ISO instant of the snapshot, and the town sequence it stands at. */
  readonly at: string;
  readonly cursor: number;
  /** Days «2024-12-31»: today in Shanghai, and the plan's period. */
  readonly today: string;
  readonly from: string;
  readonly to: string;
  readonly tasks: readonly TaskFact[];
  readonly units: readonly UnitFact[];
  /** One per (task × unit). */
  readonly states: readonly StateFact[];
}

/** A day that the wire's schema has already checked. */
export function dayOf(text: string): IsoDate {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isoDate({ year, month, day });
}

/** What deadlines without a year are read against. */
export function frameOf({ from, to }: Pick<SummaryFacts, 'from' | 'to'>): DeadlineFrame {
  const start = dayOf(from);
  return { from: start, to: dayOf(to), baseYear: Number(start.slice(0, 4)) };
}
