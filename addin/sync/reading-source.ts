import type { Grid } from '../../shared/sheet/grid.ts';
import { shapeOf } from '../../shared/sheet/heading-place.ts';
import { recallReading } from '../../shared/sheet/recall-reading.ts';
import type { SettledReading } from '../../shared/sheet/settled-reading.ts';
import type { Deps } from './deps.ts';
import type { PlanReading, ReadingSource, Refusal } from './outcome.ts';

/** What a sheet is read by: what the coordinator says, else what the town said of such a sheet before. */
export async function readingSource(
  deps: Deps,
  grid: Grid,
  said: SettledReading | null | undefined,
): Promise<ReadingSource | Refusal> {
  if (said === null) return { kind: 'taken-back', settled: null };
  if (said !== undefined) return { kind: 'settled', settled: said };
  const answer = await deps.server.readings();
  if (!answer.ok) return answer.refusal;
  const recalled = recallReading(grid, answer.value);
  if (recalled === null) return { kind: 'recognised', settled: null };
  const { by, at } = recalled.known;
  return { kind: 'remembered', settled: recalled.settled, by, at };
}

/**
 * After publishing: what the coordinator said is kept for the next sheet of this shape, what was taken back is
 * forgotten. Says so in a sentence, '' where there was nothing to keep. The list is published either way.
 */
export async function rememberSource(deps: Deps, { sheet, source }: PlanReading): Promise<string> {
  const shape = shapeOf(sheet.columns);
  if (shape === null || source.kind === 'recognised' || source.kind === 'remembered') return '';
  const reading = source.settled === null ? null : { ...source.settled, headerRows: sheet.header };
  const answer = await deps.server.rememberReading({ shape, reading });
  if (!answer.ok) return `识别办法没有记下（${answer.refusal.sentence}），下次要再确认一次。`;
  return reading === null ? '' : '识别办法已记下，下次同样的表不用再确认。';
}
