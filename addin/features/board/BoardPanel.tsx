import { useCallback, useState } from 'react';
import type { DutyId, PlanId } from '../../../shared/town/ids.ts';
import { useServices, useSession } from '../../app/services.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BoardView } from './BoardView.tsx';

/** 报送情况: who has reported, who has not, and what can be done about it. */
export function BoardPanel() {
  const { plans } = useSession();
  const [chosen, setChosen] = useState<PlanId | null>(null);
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0];
  if (plan === undefined) {
    return (
      <Notice tone="info" title="还没有发布的清单">
        清单发布并设好报送任务以后，这里可以看各单位报了没有。
      </Notice>
    );
  }
  return (
    <>
      {plans.length > 1 && (
        <Choice<PlanId>
          label="哪份清单"
          value={plan.id}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setChosen}
        />
      )}
      <PlanBoard key={plan.id} planId={plan.id} />
    </>
  );
}

interface Asked {
  readonly dutyId: DutyId | null;
  readonly periodKey: string | null;
}

function PlanBoard({ planId }: { readonly planId: PlanId }) {
  const { reporting } = useServices();
  const [asked, setAsked] = useState<Asked>({ dutyId: null, periodKey: null });
  const loader = useLoaded(
    useCallback(() => reporting.board({ planId, ...asked }), [asked, planId, reporting]),
  );
  return (
    <LoadedView loader={loader} words="正在取报送情况…">
      {(board) => (
        <BoardView
          board={board}
          onDuty={(dutyId) => {
            setAsked({ dutyId, periodKey: null });
          }}
          onPeriod={(periodKey) => {
            setAsked({ dutyId: board.dutyId, periodKey });
          }}
          onChanged={loader.reload}
        />
      )}
    </LoadedView>
  );
}
