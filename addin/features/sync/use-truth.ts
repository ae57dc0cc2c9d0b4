import { useEffect, useState } from 'react';
import { useServices } from '../../app/services.ts';
import type { SyncOutcome } from '../../sync/outcome.ts';
import type { RunState } from '../../ui/run-state.ts';
import type { Truth } from '../../ui/truth.ts';

/** Typing comes in bursts; counting reads the sheet, so it waits for a pause. */
const PAUSE_MS = 1_500;

/** The facts of the line of truth: counted at the start and after edits, known at once after a sync; null = no list. */
export function useTruth(sync: RunState<SyncOutcome>): Truth | null {
  const { commands, gate, inExcel, onSheetEdited } = useServices();
  const [truth, setTruth] = useState<Truth | null>(null);

  useEffect(() => {
    if (!inExcel) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => {
      // A sync that runs ends with newer facts than any count taken meanwhile.
      if (gate.current() !== null) return;
      commands
        .pending()
        .then((pending) => {
          if (!current) return;
          if (pending.kind === 'pending') setTruth(pending);
          // Any other refusal (a cell is being typed into) says nothing about the list: the last count stands.
          else if (pending.code === 'NOT_BOUND') setTruth(null);
        })
        .catch(reportError);
    };
    const stop = onSheetEdited(() => {
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE_MS);
    });
    count();
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [commands, gate, inExcel, onSheetEdited]);

  useEffect(() => {
    if (sync.kind !== 'ended' || sync.outcome.kind !== 'done') return;
    const { fieldsPending, at, receipt } = sync.outcome;
    setTruth((before) => ({
      fields: fieldsPending,
      lastSyncAt: at,
      lastReceipt: receipt?.no ?? before?.lastReceipt ?? null,
    }));
  }, [sync]);

  return truth;
}
