import { shanghaiDate } from '../time/date.ts';
import type { Judged } from './judged.ts';
import { totalsOf } from './totals.ts';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** «2026-11-22 21:05», Shanghai time whatever the clock of the machine says. */
export function momentText(instant: string): string {
  const shifted = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS);
  return `${shanghaiDate(instant)} ${shifted.toISOString().slice(11, 16)}`;
}

/** The line under the title of each summary: the moment, where the data stood, and totals to check the sheet against. */
export function summaryNote({ facts, tasks, units, states }: Judged): string {
  const { expected, filled } = totalsOf(states.map(({ judgement }) => judgement));
  const reported = units.filter(({ lastPushAt }) => lastPushAt !== null).length;
  return [
    '清单通',
    `数据时点 ${momentText(facts.at)}（第 ${facts.cursor} 号）`,
    `单位 ${units.length} 个，已报送 ${reported} 个`,
    `任务 ${tasks.length} 行，应填 ${expected} 行，已填 ${filled} 行`,
  ].join(' · ');
}
