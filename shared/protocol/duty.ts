import { z } from 'zod';
import { duty } from '../report/duty.ts';
import { planId } from '../town/ids.ts';
import { text } from '../town/text.ts';

export const dutiesInput = z.strictObject({ planId });

/** A period of a duty as its rule gives it: ISO instants, to the minute. */
export const duePreview = z.strictObject({
  key: z.string(),
  label: z.string(),
  opensAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  graceUntil: z.iso.datetime(),
  locksAt: z.iso.datetime().nullable(),
});

/** The plan's duties with the next periods of each, so that a rule can be checked by its dates. */
export const dutiesOutput = z.array(z.strictObject({ duty, next: z.array(duePreview) }));

export const saveDutyInput = duty;

/** Exceptions to «Monday to Friday»: holidays, and weekends worked instead (调休). */
export const calendarDay = z.strictObject({
  day: z.iso.date(),
  kind: z.enum(['work', 'rest']),
  name: text(40),
});

export const calendarOutput = z.array(calendarDay);

/** The days of one year, as a whole. */
export const saveCalendarInput = z.strictObject({
  year: z.int().min(2000).max(2100),
  days: z.array(calendarDay).max(366),
});

export type CalendarDay = z.infer<typeof calendarDay>;
export type DutyWithDates = z.infer<typeof dutiesOutput>[number];
