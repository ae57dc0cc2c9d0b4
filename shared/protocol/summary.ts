import { z } from 'zod';
import { entryId, planId, unitId } from '../town/ids.ts';

export const summaryInput = z.strictObject({ planId });

/** The facts a summary is made of, taken at one moment (`cursor`); shared/summary turns them into figures and colours. */
export const summaryOutput = z.strictObject({
  planId,
  planTitle: z.string(),
  townName: z.string(),
  /** Server time of the snapshot, and the town sequence it stands at. */
  at: z.iso.datetime(),
  cursor: z.int(),
  today: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date(),
  tasks: z.array(
    z.strictObject({
      id: entryId,
      position: z.int(),
      number: z.string().nullable(),
      action: z.string().nullable(),
      title: z.string().nullable(),
      detail: z.string().nullable(),
      deadline: z.string().nullable(),
      lead: z.string().nullable(),
    }),
  ),
  units: z.array(
    z.strictObject({
      id: unitId,
      name: z.string(),
      kind: z.string(),
      order: z.int(),
      /** Last push that carried something, and by whom; null = never. */
      lastPushAt: z.iso.datetime().nullable(),
      lastPushBy: z.string().nullable(),
      lastReceipt: z.int().nullable(),
      contact: z.string().nullable(),
    }),
  ),
  /** One per (task × unit). */
  states: z.array(
    z.strictObject({
      entryId,
      taskId: entryId,
      unitId,
      status: z.string().nullable(),
      percent: z.number().nullable(),
      updatedAt: z.iso.datetime().nullable(),
      problems: z.boolean(),
    }),
  ),
});

export type SummaryFacts = z.infer<typeof summaryOutput>;
