import type { EntryId, UnitId } from '../town/ids.ts';
import {
  dayOf,
  frameOf,
  type StateFact,
  type SummaryFacts,
  type TaskFact,
  type UnitFact,
} from './facts.ts';
import { judge, type Judgement } from './judgement.ts';

/** One unit's state of one task, with what the town finds of it. */
export interface JudgedState {
  readonly state: StateFact;
  readonly task: TaskFact;
  readonly unit: UnitFact;
  readonly judgement: Judgement;
}

/** The facts, judged and in order: what the three sheets are laid out from. */
export interface Judged {
  readonly facts: SummaryFacts;
  /** By position. */
  readonly tasks: readonly TaskFact[];
  /** Units that have something to fill in, by their order in the town. */
  readonly units: readonly UnitFact[];
  readonly states: readonly JudgedState[];
  /** Judged states of a task, of a unit. */
  readonly ofTask: (id: EntryId) => readonly JudgedState[];
  readonly ofUnit: (id: UnitId) => readonly JudgedState[];
}

/** States of a task or a unit that is not among the facts are left out: no sheet has a place for them. */
export function judgeFacts(facts: SummaryFacts): Judged {
  const tasks = facts.tasks.toSorted((a, b) => a.position - b.position);
  const units = facts.units.toSorted((a, b) => a.order - b.order);
  const states = judgedStates(facts);
  const byTask = grouped(states, ({ task }) => task.id);
  const byUnit = grouped(states, ({ unit }) => unit.id);
  return {
    facts,
    tasks,
    units: units.filter(({ id }) => byUnit.has(id)),
    states,
    ofTask: (id) => byTask.get(id) ?? [],
    ofUnit: (id) => byUnit.get(id) ?? [],
  };
}

function judgedStates(facts: SummaryFacts): JudgedState[] {
  const calendar = { today: dayOf(facts.today), frame: frameOf(facts) };
  const taskOf = new Map(facts.tasks.map((task) => [task.id, task]));
  const unitOf = new Map(facts.units.map((unit) => [unit.id, unit]));
  return facts.states.flatMap((state) => {
    const task = taskOf.get(state.taskId);
    const unit = unitOf.get(state.unitId);
    if (task === undefined || unit === undefined) return [];
    return [{ state, task, unit, judgement: judge(state, task.deadline, calendar) }];
  });
}

function grouped<Key>(
  states: readonly JudgedState[],
  keyOf: (state: JudgedState) => Key,
): ReadonlyMap<Key, readonly JudgedState[]> {
  const groups = new Map<Key, JudgedState[]>();
  for (const state of states) {
    const group = groups.get(keyOf(state));
    if (group === undefined) groups.set(keyOf(state), [state]);
    else group.push(state);
  }
  return groups;
}
