import { z } from 'zod';
import { unitId } from '../town/ids.ts';
import { text } from '../town/text.ts';

export const COLOUR_KEYS = ['green', 'blue', 'yellow', 'orange', 'red'] as const;

const days = z.int().min(0).max(3_650);
const name = text(20).pipe(z.string().min(1));

/**
 * What a town decides for itself about its summary and its chasing: the documents name five colours, steps and veto and
 * define none of them (domain/model §10, §11, §15.7).
 */
export const townSettings = z.strictObject({
  /** Days before the due day from which a row is 临期, and after it beyond which it is 严重逾期. */
  dueSoonDays: days,
  longLateDays: days,
  /** Name («绿») and word («完成») of each colour; the order of seriousness is that of COLOUR_KEYS. */
  colours: z.record(z.enum(COLOUR_KEYS), z.strictObject({ name, word: name })),
  /** Units in the order of their figures: off unless the town turns it on (rules against 指尖上的形式主义). */
  ranking: z.boolean(),
  /** 一票否决 [004]: an accident overrides every figure of the unit. */
  vetoes: z
    .array(z.strictObject({ unitId, day: z.iso.date(), reason: text(200).pipe(z.string().min(1)) }))
    .max(200),
  /** 提醒 → 督促函 → 通报 → 约谈: what is proposed after how many days late; kinds differ by place [003]. */
  ladder: z.array(z.strictObject({ kind: name, afterDays: days })).max(12),
  /** Days before the due day on which those who have not reported are reminded, and after it. */
  remindBefore: z.array(days).max(10),
  remindAfter: z.array(days).max(10),
  /** 行业领域 with the units that answer for each [002, 四(二)]. */
  fields: z.array(z.strictObject({ name, unitIds: z.array(unitId).max(1_000) })).max(60),
});

export type TownSettings = z.infer<typeof townSettings>;
export type ColourKey = (typeof COLOUR_KEYS)[number];

export const DEFAULT_SETTINGS: TownSettings = {
  dueSoonDays: 15,
  longLateDays: 30,
  colours: {
    green: { name: '绿', word: '完成' },
    blue: { name: '蓝', word: '正常' },
    yellow: { name: '黄', word: '临期' },
    orange: { name: '橙', word: '逾期' },
    red: { name: '红', word: '严重逾期' },
  },
  ranking: false,
  vetoes: [],
  ladder: [
    { kind: '提醒', afterDays: 1 },
    { kind: '督促函', afterDays: 3 },
    { kind: '通报', afterDays: 7 },
    { kind: '约谈', afterDays: 15 },
  ],
  remindBefore: [3, 1],
  remindAfter: [1, 3],
  fields: [],
};
