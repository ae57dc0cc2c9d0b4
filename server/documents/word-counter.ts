import { listNumber } from './list-number.ts';
import type { WordList, WordLists } from './word-numbering.ts';
import type { ListPlace } from './word-styles.ts';

/** Counts the paragraphs of a document in the order of its text. */
export interface WordCounter {
  /** What Word draws in front of the next paragraph of a list: «1.», «（二）»; '' for bullets and unknown lists. */
  next(place: ListPlace, style: string | null): string;
}

type Counts = (number | undefined)[];

function label(list: WordList, counts: Counts, at: number): string {
  const level = list.levels[at];
  if (level === undefined || listNumber(1, level.format) === null) return '';
  return level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.isDecimal ? 'decimal' : (list.levels[index]?.format ?? 'decimal');
    return listNumber(counts[index] ?? list.levels[index]?.start ?? 1, format) ?? '';
  });
}

function advance(list: WordList, counts: Counts, at: number): void {
  for (let above = 0; above < at; above += 1) counts[above] ??= list.levels[above]?.start ?? 1;
  const count = counts[at];
  counts[at] = count === undefined ? (list.levels[at]?.start ?? 1) : count + 1;
  for (let below = at + 1; below < list.levels.length; below += 1) {
    if (list.levels[below]?.restarts !== false) counts[below] = undefined;
  }
}

/** Punctuation ends a number by itself; «1» and the words behind it need the gap that Word draws. */
function withGap(text: string, hasGap: boolean): string {
  return hasGap && /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}

export function wordCounter(lists: WordLists): WordCounter {
  const families = new Map<string, Counts>();
  const begun = new Set<string>();
  return {
    next(place, style) {
      const list = lists.get(place.list);
      if (list === undefined) return '';
      const byStyle = list.levels.findIndex(
        (level) => level !== undefined && level.style === style,
      );
      const at = place.level ?? Math.max(0, byStyle);
      const counts = families.get(list.family) ?? [];
      families.set(list.family, counts);
      const override = list.startOverrides.get(at);
      if (override !== undefined && !begun.has(`${place.list}/${at}`)) counts[at] = override - 1;
      begun.add(`${place.list}/${at}`);
      advance(list, counts, at);
      return withGap(label(list, counts, at), list.levels[at]?.hasGap ?? false);
    },
  };
}
