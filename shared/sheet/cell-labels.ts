import { readHeading } from './heading.ts';
import type { Meaning } from './meaning.ts';

/** A part of a cell that says itself what it is: «牵头单位：应急办». */
export interface LabelledPart {
  readonly meaning: Meaning;
  readonly text: string;
}

export interface LabelledText {
  /** What stands before the first label. */
  readonly before: string;
  readonly parts: readonly LabelledPart[];
}

const LABEL =
  /(?<=^|[\n；;。，,、（(\s])(?:[一二三四123][.．、]\s*)?[【[]?(\p{Script=Han}{2,10})\d{0,2}[】\]]?\s*[：:]/gu;

/** A label is a word of the headings with little else around it; «主要做法是：» is a sentence. */
const SURE = 0.78;

function trimmed(text: string): string {
  return text.replace(/^[\s；;，,、]+|[\s；;，,、（(]+$/gu, '');
}

/** A bracket that was opened before the first label is closed behind the last part. */
function withoutBracket(text: string, isOpened: boolean): string {
  return isOpened ? text.replace(/[）)]\s*[。；;]?\s*$/u, '') : text;
}

/** Splits a cell at lead words of the allowed meanings; null when it has none. */
export function splitLabels(text: string, allowed: ReadonlySet<Meaning>): LabelledText | null {
  if (!/[：:]/u.test(text)) return null;
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const { meaning, confidence } = readHeading(match[1] ?? '');
    return confidence >= SURE && allowed.has(meaning)
      ? [{ meaning, at: match.index, end: match.index + match[0].length }]
      : [];
  });
  const [first] = labels;
  if (first === undefined) return null;
  const isOpened = /[（(]$/u.test(text.slice(0, first.at));
  const parts = labels.map(({ meaning, end }, index) => {
    const next = labels[index + 1];
    const part = trimmed(text.slice(end, next?.at));
    return { meaning, text: next === undefined ? trimmed(withoutBracket(part, isOpened)) : part };
  });
  return { before: trimmed(text.slice(0, first.at)), parts };
}
