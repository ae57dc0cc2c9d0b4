import { endsWithMeasure } from './target-metric.ts';
import { readTargets, type TargetWords } from './target-words.ts';

/** Where in a row a target is stated. */
export type TargetPlace = 'target' | 'title' | 'detail';

export interface RowTarget extends TargetWords {
  readonly place: TargetPlace;
}

/** What a row says in words. */
export interface TargetTexts {
  readonly target: string | null;
  readonly title: string | null;
  readonly detail: string | null;
}

const PLACES: readonly TargetPlace[] = ['target', 'title', 'detail'];

function keyOf({ metric, comparator, value, unit, period }: TargetWords): string {
  return JSON.stringify([metric, comparator, value, unit, period]);
}

/** A column of figures says of what in its neighbour: «隐患整改率» | «≥95%». Other titles name work, which no figure measures. */
function readBareFigure({ target, title }: TargetTexts): readonly TargetWords[] {
  const measured = title?.trim() ?? '';
  return endsWithMeasure(measured) ? readTargets(`${measured}：${target ?? ''}`) : [];
}

function readPlace(texts: TargetTexts, place: TargetPlace): readonly TargetWords[] {
  const text = texts[place];
  if (text === null) return [];
  const read = readTargets(text);
  return place === 'target' && read.length === 0 ? readBareFigure(texts) : read;
}

/**
 * The numeric targets of a row, of its target column first, then of its title and detail. What is said twice counts once. Words
 * without a figure give none; they stay in their cell.
 */
export function readRowTargets(texts: TargetTexts): readonly RowTarget[] {
  const found = new Map<string, RowTarget>();
  for (const place of PLACES) {
    for (const words of readPlace(texts, place)) {
      const key = keyOf(words);
      if (!found.has(key)) found.set(key, { ...words, place });
    }
  }
  return [...found.values()];
}
