import { z } from 'zod';
import { target } from '../report/target.ts';
import { planId, targetId, unitId } from '../town/ids.ts';
import { text } from '../town/text.ts';

const figure = z.number().min(0).max(1e12);

/** What one unit gave for one target in one quarter («2024Q3»); `base` only for rates. Null = not given. */
export const targetFigure = z.strictObject({
  targetId,
  unitId,
  quarter: z.string().regex(/^\d{4}Q[1-4]$/u),
  value: figure,
  base: figure.nullable(),
});

export const targetsInput = z.strictObject({ planId });

/** A unit sees the targets it gives figures for, with its own figures; the office all. */
export const targetsOutput = z.strictObject({
  targets: z.array(target),
  figures: z.array(targetFigure),
});

export const saveTargetInput = target;

export const enterFiguresInput = z.strictObject({
  planId,
  quarter: z.string().regex(/^\d{4}Q[1-4]$/u),
  figures: z
    .array(z.strictObject({ targetId, value: figure.nullable(), base: figure.nullable() }))
    .max(200),
  note: text(500),
});

export type TargetFigure = z.infer<typeof targetFigure>;
export type Targets = z.infer<typeof targetsOutput>;
