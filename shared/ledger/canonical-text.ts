import { textFault } from '../town/text.ts';

/** What Excel shows where a value should stand, in every version that can open our sheets. */
const CELL_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
]);

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * Letters, Chinese characters and the punctuation of both: NFC leaves them alone in any order. Nearly every cell is of
 * these alone, and to see that is several times cheaper than to normalise it.
 */
const PLAIN = /^[\t\n -~\u00A1-\u02FF\u2010-\u2027\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]*$/u;

/**
 * The one form in which a text is compared, hashed and stored: NFC, line feed for every line break, an ordinary space
 * for the no-break space, nothing blank at the end. What stands at the beginning (two full-width spaces before a
 * paragraph) is the writer's. Null for what looks blank.
 */
export function canonicalText(raw: string): string | null {
  const text = (PLAIN.test(raw) ? raw : normalised(raw)).trimEnd();
  return text === '' ? null : text;
}

function normalised(raw: string): string {
  return raw.replace(/\r\n?/gu, '\n').replaceAll('\u00A0', ' ').normalize('NFC');
}

/** A short word or number as people mean it: full-width forms made ordinary, no white space, nothing invisible. */
export function foldWord(raw: string): string {
  return raw.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '');
}

export type TextFault = 'CELL_ERROR' | 'INVALID_TEXT' | 'TOO_LONG';

/** Why a text, as it came, cannot be a value; null when it can. */
export function faultOfText(raw: string): TextFault | null {
  if (CELL_ERRORS.has(raw.trim())) return 'CELL_ERROR';
  const fault = textFault(raw);
  if (fault === null) return null;
  return fault === 'too-long' ? 'TOO_LONG' : 'INVALID_TEXT';
}
