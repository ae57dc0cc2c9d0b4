import { useCallback, useState } from 'react';
import type { PlanPreview } from '../../../shared/protocol/plan.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices, type Services } from '../../app/services.ts';
import type { PlanReading, Refusal } from '../../sync/outcome.ts';
import type { ReadPlanOptions } from '../../sync/read-plan.ts';

export interface UnderstoodPlan {
  readonly kind: 'understood';
  readonly reading: PlanReading;
  readonly directory: Directory;
  /** What publishing would do; null while units or groups are unsettled. */
  readonly preview: PlanPreview | null;
}

export type PlanState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'broken' }
  | UnderstoodPlan;

type Sources = Pick<Services, 'api' | 'commands'>;

async function understand(
  { api, commands }: Sources,
  options: ReadPlanOptions,
): Promise<PlanState> {
  const reading = await commands.readPlan(options);
  if (reading.kind === 'refused') return { kind: 'refused', refusal: reading };
  const answer = await api.directory();
  if (!answer.ok) return { kind: 'refused', refusal: answer.refusal };
  const understood = { kind: 'understood', reading, directory: answer.value } as const;
  if (reading.unknownUnits.length + reading.emptyGroups.length > 0) {
    return { ...understood, preview: null };
  }
  const preview = await commands.previewPlan(reading);
  return 'kind' in preview ? { kind: 'refused', refusal: preview } : { ...understood, preview };
}

export interface PlanReader {
  readonly state: PlanState;
  readonly read: (options?: ReadPlanOptions) => void;
}

/** Reads the active sheet, the town's names, and what publishing would do; again after each settlement. */
export function usePlanReading(): PlanReader {
  const { api, commands } = useServices();
  const [state, setState] = useState<PlanState>({ kind: 'idle' });
  const read = useCallback(
    (options: ReadPlanOptions = {}) => {
      setState({ kind: 'reading' });
      understand({ api, commands }, options)
        .then(setState)
        .catch((error: unknown) => {
          setState({ kind: 'broken' });
          reportError(error);
        });
    },
    [api, commands],
  );
  return { state, read };
}
