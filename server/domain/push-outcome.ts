import { z } from 'zod';
import { exchangeOutput } from '../../shared/protocol/sheet.ts';

/** The part of an answer that a repeated request must get again; the rows of others are looked up afresh. */
export const pushOutcome = exchangeOutput
  .pick({ receipt: true, applied: true, conflicts: true, rejected: true, superseded: true })
  .extend({
    /** Fields this push wrote, by row, and the revision they got. */
    wrote: z.record(z.string(), z.array(z.string())),
    rev: z.int(),
  });

export type PushOutcome = z.infer<typeof pushOutcome>;

export const NOTHING_PUSHED: PushOutcome = {
  receipt: null,
  applied: [],
  conflicts: [],
  rejected: [],
  superseded: [],
  wrote: {},
  rev: 0,
};
