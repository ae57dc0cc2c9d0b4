import { useEffect, useState } from 'react';
import { useServices } from '../../app/services.ts';
import type { SyncOutcome } from '../../sync/outcome.ts';
import type { RunState } from '../../ui/run-state.ts';
import type { Truth } from '../../ui/truth.ts';

/** Typing comes in bursts; counting reads the sheet, so it waits for a pause. */
const PAUSE_MS = 1_500;

/** What is known of this workbook's list; null: not yet asked, or not to be asked now. */
export type ListTruth = Truth | 'no-list' | null;

/** The facts of the line of truth: counted at the start and after edits, known at once after a sync. */
export function useTruth(sync: RunState<SyncOutcome>): ListTruth {
  const { commands, gate, inExcel, onSheetEdited } = useServices();
  const [truth, setTruth] = useState<ListTruth>(null);

  const isMissing = truth === 'no-list';
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
          else if (pending.code === 'NOT_BOUND') setTruth('no-list');
        })
        .catch(reportError);
    };
    const stopHints = onSheetEdited(() => {
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE_MS);
    });
    // Whatever ran may have brought the list.
    const stopGate = isMissing ? gate.subscribe(count) : () => undefined;
    count();
    return () => {
      current = false;
      clearTimeout(timer);
      stopHints();
      stopGate();
    };
  }, [commands, gate, inExcel, isMissing, onSheetEdited]);

  useEffect(() => {
    if (sync.kind !== 'ended' || sync.outcome.kind !== 'done') return;
    const { fieldsPending, at, receipt } = sync.outcome;
    setTruth((before) => {
      const known = before === 'no-list' ? null : before;
      const lastReceipt = receipt?.no ?? known?.lastReceipt ?? null;
      return { fields: fieldsPending, lastSyncAt: at, lastReceipt };
    });
  }, [sync]);

  return truth;
}
