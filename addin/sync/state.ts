import type { Progress, Refusal, SyncDone, SyncOutcome } from './outcome.ts';

/** Where a 同步 stands, for the button and the line under it. */
export type SyncState =
  | { readonly kind: 'idle'; readonly last: SyncDone | null }
  | { readonly kind: 'running'; readonly progress: Progress; readonly waitingForEdit: boolean }
  | { readonly kind: 'done'; readonly outcome: SyncDone }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type SyncEvent =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'edit-waiting'; readonly waiting: boolean }
  | { readonly type: 'ended'; readonly outcome: SyncOutcome }
  /** The person went on: the last result stays to be read, the button is free. */
  | { readonly type: 'dismissed' };

export const INITIAL_SYNC: SyncState = { kind: 'idle', last: null };

const BEGIN: Progress = { words: '正在同步…', done: 0, total: 1 };

/** What comes late (progress of a sync that has ended) changes nothing; a second start while running is none. */
export function nextSync(state: SyncState, event: SyncEvent): SyncState {
  switch (event.type) {
    case 'started':
      return state.kind === 'running'
        ? state
        : { kind: 'running', progress: BEGIN, waitingForEdit: false };
    case 'progressed':
      return state.kind === 'running' ? { ...state, progress: event.progress } : state;
    case 'edit-waiting':
      return state.kind === 'running' ? { ...state, waitingForEdit: event.waiting } : state;
    case 'ended':
      return event.outcome.kind === 'done'
        ? { kind: 'done', outcome: event.outcome }
        : { kind: 'refused', refusal: event.outcome };
    case 'dismissed':
      if (state.kind === 'done') return { kind: 'idle', last: state.outcome };
      return state.kind === 'refused' ? INITIAL_SYNC : state;
  }
}
