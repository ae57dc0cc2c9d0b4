import { isChapterName } from './section-path.ts';
import type { TextEntry } from './text-entry.ts';
import { countsMeasures, type Marker } from './text-marker.ts';

/** Short words over numbered lines that are no sentence: «道路交通领域». */
const BANNER = /^[^。；;：:，,！？（）()]{2,30}$/u;
const LIST_TITLE = /清单$|责任表|任务表|分工表|台账$|方案$|要点$|一览表|任务分解|通知$/u;

/** Ranks just above the figures below it. */
const OVER_FIGURES: Marker = { kind: 'named', rank: 5, value: 0, number: '', mark: '', rest: '' };
/** A task without a number ranks just above its measures. */
const OVER_MEASURES: Marker = { ...OVER_FIGURES, rank: 7.5 };

function isShort({ kind, text }: TextEntry): boolean {
  return kind === 'text' && BANNER.test(text);
}

/** Headings without numbers over figures that begin anew; one alone is the title of the text. */
function overFigures(entries: readonly TextEntry[]): readonly TextEntry[] {
  const found = entries.filter((entry, index) => {
    const marker = entries[index + 1]?.marker ?? null;
    const isOver = marker?.kind === 'figure' && marker.value === 1;
    return isOver && isShort(entry) && entry.parts.length === 0 && !LIST_TITLE.test(entry.text);
  });
  return found.length > 1 ? found : [];
}

/** Tasks without numbers over measures that begin anew, and those without measures in the same text. */
function overMeasures(entries: readonly TextEntry[]): readonly TextEntry[] {
  const figures = entries.filter(({ marker }) => marker?.kind === 'figure').length;
  const isOver = (index: number) => {
    const marker = entries[index + 1]?.marker ?? null;
    return marker !== null && countsMeasures(marker) && marker.value === 1;
  };
  const isTask = (entry: TextEntry) => isShort(entry) && !isChapterName(entry.text);
  const found = entries.filter((entry, index) => isTask(entry) && isOver(index));
  // Where tasks have figures, a line without one leads over to their measures.
  if (found.length < 2 || figures >= found.length) return [];
  const follows = (index: number) => entries[index - 1]?.kind === 'parts';
  const isFollowed = (index: number) => entries[index + 1]?.kind === 'parts';
  return entries.filter(
    (entry, index) => isTask(entry) && (isOver(index) || (follows(index) && isFollowed(index))),
  );
}

/** Lines without a number that head numbered ones, with the rank they have there. */
export function bannersOf(entries: readonly TextEntry[]): ReadonlyMap<TextEntry, Marker> {
  return new Map([
    ...overMeasures(entries).map((entry) => [entry, OVER_MEASURES] as const),
    ...overFigures(entries).map((entry) => [entry, OVER_FIGURES] as const),
  ]);
}
