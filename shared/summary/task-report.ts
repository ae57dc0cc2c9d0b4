import type { EntryId } from '../town/ids.ts';
import { sayingParagraphs, type Voice } from './brief-saying.ts';
import { percentText } from './brief-words.ts';
import { totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';
import { withBase } from './totals.ts';

/** What the higher office is told of one task, in the columns of its own list; '' where there is nothing to say. */
export interface TaskReport {
  /** The word all its units chose, else how many of them are done: «已完成 2/9». */
  readonly status: string;
  /** «40%» of a single unit, else the share of those that are done. */
  readonly percent: string;
  readonly progress: string;
  readonly problems: string;
  readonly next: string;
}

export function taskReport({ ofTask }: Pick<Judged, 'ofTask'>, id: EntryId): TaskReport {
  const states = ofTask(id);
  return {
    status: statusOf(states),
    percent: percentOf(states),
    progress: textOf(states, 'progress'),
    problems: textOf(states, 'problems'),
    next: textOf(states, 'next'),
  };
}

function statusOf(states: readonly JudgedState[]): string {
  const words = new Set(states.map(({ state }) => state.status ?? ''));
  const [only = ''] = words;
  if (words.size < 2) return only;
  const { done, countable } = totalsOfStates(states);
  return countable === 0 ? '' : `已完成 ${withBase(done, countable)}`;
}

function percentOf(states: readonly JudgedState[]): string {
  const [first, ...others] = states;
  if (first === undefined) return '';
  if (others.length === 0) return first.state.percent === null ? '' : `${first.state.percent}%`;
  const { done, countable } = totalsOfStates(states);
  return countable === 0 ? '' : percentText(done, countable);
}

/** A single unit speaks for itself; of several each text names who says so. */
function textOf(states: readonly JudgedState[], voice: Voice): string {
  const [first, ...others] = states;
  if (first === undefined) return '';
  if (others.length === 0) return (first.state[voice] ?? '').trim();
  return sayingParagraphs(states, voice).join('\n');
}
