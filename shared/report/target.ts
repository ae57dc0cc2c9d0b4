import { z } from 'zod';
import { entryId, planId, targetId, unitId } from '../town/ids.ts';
import { text } from '../town/text.ts';

/**
 * at-least ≥ (以上, 不低于) · at-most ≤ (以内, 不超过) · zero = 0 (零, 清零) · all = 100 % (全覆盖) · fall: change against last
 * year ≤ −value % (同比下降3%) (domain/model §6).
 */
export const COMPARATORS = ['at-least', 'at-most', 'zero', 'all', 'fall'] as const;

export type Comparator = (typeof COMPARATORS)[number];

/** count: amounts that add up (件, 元, 公里) · rate: a part over a base, added up separately, never averaged. */
export const MEASURES = ['count', 'rate'] as const;

export const target = z.strictObject({
  id: targetId,
  planId,
  /** «规上工贸企业安全生产标准化达标率» */
  name: text(120).pipe(z.string().min(1)),
  comparator: z.enum(COMPARATORS),
  measure: z.enum(MEASURES),
  /** 80 for «80%以上»; 0 for zero, 100 for all. */
  value: z.number().min(0).max(1e12),
  /** 件, 元, 公里, 次; «%» for rates. */
  unit: text(12),
  /** Amounts of the periods of a year add up; else the last one stands. */
  cumulative: z.boolean(),
  /** 力争, 基本 */
  soft: z.boolean(),
  /** Who gives figures. */
  unitIds: z.array(unitId).max(1_000),
  /** Last year's figure of the whole town, for `fall`. */
  lastYear: z.number().nullable(),
  active: z.boolean(),
  /** The row of the plan that states it, and in which words; null where somebody made it without. */
  source: z
    .strictObject({ entryId, text: text(400) })
    .nullable()
    .default(null),
});

export type Target = z.infer<typeof target>;
