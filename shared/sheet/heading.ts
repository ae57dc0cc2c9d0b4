import { familyOf, isAside } from './heading-families.ts';
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

interface Part {
  readonly word: string;
  readonly meaning: Meaning;
}

function byFirstCharacter(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const first = part.word.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), part]);
  }
  return groups;
}

/** A long list asks most of its cells for the words in them. */
const PARTS = byFirstCharacter(
  HEADING_WORDS.flatMap(({ meaning, words }) => words.map((word) => ({ word, meaning }))),
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

interface PartMatch extends Part {
  readonly length: number;
  readonly end: number;
}

/** The longest word inside a heading; of equals the last, because a Chinese phrase ends with what it is about. */
function longestPart(heading: string): PartMatch | null {
  let best: PartMatch | null = null;
  for (let at = 0; at < heading.length; at += 1) {
    for (const { word, meaning } of PARTS.get(heading.charAt(at)) ?? []) {
      const { length } = word;
      if ((best !== null && length < best.length) || !heading.startsWith(word, at)) continue;
      best = { meaning, word, length, end: at + length };
    }
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

/** Its family says what a heading is about, and not enough to find a header by it. */
const BY_FAMILY = 0.58;

function readFamily(heading: string): HeadingReading {
  const meaning = isAside(heading) ? null : familyOf(heading);
  if (meaning === null) return NOT_RECOGNISED;
  return { meaning, confidence: BY_FAMILY, word: heading };
}

/** «下步打算及完成时限», «进展情况和责任人»: what is reported comes first, and the rest is said inside the cell. */
function leadingReport(bare: string): HeadingReading | null {
  const [first, ...more] = bare.split(/[及和与]/u);
  const meaning = more.length === 0 ? undefined : EXACT.get(first ?? '');
  if (meaning === undefined || !REPORTS.includes(meaning)) return null;
  return { meaning, confidence: 0.8, word: first ?? '' };
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
  const report = leadingReport(bare);
  if (report !== null) return report;
  const part = longestPart(bare) ?? longestPart(whole);
  if (part === null) return readFamily(bare);
  return { ...readHead(bare, part), word: part.word };
}

/** Two things under one heading (牵头单位及责任人): the longer word speaks for both. */
const JOINED = /[及和与/、]/u;
const BY_HEAD = 0.7;
const REPORTS: readonly Meaning[] = ['status', 'percent', 'progress', 'problems', 'next', 'remark'];
const OF_ITS_OWN: readonly Meaning[] = ['deadline', 'responsible', 'people', 'leader'];

/** 目标时限 is a term and 责任单位负责人 a person: what stands at the end is qualified by the words before it. */
function readHead(bare: string, part: PartMatch): Omit<HeadingReading, 'word'> {
  const head = part.end < bare.length && !JOINED.test(bare) ? readFamily(bare) : NOT_RECOGNISED;
  // 下一步举措 and 问题描述要求 stay what is reported; a person or a day at the end is one whatever it belongs to.
  const isKept = REPORTS.includes(part.meaning) && !OF_ITS_OWN.includes(head.meaning);
  if (head.meaning !== 'other' && !isKept) return { meaning: head.meaning, confidence: BY_HEAD };
  return {
    meaning: part.meaning,
    confidence: 0.6 + (0.3 * part.length) / Math.max(bare.length, part.length),
  };
}
