import { useCallback, useEffect, useReducer, useRef } from 'react';
import { nextRun, type Progress, type RunEvent, type RunState } from './run-state.ts';
import type { WorkGate } from './work-gate.ts';

/** What a job is given: where to tell how far it is, and when to stop. */
export interface Run {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export interface Runner<T> {
  readonly state: RunState<T>;
  /** Starts a job unless another one runs anywhere in the pane. */
  readonly start: (job: (run: Run) => Promise<T>) => void;
  readonly cancel: () => void;
  /** Puts the result away. */
  readonly clear: () => void;
}

/** Runs one long job of a screen at a time; `name` («正在同步») is what other screens show meanwhile. */
export function useRun<T>(gate: WorkGate, name: string): Runner<T> {
  const [state, dispatch] = useReducer(
    (before: RunState<T>, event: RunEvent<T>) => nextRun(before, event),
    { kind: 'idle' },
  );
  const abort = useRef<AbortController | null>(null);

  // Signing out takes the screen away: what still runs for that person must end.
  useEffect(() => () => abort.current?.abort(), []);

  const start = useCallback(
    (job: (run: Run) => Promise<T>) => {
      const leave = gate.enter(name);
      if (leave === null) return;
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ kind: 'started' });
      const onProgress: Run['onProgress'] = (progress) => {
        dispatch({ kind: 'progressed', progress });
      };
      job({ onProgress, signal: controller.signal })
        .then((outcome) => {
          dispatch({ kind: 'ended', outcome });
        })
        .catch((error: unknown) => {
          dispatch({ kind: 'broke' });
          // Not swallowed: the host's console and the browser tests see it as an uncaught error.
          reportError(error);
        })
        .finally(leave);
    },
    [gate, name],
  );
  const cancel = useCallback(() => {
    dispatch({ kind: 'cancelled' });
    abort.current?.abort();
  }, []);
  const clear = useCallback(() => {
    dispatch({ kind: 'cleared' });
  }, []);
  return { state, start, cancel, clear };
}
