import { controlTotals } from '../report/control-totals.ts';
import { draftNote, draftTitle, draftWords } from '../sheet/draft-mark.ts';
import { shanghaiDate } from '../time/date.ts';
import type { SummaryFacts, SummaryPeriod } from './facts.ts';
import { totalsOfStates } from './figures.ts';
import type { Judged } from './judged.ts';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Enough of a hash to tell two summaries apart when it is read aloud. */
const HASH_CHARACTERS = 8;

/** «2026-11-22 21:05», Shanghai time whatever the clock of the machine says. */
export function momentText(instant: string): string {
  const shifted = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS);
  return `${shanghaiDate(instant)} ${shifted.toISOString().slice(11, 16)}`;
}

/** «季度工作小结 2024 年第三季度» */
export function periodText({ dutyName, label }: SummaryPeriod): string {
  return `${dutyName} ${label}`;
}

/** «未审定 12/43» while some expected report of the period is not accepted; null: no draft, or nothing to accept. */
export function draftOf({ period, reports }: SummaryFacts): string | null {
  if (period === null) return null;
  const { expected, used } = controlTotals(reports).units;
  return used === expected ? null : draftWords(expected - used, expected);
}

/** «重点任务清单 全镇汇总（未审定 12/43）» */
export function summaryTitle(facts: SummaryFacts, sheetName: string): string {
  return draftTitle(`${facts.planTitle} ${sheetName}`, draftOf(facts));
}

/**
 * The line under the title of each summary: the number and hash it is kept under, the moment, and totals to check the sheet
 * against. One line of one page, therefore short; `more` is what the one sheet has to add.
 */
export function summaryNote(judged: Judged, more: readonly string[] = []): string {
  const { facts } = judged;
  const { no, period, cursor } = facts;
  const moment = `数据时点 ${momentText(facts.at)}`;
  const note = [
    '清单通',
    ...(no === null ? [`${moment}（第 ${cursor} 号）`] : [keptWords(no, facts.hash), moment]),
    ...(period === null ? activityTotals(judged) : reportTotals(facts, period)),
    ...more,
  ].join(' · ');
  return draftNote(note, draftOf(facts));
}

/** «第 7 号（校验码 3fa9c21b）», as it can be read aloud. */
function keptWords(no: number, hash: string | null): string {
  const check = hash === null ? '' : `（校验码 ${hash.slice(0, HASH_CHARACTERS)}）`;
  return `第 ${no} 号${check}`;
}

function activityTotals({ units, tasks, states }: Judged): readonly string[] {
  const { expected, filled } = totalsOfStates(states);
  const reported = units.filter(({ lastPushAt }) => lastPushAt !== null).length;
  return [
    `单位 ${units.length} 个，已报送 ${reported} 个`,
    `任务 ${tasks.length} 行，应填 ${expected} 行，已填 ${filled} 行`,
  ];
}

/** Every sum with its parts, so that whoever reads it can add it up. */
function reportTotals({ reports }: SummaryFacts, { label }: SummaryPeriod): readonly string[] {
  const { units, rows } = controlTotals(reports);
  const open = `待审 ${units.pending}、未报 ${units.missing}；免报 ${units.exempt}`;
  return [
    label,
    `应报 ${units.expected} 个单位：审定 ${units.used}、退回 ${units.returned}、${open}`,
    `报来 ${rows.in} 行：采用 ${rows.used}、退回 ${rows.rejected}、待审 ${rows.pending}`,
  ];
}
