import { useState } from 'react';
import { SummaryPanel } from '../features/summary/SummaryPanel.tsx';
import type { SummaryOf } from '../../shared/protocol/summary.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { Lazy } from '../ui/Lazy.tsx';
import { Stack } from '../ui/Stack.tsx';
import {
  behindPart,
  dashboardPart,
  keptFilesPart,
  keptPart,
  originalPart,
  summaryFilesPart,
} from './office-parts.ts';
import { useSession } from './services.ts';

export interface SummaryScreenProps {
  /** True when the ribbon button asked to begin at once. */
  readonly runAtOnce: boolean;
}

/** 汇总: the button that writes the sheets, and how the town stands; both speak of the same plan and period. */
export function SummaryScreen({ runAtOnce }: SummaryScreenProps) {
  const { plans } = useSession();
  const [chosen, setChosen] = useState<PlanId | null>(null);
  const [of, setOf] = useState<SummaryOf>(null);
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0];
  return (
    <Stack>
      <SummaryPanel
        runAtOnce={runAtOnce}
        plan={plan}
        of={of}
        onPlan={(id) => {
          setChosen(id);
          setOf(null);
        }}
        files={(planId, no) => <Lazy key={no} part={summaryFilesPart} props={{ planId, no }} />}
      />
      {plan !== undefined && (
        <>
          <Lazy part={behindPart} props={{}} />
          <Lazy part={dashboardPart} props={{ planId: plan.id, of, onOf: setOf }} />
          <Lazy key={`original ${plan.id}`} part={originalPart} props={{ planId: plan.id, of }} />
          <Lazy key={plan.id} part={keptPart} props={{ planId: plan.id }} />
          <Lazy key={`files ${plan.id}`} part={keptFilesPart} props={{ planId: plan.id }} />
        </>
      )}
    </Stack>
  );
}
