import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';

/** A meaning that was guessed, or of which another one is nearly as likely, is never settled in silence. */
const SURE_ENOUGH = 0.6;

/** What is taken over as it is written, under its heading: no harm is done by a wrong name for it. */
const HARMLESS: readonly Meaning[] = ['number', 'remark', 'other'];

export function isDoubtful({
  meaning,
  confidence,
  alternatives,
}: Pick<RecognisedColumn, 'meaning' | 'confidence' | 'alternatives'>): boolean {
  return alternatives.length > 0 || (confidence < SURE_ENOUGH && !HARMLESS.includes(meaning));
}
