import { useCallback } from 'react';
import type { PlanId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';

/** Summaries that were kept under a number: the number stands on every sheet and text made from them. */
export function KeptSummaries({ planId }: { readonly planId: PlanId }) {
  return <LazyDisclosure title="汇总记录">{() => <KeptList planId={planId} />}</LazyDisclosure>;
}

function KeptList({ planId }: { readonly planId: PlanId }) {
  const { reporting, now } = useServices();
  const loader = useLoaded(useCallback(() => reporting.keptSummaries(planId), [planId, reporting]));
  return (
    <LoadedView loader={loader} words="正在取汇总记录…">
      {(kept) =>
        kept.length === 0 ? (
          <Quiet>还没有汇总过。</Quiet>
        ) : (
          <PlainList>
            {kept.map(({ no, label, at, by }) => (
              <li key={no}>
                第 {no} 号 · {label}
                <Quiet>
                  {sayMoment(at, now())} · {by}
                </Quiet>
              </li>
            ))}
          </PlainList>
        )
      }
    </LoadedView>
  );
}
