import type { RecognitionProblem, RecognitionProblemCode } from './recognised.ts';

/** Where a problem stands: a sheet row from 1, a column from 0; null where it is of all of them. */
export type Place = Pick<RecognitionProblem, 'row' | 'column'>;

const WHOLE_SHEET: Place = { row: null, column: null };

/** A problem of a sheet; without a place, of the sheet as a whole. The message says what, why and what to do. */
export function problem(
  code: RecognitionProblemCode,
  message: string,
  place: Place = WHOLE_SHEET,
): RecognitionProblem {
  return { code, message, ...place };
}
