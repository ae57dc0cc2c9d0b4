import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import type { FigureOutcome } from '../../sync/figure-behind.ts';

export type FigureState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'open'; readonly outcome: FigureOutcome }
  | { readonly kind: 'broken' };

export interface FigureAsking {
  readonly state: FigureState;
  /** Asks for the figure in the selected cell. */
  readonly ask: () => void;
  readonly close: () => void;
}

/** Selecting by keyboard passes many cells; only where a person stops is asked for. */
const PAUSE_MS = 400;

/**
 * The figure in the selected cell; while it is open it follows the selection from figure to figure. What is selected
 * besides changes nothing, and a later question overtakes an earlier one.
 */
export function useFigure(): FigureAsking {
  const { commands, gate, onCellSelected } = useServices();
  const [state, setState] = useState<FigureState>({ kind: 'closed' });
  const asked = useRef<AbortController | null>(null);
  const isOpen = state.kind === 'open';

  const find = useCallback(
    (settle: (outcome: FigureOutcome) => void) => {
      asked.current?.abort();
      const controller = new AbortController();
      asked.current = controller;
      commands
        .figureBehind(controller.signal)
        .then((outcome) => {
          if (!controller.signal.aborted) settle(outcome);
        })
        .catch((error: unknown) => {
          if (controller.signal.aborted) return;
          setState({ kind: 'broken' });
          reportError(error);
        });
    },
    [commands],
  );
  const ask = useCallback(() => {
    setState({ kind: 'asking' });
    find((outcome) => {
      setState({ kind: 'open', outcome });
    });
  }, [find]);
  const close = useCallback(() => {
    asked.current?.abort();
    setState({ kind: 'closed' });
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      // 汇总 itself selects and writes cells.
      if (gate.current() !== null) return;
      find((outcome) => {
        if (outcome.kind === 'figure') setState({ kind: 'open', outcome });
      });
    };
    const stop = onCellSelected(() => {
      clearTimeout(timer);
      timer = setTimeout(follow, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [find, gate, isOpen, onCellSelected]);
  useEffect(() => () => asked.current?.abort(), []);
  return { state, ask, close };
}
