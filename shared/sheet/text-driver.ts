import { splitUnits } from '../town/unit-list.ts';
import type { LabelledPart } from './cell-labels.ts';
import type { TextTask } from './text-tasks.ts';

/** «各村», «有关部门» are many, however short the name. */
const MANY = /^(?:各|全|所有|有关|相关|其他|其它)|等/u;

function driverOf(parts: readonly LabelledPart[]): LabelledPart | null {
  if (parts.some(({ meaning }) => meaning === 'lead')) return null;
  const doing = parts.filter(({ meaning, isHelp }) => meaning === 'responsible' && isHelp !== true);
  const [only, ...others] = doing;
  if (only === undefined || others.length > 0) return null;
  const names = splitUnits(only.text);
  const [name = ''] = names;
  return names.length === 1 && !MANY.test(name) ? { meaning: 'lead', text: only.text } : null;
}

/**
 * Where a text says of some tasks who leads, the one unit that does another task («由派出所负责») drives it: nobody else
 * could (domain/model §16 no. 16). Of several units nobody knows which one does.
 */
export function withDrivers(tasks: readonly TextTask[]): readonly TextTask[] {
  if (!tasks.some(({ parts }) => parts.some(({ meaning }) => meaning === 'lead'))) return tasks;
  return tasks.map((task) => {
    const driver = driverOf(task.parts);
    return driver === null ? task : { ...task, parts: [driver, ...task.parts] };
  });
}
