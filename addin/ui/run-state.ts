/** How far a job is: `done` of `total`, with the present word («正在同步…»). */
export interface Progress {
  readonly words: string;
  readonly done: number;
  readonly total: number;
}

/** One long job of a screen: it waits, runs, has ended with an outcome, or broke for a reason nobody foresaw. */
export type RunState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly kind: 'ended'; readonly outcome: T }
  | { readonly kind: 'broken' };

export type RunEvent<T> =
  | { readonly kind: 'started' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'ended'; readonly outcome: T }
  | { readonly kind: 'broke' }
  | { readonly kind: 'cleared' };

export function nextRun<T>(state: RunState<T>, event: RunEvent<T>): RunState<T> {
  switch (event.kind) {
    case 'started':
      return { kind: 'running', progress: null, cancelling: false };
    case 'progressed':
      return state.kind === 'running' ? { ...state, progress: event.progress } : state;
    case 'cancelled':
      return state.kind === 'running' ? { ...state, cancelling: true } : state;
    case 'ended':
      return { kind: 'ended', outcome: event.outcome };
    case 'broke':
      return { kind: 'broken' };
    case 'cleared':
      return state.kind === 'running' ? state : { kind: 'idle' };
  }
}
