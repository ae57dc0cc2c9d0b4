import type { Judgement } from './judgement.ts';
import type { JudgedState } from './judged.ts';
import { shareOf, totalsOf, withBase, type Totals } from './totals.ts';

export function totalsOfStates(states: readonly JudgedState[]): Totals {
  return totalsOf(states.map(({ judgement }) => judgement));
}

/** 完成率, 已完成/应完成, 逾期/应完成 of states that belong together. */
export function progressFigures(states: readonly JudgedState[]): (string | number)[] {
  const { countable, done, late } = totalsOfStates(states);
  return [shareOf(done, countable), withBase(done, countable), withBase(late, countable)];
}

export function hasProblem({ state }: JudgedState): boolean {
  return state.problems !== null && state.problems.trim() !== '';
}

export function isStanding({ kind }: Judgement): boolean {
  return kind === 'standing';
}

/** Numbers of the tasks nobody has said anything about, in the plan's order; a title where there is no number. */
export function openTasks(states: readonly JudgedState[]): string {
  const tasks = states
    .filter(({ judgement }) => !judgement.filled)
    .map(({ task }) => task)
    .sort((a, b) => a.position - b.position);
  return [...new Set(tasks.map(({ number, title }) => number ?? title ?? ''))].join('、');
}
