import type { EntryId } from '../town/ids.ts';
import type { FieldValue, Fields } from './value.ts';

/** What one row of a sheet wants to become: only dirty fields, each on the revision it was last seen at. */
export interface Change {
  readonly id: EntryId;
  /** Town sequence at which the row was last brought level with the server. */
  readonly baseRev: number;
  readonly fields: Fields;
  /** Fields whose last seen revision is older than `baseRev`: a conflict nobody has decided yet. */
  readonly olderBase?: Readonly<Record<string, number>>;
}

/** Two people wrote the same field; the server's value stands until a person decides. */
export interface Conflict {
  readonly id: EntryId;
  readonly field: string;
  /** The value both began from; null also when it was blank. */
  readonly base: FieldValue;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  /** Name of the person who wrote `theirs`. */
  readonly by: string;
  /** ISO instant of that write, server time. */
  readonly at: string;
  /** Revision of `theirs`: the base on which a decision for «mine» is sent. */
  readonly theirRev: number;
}
