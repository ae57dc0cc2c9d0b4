import type { SummaryFacts } from '../../../shared/protocol/summary.ts';
import { judgeFacts, type JudgedState } from '../../../shared/summary/judged.ts';
import { totalsOf } from '../../../shared/summary/totals.ts';
import type { BarLine } from '../../ui/BarChart.tsx';

const NO_ACTION = '（没有行动名称）';

/** Done, late and all else of each action, in the order of the plan; standing items count nowhere. */
export function actionLines(facts: SummaryFacts): readonly BarLine[] {
  const { tasks, ofTask } = judgeFacts(facts);
  const byAction = new Map<string, JudgedState[]>();
  for (const { id, action } of tasks) {
    const name = action ?? NO_ACTION;
    byAction.set(name, [...(byAction.get(name) ?? []), ...ofTask(id)]);
  }
  return [...byAction].map(([name, states]) => {
    const countable = states.filter(({ judgement }) => judgement.kind !== 'standing');
    const { done, late } = totalsOf(countable.map(({ judgement }) => judgement));
    const rest = countable.length - done - late;
    return {
      key: name,
      label: name,
      figure:
        countable.length === 0 ? '长期推进' : `完成 ${String(done)}/${String(countable.length)}`,
      amounts: [done, late, rest],
    };
  });
}

/** On time, late and missing of each opened period, the latest first. */
export function historyLines({ history }: Pick<SummaryFacts, 'history'>): readonly BarLine[] {
  return history.toReversed().map(({ key, label, expected, reported, onTime }) => ({
    key,
    label,
    figure: `已报 ${String(reported)}/${String(expected)}`,
    amounts: [onTime, reported - onTime, expected - reported],
  }));
}
