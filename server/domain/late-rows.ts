import type { LateRow } from '../../shared/report/supervision.ts';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { judgeFacts } from '../../shared/summary/judged.ts';

/** Rows that are past their day and not done, as the summary judges them. */
export function lateRows(facts: SummaryFacts): LateRow[] {
  return judgeFacts(facts).states.flatMap(({ state, task, unit, judgement }) => {
    const { due, daysLate } = judgement;
    if (due === null || daysLate === 0) return [];
    const row = {
      ...{ entryId: state.entryId, unitId: unit.id, unitName: unit.name },
      ...{ number: task.number, title: task.title ?? task.detail, status: state.status },
    };
    return [{ ...row, due, daysLate }];
  });
}
