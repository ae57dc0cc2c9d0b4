import { z } from 'zod';
import { planId, townId } from '../town/ids.ts';
import { summaryInput } from './summary.ts';

const moment = z.iso.datetime();
const count = z.int().min(0);

/** Reports of a period, counted as the rates of shared/report count them: reported + missing = expected. */
export const reportingFigures = z.strictObject({
  expected: count,
  reported: count,
  onTime: count,
  accepted: count,
  missing: count,
  /** 免报: beside the expected. */
  exempt: count,
});

/** (task × unit) states of a plan: filled of expected rows, done and late of countable ones. */
export const progressFigures = z.strictObject({
  expected: count,
  filled: count,
  /** 应完成: all but the standing ones. */
  countable: count,
  done: count,
  late: count,
});

/** A plan of a town at one moment. */
export const planFigures = z.strictObject({
  id: planId,
  title: z.string(),
  at: moment,
  /** The period due next, or last, of the plan's first duty; null in a plan without duties. */
  period: z.strictObject({ label: z.string(), dutyName: z.string(), dueAt: moment }).nullable(),
  /** The reports of that period. */
  reporting: reportingFigures.nullable(),
  progress: progressFigures,
});

/** The towns under the caller's district, by name; the latest plan of a town first. */
export const districtTowns = z.strictObject({
  districtName: z.string(),
  at: moment,
  towns: z.array(z.strictObject({ id: townId, name: z.string(), plans: z.array(planFigures) })),
});

/** A plan's id is its town's own: two towns that began with copies of one workbook may both have it. */
export const districtFactsInput = summaryInput.extend({ townId });

export type ReportingFigures = z.infer<typeof reportingFigures>;
export type ProgressFigures = z.infer<typeof progressFigures>;
export type PlanFigures = z.infer<typeof planFigures>;
export type DistrictTowns = z.infer<typeof districtTowns>;
export type DistrictTown = DistrictTowns['towns'][number];
