import { z } from 'zod';
import { townSettings } from '../report/settings.ts';
import { target } from '../report/target.ts';
import { dutyId, entryId, planId, unitId } from '../town/ids.ts';
import { boardOutput, periodFact, reportFact } from './report.ts';
import { targetFigure } from './target.ts';

/** One period of one duty: figures come from the frozen reports. Null: as things stand now. */
const ofPeriod = z.strictObject({ dutyId, periodKey: z.string().max(60) }).nullable();

export const summaryInput = z.strictObject({ planId, of: ofPeriod });

const stateFact = z.strictObject({
  entryId,
  taskId: entryId,
  unitId,
  status: z.string().nullable(),
  percent: z.number().nullable(),
  updatedAt: z.iso.datetime().nullable(),
  progress: z.string().nullable(),
  problems: z.string().nullable(),
  next: z.string().nullable(),
});

/** The facts a summary is made of, taken at one moment (`cursor`); shared/summary turns them into figures and colours. */
export const summaryOutput = z.strictObject({
  /** Number under which these facts are kept, so that every sheet and text can be made again; null: not kept. */
  no: z.int().nullable(),
  /** SHA-256 of the kept facts, hex. */
  hash: z.string().nullable(),
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
  /** One per (task × unit); of a period: as the unit's last snapshot has it, blank where nothing was reported. */
  states: z.array(stateFact),
  /** The period asked for; as things stand now: the one due next or last of the plan's first duty, null without duties. */
  period: periodFact.extend({ dutyId, dutyName: z.string() }).nullable(),
  /** The reports of that period. */
  reports: z.array(reportFact),
  /** Every opened period of that duty, the oldest first. */
  history: boardOutput.shape.history,
  settings: townSettings,
  targets: z.array(target),
  figures: z.array(targetFigure),
  /** The kept summary before this one, of the same plan and kind, for 变化. */
  previous: z
    .strictObject({
      no: z.int(),
      at: z.iso.datetime(),
      label: z.string(),
      states: z.array(
        stateFact.pick({ entryId: true, status: true, percent: true, updatedAt: true }),
      ),
      reported: z.array(unitId),
    })
    .nullable(),
});

/** Keeps the facts under the next number. A repeated request gets the same. */
export const takeInput = summaryInput.extend({ requestId: z.uuid() });

export const keptInput = z.strictObject({ planId, no: z.int().min(1) });

export const documentInput = keptInput.extend({ kind: z.enum(['brief', 'workbook']) });

/** A file to save, with the name it should have. */
export const documentOutput = z.strictObject({ name: z.string(), base64: z.base64() });

export const keptList = z.array(
  z.strictObject({
    no: z.int(),
    at: z.iso.datetime(),
    by: z.string(),
    label: z.string(),
    hash: z.string(),
  }),
);

export type SummaryFacts = z.infer<typeof summaryOutput>;
export type SummaryOf = z.infer<typeof ofPeriod>;
