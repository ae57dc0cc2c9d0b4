import { isExpected, isReported } from '../report/rates.ts';
import { sayDay } from '../report/say-day.ts';
import { shanghaiDate } from '../time/date.ts';
import { progressChapter } from './brief-action.ts';
import { chapters } from './brief-block.ts';
import { opening, overallChapter } from './brief-overall.ts';
import { nextChapter, problemsChapter } from './brief-remark.ts';
import { attachmentBlocks, attachmentList, attachmentsOf } from './brief-table.ts';
import { briefTitle } from './brief-title.ts';
import type { SummaryFacts } from './facts.ts';
import { judgeFacts, type Judged, type JudgedState } from './judged.ts';
import { draftOf, momentText } from './note.ts';
import type { OfficialText } from './official-text.ts';

/**
 * The town's 工作小结 of a quarter or a year (「每季度末月28日前报送工作小结、每年11月26日前报送年度工作总结」[001]): figures
 * with their bases, and what the units wrote, each text once with the units that say it; no judgement beyond the figures.
 * A pure function: the same facts give the same text.
 */
export function briefOf(facts: SummaryFacts): OfficialText {
  const judged = judgeFacts(facts);
  const spoken = spokenStates(judged);
  const attachments = attachmentsOf(judged);
  const draft = draftOf(facts);
  return {
    title: briefTitle(facts),
    subtitle: draft === null ? [] : [`${draft}，仅供参考`],
    blocks: [
      opening(judged),
      ...chapters([
        overallChapter(judged),
        progressChapter(judged, spoken),
        problemsChapter(judged, spoken),
        nextChapter(judged, spoken),
      ]),
      ...attachmentList(attachments),
      {
        kind: 'signature',
        issuer: `${facts.townName}应急办`,
        date: sayDay(shanghaiDate(facts.at)),
      },
      ...attachmentBlocks(attachments),
    ],
    footer: footerOf(facts),
  };
}

/** A unit that is exempt and has reported nothing is not quoted. */
function spokenStates({ facts, states }: Judged): readonly JudgedState[] {
  const silent = new Set(
    facts.reports
      .filter((report) => !isExpected(report) && !isReported(report))
      .map(({ unitId }) => unitId),
  );
  return states.filter(({ unit }) => !silent.has(unit.id));
}

function footerOf({ no, at, cursor }: SummaryFacts): string {
  const kept = no === null ? '' : `汇总第 ${no} 号 · `;
  return `清单通 · ${kept}数据时点 ${momentText(at)}（第 ${cursor} 号）`;
}
