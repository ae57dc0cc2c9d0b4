import type { RecognisedColumn } from './recognised.ts';

/** What names a column of somebody's list wherever it stands: its heading, and the how-manieth of that heading it is. */
export interface HeadingPlace {
  /** As headings are compared (`comparedHeading`); «重点任务›» is the column without a heading right of 重点任务. */
  readonly heading: string;
  /** From 0, left to right. */
  readonly nth: number;
}

/** Stands for a column that has no heading of its own, behind the heading of its left neighbour. */
const BESIDE = '›';

/**
 * Without white space, bracket width, 、：and numbers (domain/columns, «Headings by meaning»). A quarter or a month
 * counts as a number however it is written: next year's list has the same headings.
 */
export function comparedHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')
    .replace(/第[一二三四]季度/gu, '季度')
    .replace(/[一二三四五六七八九十]{1,3}月/gu, '月')
    .replace(/[\s\d、,.:;*“”"'_\-—]+/gu, '');
}

/** The place of each column, in their order; null for the hidden columns that publishing added. */
export function headingPlaces(
  columns: readonly Pick<RecognisedColumn, 'heading' | 'key'>[],
): readonly (HeadingPlace | null)[] {
  const seen = new Map<string, number>();
  let left = { raw: '', word: '' };
  return columns.map(({ heading, key }) => {
    if (key !== null) return null;
    // A heading merged over two columns names the second as a blank one does: the merge may be lost in the next file.
    const isBeside = heading === '' || heading === left.raw;
    const word = isBeside ? left.word + BESIDE : comparedHeading(heading);
    left = { raw: isBeside ? left.raw : heading, word };
    const nth = seen.get(word) ?? 0;
    seen.set(word, nth + 1);
    return { heading: word, nth };
  });
}

/** Fewer headings say too little to know a sheet again by them. */
const FEWEST_HEADINGS = 2;

/**
 * What sheets of one make have in common: the words of their headings, wherever the columns stand and whatever year is
 * written in them. Null for a sheet with too few headings.
 */
export function shapeOf(
  columns: readonly Pick<RecognisedColumn, 'heading' | 'key'>[],
): string | null {
  const words = headingPlaces(columns).flatMap((place) =>
    place === null || place.heading === '' || place.heading.endsWith(BESIDE) ? [] : place.heading,
  );
  return words.length < FEWEST_HEADINGS ? null : words.toSorted().join('|');
}
