import { useCallback, useState } from 'react';

/** A short act of a form: nothing yet, on its way, or what came of it. */
export type ActState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'broken' };

export interface Act<T> {
  readonly state: ActState<T>;
  readonly perform: (work: () => Promise<T>) => void;
  readonly clear: () => void;
}

/** For acts too short for a progress bar (save, sign in, go to a cell); a second click while busy does nothing. */
export function useAct<T>(): Act<T> {
  const [state, setState] = useState<ActState<T>>({ kind: 'idle' });
  const busy = state.kind === 'busy';
  const perform = useCallback(
    (work: () => Promise<T>) => {
      if (busy) return;
      setState({ kind: 'busy' });
      work()
        .then((result) => {
          setState({ kind: 'done', result });
        })
        .catch((error: unknown) => {
          setState({ kind: 'broken' });
          reportError(error);
        });
    },
    [busy],
  );
  const clear = useCallback(() => {
    setState({ kind: 'idle' });
  }, []);
  return { state, perform, clear };
}
