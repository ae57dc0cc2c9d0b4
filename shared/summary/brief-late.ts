import { sayDay } from '../report/say-day.ts';
import { taskName } from './brief-saying.ts';
import { shareText } from './brief-words.ts';
import { totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';

/** Late today, the longest first. */
export function lateStates({ states }: Judged): readonly JudgedState[] {
  return states
    .filter(({ judgement }) => judgement.daysLate > 0)
    .sort(
      (a, b) =>
        b.judgement.daysLate - a.judgement.daysLate ||
        a.task.position - b.task.position ||
        a.unit.order - b.unit.order,
    );
}

/** Which tasks of how many units are late, by the day they were due; the attachment names each. */
export function lateText(late: readonly JudgedState[], { states, facts }: Judged): string {
  const { countable } = totalsOfStates(states);
  const ids = [...new Set(late.map(({ task }) => task.id))];
  const tasks = ids.flatMap((id) => taskText(late.filter(({ task }) => task.id === id)));
  const figures = `截至${sayDay(facts.today)}逾期${late.length}项次，${shareText('占应完成', late.length, countable)}`;
  return `${figures}，涉及${tasks.length}项任务：${tasks.join('；')}。逐项清单见附件3。`;
}

function taskText(group: readonly JudgedState[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { task, judgement } = first;
  const units = group.map(({ unit }) => unit.name).join('、');
  const due = judgement.due === null ? '' : `应于${sayDay(judgement.due)}前完成，`;
  return [`${taskTitle(task)}（${due}逾期${judgement.daysLate}天：${units}）`];
}

/** «第3项“健全数据清单”» */
function taskTitle(task: JudgedState['task']): string {
  const name = taskName(task);
  return task.number === null ? name : `第${name}项“${task.title ?? task.detail ?? ''}”`;
}
