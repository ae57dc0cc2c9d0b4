import { useCallback, useState } from 'react';
import { shanghaiDate } from '../../../shared/time/date.ts';
import type { PlanId, UnitId } from '../../../shared/town/ids.ts';
import { useServices, useSession } from '../../app/services.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { FiguresForm } from './FiguresForm.tsx';
import { lastQuarters, sayQuarter } from './target-words.ts';

const QUARTERS_OFFERED = 4;

/** 本期指标: the figures this unit gives for the town's targets; asked for only once somebody opens it. */
export function MyFigures() {
  const { plans, unit } = useSession();
  const [plan] = plans;
  if (unit === null || plan === undefined) return null;
  return (
    <LazyDisclosure title="本期指标">
      {() => <UnitFigures planId={plan.id} unitId={unit.id} />}
    </LazyDisclosure>
  );
}

interface UnitFiguresProps {
  readonly planId: PlanId;
  readonly unitId: UnitId;
}

function UnitFigures({ planId, unitId }: UnitFiguresProps) {
  const { reporting, now } = useServices();
  const quarters = lastQuarters(shanghaiDate(now().getTime()), QUARTERS_OFFERED);
  const [quarter, setQuarter] = useState(quarters[0] ?? '');
  const loader = useLoaded(useCallback(() => reporting.targets(planId), [planId, reporting]));
  return (
    <LoadedView loader={loader} words="正在取指标…">
      {({ targets, figures }) => {
        const own = targets.filter(({ active, unitIds }) => active && unitIds.includes(unitId));
        if (own.length === 0) return <Quiet>没有要本单位填数的指标。</Quiet>;
        return (
          <>
            <Choice
              label="哪个季度"
              value={quarter}
              options={quarters.map((value) => ({ value, label: sayQuarter(value) }))}
              onChange={setQuarter}
            />
            <FiguresForm
              key={quarter}
              planId={planId}
              quarter={quarter}
              targets={own}
              figures={figures.filter((f) => f.quarter === quarter && f.unitId === unitId)}
              onSaved={loader.reload}
            />
          </>
        );
      }}
    </LoadedView>
  );
}
