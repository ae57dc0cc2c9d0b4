import type { Grid } from '../../shared/sheet/grid.ts';
import { readingsToKeep } from '../../shared/sheet/kept-readings.ts';
import { recallReading } from '../../shared/sheet/recall-reading.ts';
import type { SettledReading } from '../../shared/sheet/settled-reading.ts';
import type { Deps } from './deps.ts';
import type { PlanLink } from './links.ts';
import type { PlanReading, ReadingSource, Refusal } from './outcome.ts';
import { ownReading } from './own-reading.ts';

const ONLY_THIS_SHEET = '这张表没有标题行，识别办法只对这一张表有效。';

interface ReadSheet {
  readonly grid: Grid;
  readonly link: PlanLink | null;
}

/**
 * What a sheet is read by: what the coordinator says, else what the town said of such a sheet before, else what was said of
 * this very sheet when it was published.
 */
export async function readingSource(
  deps: Deps,
  { grid, link }: ReadSheet,
  said?: SettledReading | null,
): Promise<ReadingSource | Refusal> {
  if (said === null) return { kind: 'taken-back', settled: null };
  if (said !== undefined) return { kind: 'settled', settled: said };
  const answer = await deps.server.readings();
  if (!answer.ok) return answer.refusal;
  const recalled = recallReading(grid, answer.value);
  if (recalled !== null) {
    const { by, at } = recalled.known;
    return { kind: 'remembered', settled: recalled.settled, by, at };
  }
  const settled = ownReading(grid, link?.ownReading);
  return settled === null ? { kind: 'recognised', settled: null } : { kind: 'published', settled };
}

/**
 * After publishing: what the coordinator said of each table is kept for the next table of its shape, what was taken back
 * is forgotten. Says so in a sentence, '' where there was nothing to keep. The list is published either way.
 */
export async function rememberSource(deps: Deps, { sheet, source }: PlanReading): Promise<string> {
  if (source.kind !== 'settled' && source.kind !== 'taken-back') return '';
  const kept = readingsToKeep(sheet, source.settled);
  for (const one of kept) {
    const answer = await deps.server.rememberReading(one);
    if (!answer.ok) return `识别办法没有记下（${answer.refusal.sentence}），下次要再确认一次。`;
  }
  if (sheet.header === null && sheet.tables.length > 0) return ONLY_THIS_SHEET;
  const isKept = kept.some(({ reading }) => reading !== null);
  return isKept ? '识别办法已记下，下次同样的表不用再确认。' : '';
}
