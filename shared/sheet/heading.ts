import { HEADING_WORDS } from './heading-words.ts';
import type { Meaning } from './meaning.ts';

export interface HeadingReading {
  readonly meaning: Meaning;
  /** 0–1: 1 the very word, less the more of the heading the word leaves unexplained. */
  readonly confidence: number;
  /** The known word in the heading; '' when there is none. */
  readonly word: string;
}

const LONGEST_HEADING = 40;
/** Longest heading that can be a word of the table, with brackets, blanks and line breaks. */
const LONGEST_WORD = 16;
const NOT_RECOGNISED: HeadingReading = { meaning: 'other', confidence: 0, word: '' };

/** Every word with its meaning, ready for the exact look-up. */
const EXACT: ReadonlyMap<string, Meaning> = new Map(
  HEADING_WORDS.flatMap(({ meaning, words, alone }) =>
    [...alone, ...words].map((word) => [word, meaning] as const),
  ),
);

const PARTS = HEADING_WORDS.flatMap(({ meaning, words }) =>
  words.map((word) => ({ word, meaning })),
);

function withoutMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\d.、,:;*“”"'_\-—]+/gu, '')
    .replace(/^第[一二三四]季度/u, '');
}

function withoutBrackets(text: string): string {
  return text.normalize('NFKC').replace(/[([【〔][^)\]】〕]*[)\]】〕]/gu, '');
}

/** Is a text the very word of a heading («任务1» is not)? Cheap enough to ask of every cell of a long list. */
export function isHeadingWord(text: string): boolean {
  return text.length <= LONGEST_WORD && EXACT.has(withoutBrackets(text).replace(/\s+/gu, ''));
}

interface PartMatch {
  readonly meaning: Meaning;
  readonly word: string;
  readonly length: number;
  readonly end: number;
}

/** The longest word inside a heading; of equals the last, because a Chinese phrase ends with what it is about. */
function longestPart(heading: string): PartMatch | null {
  let best: PartMatch | null = null;
  for (const { word, meaning } of PARTS) {
    const at = heading.lastIndexOf(word);
    if (at < 0) continue;
    const match = { meaning, word, length: word.length, end: at + word.length };
    const isBetter =
      best === null ||
      match.length > best.length ||
      (match.length === best.length && match.end > best.end);
    if (isBetter) best = match;
  }
  return best;
}

const REPORT_WORDS = [
  /进展|进度|完成情况|落实情况|推进情况|开展情况|成效/u,
  /问题|困难/u,
  /下一?步|下阶段|打算/u,
] as const;

/** «进展情况、存在问题及下一步打算»: one column for all three; its cells keep them apart by lead words. */
function joinsReports(heading: string): boolean {
  return REPORT_WORDS.filter((words) => words.test(heading)).length > 1;
}

/** What one heading means by its words alone. */
export function readHeading(heading: string): HeadingReading {
  const whole = withoutMarks(heading.normalize('NFKC').replace(/[()[\]【】〔〕]/gu, ''));
  if (whole === '' || whole.length > LONGEST_HEADING) return NOT_RECOGNISED;
  const exact = EXACT.get(whole);
  if (exact !== undefined) return { meaning: exact, confidence: 1, word: whole };
  if (joinsReports(whole)) return { meaning: 'progress', confidence: 0.9, word: whole };
  const bare = withoutMarks(withoutBrackets(heading));
  const unbracketed = EXACT.get(bare);
  if (unbracketed !== undefined) return { meaning: unbracketed, confidence: 0.95, word: bare };
  const part = longestPart(bare) ?? longestPart(whole);
  if (part === null) return NOT_RECOGNISED;
  return {
    meaning: part.meaning,
    word: part.word,
    confidence: 0.6 + (0.3 * part.length) / Math.max(bare.length, part.length),
  };
}
