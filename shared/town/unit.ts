import { z } from 'zod';
import { groupId, unitId } from './ids.ts';
import { text } from './text.ts';

/** department 科室/中心/站所, village 村（社区）, outside a body that is named in lists but does not report here. */
export const UNIT_KINDS = ['department', 'village', 'outside'] as const;

/** Most characters of the name of a unit, and of another name of a unit or a group. */
export const LONGEST_NAME = 60;

export const unit = z.strictObject({
  id: unitId,
  name: text(LONGEST_NAME),
  kind: z.enum(UNIT_KINDS),
  aliases: z.array(text(LONGEST_NAME)).max(30),
  /** Place in lists and summary columns, from 0. */
  order: z.int().min(0).max(100_000),
  active: z.boolean(),
});

/** Most characters of the name of a group. */
export const LONGEST_GROUP = 200;

/**
 * A named set of units, such as “一岗双责”科室 (document 000, 任务分工). `every` makes the membership a rule
 * («各村（社区）» is every village); otherwise `members` lists it.
 */
export const group = z.strictObject({
  id: groupId,
  // A list that ends with 等 is a name too.
  name: text(LONGEST_GROUP),
  aliases: z.array(text(LONGEST_NAME)).max(30),
  every: z.enum(['village', 'department']).nullable(),
  members: z.array(unitId).max(1_000),
});

export type UnitKind = (typeof UNIT_KINDS)[number];
export type Unit = z.infer<typeof unit>;
export type Group = z.infer<typeof group>;

/** What names in a list are compared with. */
export interface Directory {
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
}
