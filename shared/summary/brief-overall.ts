import { isExpected, isReported } from '../report/rates.ts';
import { sayDay } from '../report/say-day.ts';
import { paragraph, sections, type BriefPart } from './brief-block.ts';
import { reportingPart, reportingText } from './brief-reporting.ts';
import { targetPart } from './brief-target.ts';
import { listName } from './brief-title.ts';
import { completionClauses, sentence, shareText } from './brief-words.ts';
import { isStanding, totalsOfStates } from './figures.ts';
import type { Judged } from './judged.ts';
import { NOT_FILLED } from './judgement.ts';
import type { OfficialBlock } from './official-text.ts';
import { STATUSES } from './status.ts';

const COUNTED = [...STATUSES.filter((status) => status !== '长期推进'), NOT_FILLED];

/** Units, rows, completion, lateness and reporting in one paragraph, every share with its base. */
export function opening(judged: Judged): OfficialBlock {
  const { facts, tasks, units } = judged;
  const totals = totalsOfStates(judged.states);
  const scope = `截至${sayDay(facts.today)}，${listName(facts)}共${tasks.length}项任务，由${units.length}个单位承担，合计${totals.expected}项次`;
  return paragraph(
    [`${scope}。`, sentence(completionClauses(totals)), reportingText(judged)].join(''),
  );
}

/** 一、总体情况 */
export function overallChapter(judged: Judged): BriefPart {
  const parts = [completionPart(judged), reportingPart(judged), changePart(judged)];
  const all = [...parts, targetPart(judged)].filter((part) => part !== null);
  return { name: '总体情况', blocks: sections(all) };
}

function completionPart(judged: Judged): BriefPart {
  const { expected, filled, countable } = totalsOfStates(judged.states);
  const counts = COUNTED.map((word) => `${word}${countOf(judged, word)}项次`);
  const words = [
    `应填${expected}项次，已填${filled}项次，${shareText('填报率', filled, expected)}`,
    `应完成的${countable}项次中，${counts.join('、')}`,
  ];
  const table = '各项任务完成情况见附件1，逾期任务见附件3。';
  return { name: '任务完成情况', blocks: [paragraph(`${words.join('。')}。${table}`)] };
}

/** Of those that can be finished: with 长期推进 they would not add up to 应完成. */
function countOf({ states }: Judged, word: string): number {
  return states.filter(({ judgement }) => judgement.word === word && !isStanding(judgement)).length;
}

/** Against the kept summary before this one. */
function changePart({ facts, states }: Judged): BriefPart | null {
  const { previous, reports, period } = facts;
  if (previous === null) return null;
  const doneBefore = new Set(
    previous.states.filter(({ status }) => status === '已完成').map(({ entryId }) => entryId),
  );
  const finished = states.filter(({ judgement, state }) => {
    return judgement.word === '已完成' && !doneBefore.has(state.entryId);
  });
  const reported = reports.filter((report) => isExpected(report) && isReported(report)).length;
  const against = `与第${previous.no}号汇总（${previous.label.replace(/\s+/gu, '')}）相比`;
  const text = sentence([
    `${against}，新完成${finished.length}项次`,
    period === null ? null : `报送单位由${previous.reported.length}个变为${reported}个`,
  ]);
  return { name: '与上次汇总相比', blocks: [paragraph(text)] };
}
