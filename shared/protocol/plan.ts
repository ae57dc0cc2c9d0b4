import { z } from 'zod';
import { entryId, planId, unitId } from '../town/ids.ts';
import { CELL_TEXT_LIMIT, text } from '../town/text.ts';

export const MAX_PLAN_ROWS = 2_000;

const cell = text(CELL_TEXT_LIMIT).nullable();
const isoDate = z.iso.date();

/** One dated row as the coordinator's sheet has it; `id` is made by the pane before the first publication. */
export const planRow = z.strictObject({
  id: entryId,
  number: text(40).nullable(),
  action: cell,
  title: cell,
  detail: cell,
  deadline: text(500).nullable(),
  lead: text(500).nullable(),
  responsible: text(4_000).nullable(),
});

/** A plan as a whole. `baseRevision` is null for a new plan, else the revision the sheet was read at. */
export const planDraft = z.strictObject({
  planId,
  title: text(200).pipe(z.string().min(1)),
  from: isoDate,
  to: isoDate,
  baseRevision: z.int().min(1).nullable(),
  rows: z.array(planRow).max(MAX_PLAN_ROWS),
});

/** What publishing would do, without doing it. */
export const planPreview = z.strictObject({
  added: z.array(entryId),
  changed: z.array(entryId),
  removed: z.array(z.strictObject({ id: entryId, title: z.string(), filledUnits: z.int() })),
  unchanged: z.int(),
  unknownUnits: z.array(z.string()),
  emptyGroups: z.array(z.string()),
  /** Progress entries that will exist, by unit. */
  entriesByUnit: z.array(z.strictObject({ unitId, rows: z.int() })),
});

export const publishInput = z.strictObject({
  requestId: z.uuid(),
  draft: planDraft,
  /** Exactly the removed rows the person agreed to retire. */
  confirmedRemovals: z.array(entryId).max(MAX_PLAN_ROWS),
});

export const publishOutput = z.strictObject({
  planId,
  revision: z.int(),
  at: z.iso.datetime(),
  receipt: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  entries: z.int(),
  units: z.int(),
  replayed: z.boolean(),
});

export const planInput = z.strictObject({ planId });

export const planDocument = z.strictObject({
  planId,
  title: z.string(),
  from: isoDate,
  to: isoDate,
  revision: z.int(),
  publishedAt: z.iso.datetime(),
  rows: z.array(planRow),
});

export type PlanRow = z.infer<typeof planRow>;
export type PlanDraft = z.infer<typeof planDraft>;
export type PlanPreview = z.infer<typeof planPreview>;
