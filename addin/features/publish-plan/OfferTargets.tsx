import { useCallback, useState, type ReactNode } from 'react';
import { offerTargets, type TargetRow } from '../../../shared/report/target-offer.ts';
import type { PlanId } from '../../../shared/town/ids.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { TargetPicks } from './TargetPicks.tsx';

export interface OfferTargetsProps {
  /** A published plan. */
  readonly planId: PlanId;
  readonly rows: readonly TargetRow[];
  readonly directory: Directory;
}

/** After a publication: the targets it brought that are no 指标 yet; nothing where there are none. */
export function OfferTargets(props: OfferTargetsProps) {
  if (props.rows.length === 0) return null;
  return (
    <Offered {...props} none={null}>
      {(count, picks) => (
        <Section title="清单里的指标" count={`${String(count)} 个`}>
          {picks}
        </Section>
      )}
    </Offered>
  );
}

/** The same at any later time, for whoever left them or closed the pane. */
export function LeftTargets(props: OfferTargetsProps) {
  if (props.rows.length === 0) return null;
  return (
    <LazyDisclosure title="清单里写的指标">
      {() => (
        <Offered {...props} none={<Quiet>清单里能建的指标都已经建好了。</Quiet>}>
          {(_, picks) => picks}
        </Offered>
      )}
    </LazyDisclosure>
  );
}

interface OfferedProps extends OfferTargetsProps {
  readonly none: ReactNode;
  readonly children: (count: number, picks: ReactNode) => ReactNode;
}

function Offered({ planId, rows, directory, none, children }: OfferedProps) {
  const { reporting } = useServices();
  const [left, setLeft] = useState(false);
  const loader = useLoaded(useCallback(() => reporting.targets(planId), [planId, reporting]));
  if (left) {
    return (
      <Notice tone="info" title="没有建指标">
        要求都还写在清单里。以后要建，请再识别一次这张表，打开“清单里写的指标”。
      </Notice>
    );
  }
  return (
    <LoadedView loader={loader} words="正在看哪些指标还没有建…">
      {({ targets }) => {
        const offered = offerTargets(planId, rows, targets);
        const { length } = offered.offers;
        if (length === 0) return none;
        const leave = (): void => {
          setLeft(true);
        };
        return children(
          length,
          <TargetPicks offered={offered} directory={directory} onLeave={leave} />,
        );
      }}
    </LoadedView>
  );
}
