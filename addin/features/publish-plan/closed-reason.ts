import { openQuestions, sayQuestions } from '../../../shared/sheet/open-questions.ts';
import type { PlanReading } from '../../sync/outcome.ts';

/** The first thing that has to be settled, each of which the next depends on. */
export type OpenStep = 'columns' | 'units' | 'groups';

export interface Closed {
  readonly step: OpenStep;
  /** What is open, why it matters, what to do. */
  readonly reason: string;
}

/** Why a list cannot be published yet; null when nothing is open that changes its meaning. */
export function closedReason(reading: PlanReading): Closed | null {
  const { sheet, unknownUnits, unitSets, openLists, emptyGroups } = reading;
  const columns = sayQuestions(openQuestions(sheet));
  if (columns !== null) return { step: 'columns', reason: columns };
  if (unknownUnits.length > 0) {
    return {
      step: 'units',
      reason: `有 ${String(unknownUnits.length)} 个单位不认识，不知道任务分给谁。请在上面说明每个是什么，保存以后再发布。`,
    };
  }
  const phrases = unitSets.length + openLists.length;
  if (phrases > 0) {
    return {
      step: 'groups',
      reason: `有 ${String(phrases)} 处写的是一批单位，没有写明是哪些，不知道任务分给谁。请在上面选好，保存以后再发布。`,
    };
  }
  if (emptyGroups.length > 0) {
    return {
      step: 'groups',
      reason: `有 ${String(emptyGroups.length)} 个单位组还没有成员，组里的任务分不下去。请在上面选好成员，保存以后再发布。`,
    };
  }
  return null;
}
