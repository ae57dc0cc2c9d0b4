import { readHeading } from './heading.ts';
import type { Meaning } from './meaning.ts';

/** A part of a cell that says itself what it is: «牵头单位：应急办». */
export interface LabelledPart {
  readonly meaning: Meaning;
  readonly text: string;
  /** True where the words say that somebody helps («配合单位：…»), and so does not drive the task. */
  readonly isHelp?: true;
}

export interface LabelledText {
  /** What stands before the first label. */
  readonly before: string;
  readonly parts: readonly LabelledPart[];
}

const LABEL =
  /(?<=^|[\n；;。，,、（(\s])(?:[一二三四123][.．、]\s*)?[【[]?(\p{Script=Han}{2,10})(?:[（(]\p{Script=Han}{1,8}[）)])?\d{0,2}[】\]]?\s*[：:]/gu;

const HELPS = /配合|协办|协助|协同|协作|参与|参加/u;

/** A label is a word of the headings with little else around it; «主要做法是：» is a sentence. */
const SURE = 0.78;

function trimmed(text: string): string {
  return text.replace(/^[\s；;，,、]+|[\s；;，,、（(]+$/gu, '');
}

/** A bracket that was opened before the first label is closed behind the last part. */
function withoutBracket(text: string, isOpened: boolean): string {
  return isOpened ? text.replace(/[）)]\s*[。；;]?\s*$/u, '') : text;
}

function spanOf(match: RegExpExecArray): { at: number; end: number } {
  return { at: match.index, end: match.index + match[0].length };
}

/** Splits a cell at lead words of the allowed meanings; null when it has none. */
export function splitLabels(text: string, allowed: ReadonlySet<Meaning>): LabelledText | null {
  if (!/[：:]/u.test(text)) return null;
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const { meaning, confidence } = readHeading(match[1] ?? '');
    return confidence >= SURE && allowed.has(meaning)
      ? [{ meaning, isHelp: HELPS.test(match[1] ?? ''), ...spanOf(match) }]
      : [];
  });
  const [first] = labels;
  if (first === undefined) return null;
  const isOpened = /[（(]$/u.test(text.slice(0, first.at));
  const parts = labels.map(({ meaning, end, isHelp }, index) => {
    const next = labels[index + 1];
    const part = trimmed(text.slice(end, next?.at));
    const own = next === undefined ? trimmed(withoutBracket(part, isOpened)) : part;
    return { meaning, text: own, ...(isHelp ? { isHelp } : {}) };
  });
  return { before: trimmed(text.slice(0, first.at)), parts };
}
