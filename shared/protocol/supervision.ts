import { z } from 'zod';
import { townSettings } from '../report/settings.ts';
import { dutyId, entryId, planId, stepId, unitId } from '../town/ids.ts';
import { text } from '../town/text.ts';

export const supervisionInput = z.strictObject({ planId });

/** What the rule finds: nothing is issued before a person decides. */
export const proposal = z.strictObject({
  unitId,
  unitName: z.string(),
  kind: z.string(),
  /** «2024年第三季度工作小结逾期 4 天未报» */
  ground: z.string(),
  dutyId: dutyId.nullable(),
  periodKey: z.string().nullable(),
  entryId: entryId.nullable(),
  daysLate: z.int(),
});

/** A step that was taken: number, date, unit, matter, ground, limit, reply, result (domain/columns, supervision). */
export const step = z.strictObject({
  id: stepId,
  no: z.int(),
  planId,
  unitId,
  unitName: z.string(),
  kind: z.string(),
  ground: z.string(),
  dutyId: dutyId.nullable(),
  periodKey: z.string().nullable(),
  entryId: entryId.nullable(),
  /** Reply is due by this day. */
  limit: z.iso.date().nullable(),
  at: z.iso.datetime(),
  by: z.string(),
  reply: z.string().nullable(),
  repliedAt: z.iso.datetime().nullable(),
  result: z.string().nullable(),
});

export const supervisionOutput = z.strictObject({
  proposals: z.array(proposal),
  /** The latest first. */
  steps: z.array(step),
  /** Reminders the daily job prepared, the latest first. */
  reminders: z.array(
    z.strictObject({
      dutyName: z.string(),
      periodLabel: z.string(),
      at: z.iso.datetime(),
      text: z.string(),
      units: z.int(),
    }),
  ),
});

export const recordStepInput = z.strictObject({
  id: stepId,
  planId,
  unitId,
  kind: text(20).pipe(z.string().min(1)),
  ground: text(500).pipe(z.string().min(1)),
  dutyId: dutyId.nullable(),
  periodKey: z.string().max(60).nullable(),
  entryId: entryId.nullable(),
  limit: z.iso.date().nullable(),
});

export const answerStepInput = z.strictObject({
  id: stepId,
  reply: text(2_000).nullable(),
  result: text(500).nullable(),
});

export const settingsOutput = townSettings;
export const saveSettingsInput = townSettings;

export type Proposal = z.infer<typeof proposal>;
export type Step = z.infer<typeof step>;
export type Supervision = z.infer<typeof supervisionOutput>;
