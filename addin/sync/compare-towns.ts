import { districtSheet } from '../../shared/summary/district-sheet.ts';
import type { TownId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { summarySentence } from './draw-charts.ts';
import { districtLinksOf } from './links.ts';
import type { Refusal, Run, SummaryDone } from './outcome.ts';
import { bringPart, showSummary } from './pull-summary.ts';
import { orRefusal } from './refusal.ts';

/** 各镇对照, brought level with this moment; own columns and notes stay, as in every summary. */
export function compareTowns(
  deps: Deps,
  districtId: TownId,
  run: Run,
): Promise<SummaryDone | Refusal> {
  return orRefusal(async () => {
    run.onProgress({ words: '正在取各镇数据…', done: 0, total: 2 });
    const answer = await deps.server.districtTowns(run.signal);
    if (!answer.ok) return answer.refusal;
    const stood = await deps.book.selection();
    run.onProgress({ words: '正在写入各镇对照…', done: 1, total: 2 });
    const written = await bringPart(
      {
        ...{ deps, run },
        linkIn: (overview) =>
          districtLinksOf(overview, districtId).find(({ town }) => town === null) ?? null,
        linkFor: (sheetId) => ({ kind: 'district', sheetId, districtId, town: null }),
      },
      districtSheet(answer.value),
    );
    if ('kind' in written) return written;
    await showSummary(deps, [written], stood);
    return {
      kind: 'summarised',
      no: null,
      at: answer.value.at,
      sheets: [written],
      cellsWritten: written.cellsWritten,
      sentence: summarySentence([written]),
    };
  });
}
