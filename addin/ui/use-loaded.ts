import { useCallback, useEffect, useState } from 'react';

/** What came, or the sentence why not. */
export type LoadAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: { readonly sentence: string } };

/** What a screen reads from the server before it can show anything. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly value: T };

export interface Loader<T> {
  readonly loaded: Loaded<T>;
  readonly reload: () => void;
}

/** Loads once, and again on `reload`; a later answer than the newest request is dropped. `load` must be stable. */
export function useLoaded<T>(load: () => Promise<LoadAnswer<T>>): Loader<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    load()
      .then((answer) => {
        if (!current) return;
        setLoaded(
          answer.ok
            ? { kind: 'ready', value: answer.value }
            : { kind: 'failed', sentence: answer.refusal.sentence },
        );
      })
      .catch(reportError);
    return () => {
      current = false;
    };
  }, [load, round]);
  const reload = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return { loaded, reload };
}
