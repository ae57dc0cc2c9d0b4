import { z } from 'zod';
import { exchangeOutput, receipt } from '../../shared/protocol/sheet.ts';
import { entryId } from '../../shared/town/ids.ts';

/** What became of a push, as it is stored: the part of the answer that a repeated request must get again. */
export const pushOutcome = exchangeOutput
  .pick({ conflicts: true, rejected: true, superseded: true })
  .extend({
    counts: receipt.omit({ no: true, at: true }),
    /** `rev` is null for a row this push wrote: its revision is the push's own. */
    applied: z.array(
      z.object({ id: entryId, rev: z.int().nullable(), fields: z.array(z.string()) }),
    ),
    /** Fields this push wrote, by row. */
    wrote: z.record(z.string(), z.array(z.string())),
  });

export type PushOutcome = z.infer<typeof pushOutcome>;

/** What only the commit gives: the push's revision, and the number and moment of its receipt. */
export interface Commit {
  readonly rev: number;
  readonly no: number;
  readonly at: Date;
}

/** The outcome with what the commit gave it: the first part of the answer, the same on every repetition. */
export function tellOutcome({ counts, applied, ...outcome }: PushOutcome, commit: Commit) {
  const { conflicts, rejected, superseded } = outcome;
  return {
    receipt: { no: commit.no, at: commit.at.toISOString(), ...counts },
    applied: applied.map((row) => ({ ...row, rev: row.rev ?? commit.rev })),
    conflicts,
    rejected,
    superseded,
  };
}
