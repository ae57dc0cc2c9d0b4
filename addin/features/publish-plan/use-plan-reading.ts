import { useCallback, useRef, useState } from 'react';
import type { PlanPreview } from '../../../shared/protocol/plan.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices, type Services } from '../../app/services.ts';
import type { HeaderAsked, PlanReading, Refusal } from '../../sync/outcome.ts';
import type { ReadPlanOptions } from '../../sync/read-plan.ts';
import { closedReason } from './closed-reason.ts';

export interface UnderstoodPlan {
  readonly kind: 'understood';
  readonly reading: PlanReading;
  readonly directory: Directory;
  /** What publishing would do; null while something is open that changes what the list means. */
  readonly preview: PlanPreview | null;
  /** What was asked for last: of `reading`, or of the reading that is on its way. */
  readonly asked: ReadPlanOptions;
  /** Which reading it is: what was agreed to of one does not count for the next. */
  readonly turn: number;
  /** The sheet is being read anew; what is shown is what was understood before. */
  readonly rereading: boolean;
}

export interface AskedPlan {
  readonly kind: 'header-asked';
  readonly header: HeaderAsked;
  readonly asked: ReadPlanOptions;
}

export type PlanState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'broken' }
  | AskedPlan
  | UnderstoodPlan;

type Sources = Pick<Services, 'api' | 'commands'>;

type Asking = Pick<UnderstoodPlan, 'asked' | 'turn'>;

async function understand({ api, commands }: Sources, asking: Asking): Promise<PlanState> {
  const { asked } = asking;
  const reading = await commands.readPlan(asked);
  if (reading.kind === 'refused') return { kind: 'refused', refusal: reading };
  if (reading.kind === 'header-asked') return { kind: 'header-asked', header: reading, asked };
  const answer = await api.directory();
  if (!answer.ok) return { kind: 'refused', refusal: answer.refusal };
  const directory = answer.value;
  const answered = { reading, directory, rereading: false } as const;
  const understood = { kind: 'understood', ...answered, ...asking } as const;
  if (closedReason(reading) !== null) return { ...understood, preview: null };
  const preview = await commands.previewPlan(reading);
  return 'kind' in preview ? { kind: 'refused', refusal: preview } : { ...understood, preview };
}

/** What a person sees while the sheet is read again: the last reading, so that the focus stays where it is. */
function meanwhile(state: PlanState, asked: ReadPlanOptions): PlanState {
  return state.kind === 'understood' ? { ...state, asked, rereading: true } : { kind: 'reading' };
}

export interface PlanReader {
  readonly state: PlanState;
  /** Reads the active sheet from the beginning. */
  readonly read: () => void;
  /** Reads it again with what was settled since. */
  readonly readAgain: (asked: ReadPlanOptions) => void;
}

/** Reads the active sheet, the town's names, and what publishing would do; again after each settlement. */
export function usePlanReading(): PlanReader {
  const { api, commands } = useServices();
  const [state, setState] = useState<PlanState>({ kind: 'idle' });
  const latest = useRef(0);
  const start = useCallback(
    (asked: ReadPlanOptions) => {
      latest.current += 1;
      const turn = latest.current;
      // Of several readings under way the one that was asked for last is shown.
      const show = (next: PlanState): void => {
        if (turn === latest.current) setState(next);
      };
      understand({ api, commands }, { asked, turn })
        .then(show)
        .catch((error: unknown) => {
          show({ kind: 'broken' });
          reportError(error);
        });
    },
    [api, commands],
  );
  const read = useCallback(() => {
    setState({ kind: 'reading' });
    start({});
  }, [start]);
  const readAgain = useCallback(
    (asked: ReadPlanOptions) => {
      setState((before) => meanwhile(before, asked));
      start(asked);
    },
    [start],
  );
  return { state, read, readAgain };
}
