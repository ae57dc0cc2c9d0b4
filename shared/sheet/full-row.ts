import type { Meaning } from './meaning.ts';

/** One or more texts of a row under one meaning. */
export interface Piece {
  readonly text: string;
  /** Where the text stands, from 0; for a merged cell its first cell. */
  readonly row: number;
  readonly column: number;
}

/** A row with everything that belongs to it, wherever it is written. */
export interface FullRow {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly pieces: ReadonlyMap<Meaning, readonly Piece[]>;
  /** Meanings that come from a row above. */
  readonly carried: ReadonlySet<Meaning>;
  /** Meanings that came from above without a merge that says so: a person should look. */
  readonly guessed: ReadonlySet<Meaning>;
  /** Meanings left blank although the row above could have meant them too. */
  readonly left: ReadonlySet<Meaning>;
  /** True when the row is another dated phase of the task above it (domain/model §16 no. 4). */
  readonly isPhase: boolean;
  /** Headings it stands under that found no place in it: the part above its action. */
  readonly under?: readonly string[];
}
