import { dutyOfPeriod } from '../report/duty-of-period.ts';
import type { SummaryFacts, SummaryPeriod } from './facts.ts';

/** What a list, a scheme or a table is of: «安全生产治本攻坚三年行动» of «…三年行动重点任务清单». */
const FORM = /(?:重点|工作)?(?:任务)?(?:清单|责任表|一览表|实施方案|工作方案|方案|工作要点|计划)$/u;

const COVER = /^关于印发《?|^《|》?的通知$|》$/gu;

const REPORT_NOUN = /(?:小结|总结|报告|情况|动态)$/u;

/** Periods that are no span of the calendar have no place in a title. */
const WITHOUT_NAME: ReadonlySet<string> = new Set(['once', 'after-end']);

/** «大湾镇2024年第三季度安全生产治本攻坚三年行动工作小结» */
export function briefTitle({ townName, planTitle, period }: SummaryFacts): string {
  const label = periodLabel(period);
  return `${townName}${label}${subjectOf(planTitle, townName)}${nounOf(period, label)}`;
}

/** «2024年第三季度»; empty where the facts are of no span of the calendar. */
export function periodLabel(period: SummaryPeriod | null): string {
  if (period === null || WITHOUT_NAME.has(period.key)) return '';
  return period.label.replace(/\s+/gu, '');
}

/** The list by its name, the town's in front: «大湾镇安全生产治本攻坚三年行动重点任务清单». */
export function listName({ townName, planTitle }: SummaryFacts): string {
  const bare = planTitle.replace(/\s+/gu, '').replace(COVER, '');
  return `《${bare.includes(townName) ? bare : `${townName}${bare}`}》`;
}

function subjectOf(planTitle: string, townName: string): string {
  const bare = planTitle.replace(/\s+/gu, '').replace(COVER, '');
  return bare.slice(bare.lastIndexOf(townName) + townNameLength(bare, townName)).replace(FORM, '');
}

function townNameLength(text: string, townName: string): number {
  return text.includes(townName) ? townName.length : 1;
}

function nounOf(period: SummaryPeriod | null, label: string): string {
  if (period === null) return '工作小结';
  const noun = dutyOfPeriod(label, period.dutyName).slice(label.length);
  return REPORT_NOUN.test(noun) ? noun : '工作小结';
}
