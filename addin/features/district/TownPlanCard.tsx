import { Button } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import type { ReactNode } from 'react';
import type { PlanFigures } from '../../../shared/protocol/district.ts';
import type { TownId } from '../../../shared/town/ids.ts';
import { useRunning, useServices, useSession } from '../../app/services.ts';
import type { Refusal, SummaryDone } from '../../sync/outcome.ts';
import { Card } from '../../ui/Card.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { useRun } from '../../ui/use-run.ts';
import { ShareBar } from './ShareBar.tsx';

export interface TownPlanCardProps {
  readonly town: { readonly id: TownId; readonly name: string };
  readonly plan: PlanFigures;
  readonly result: (outcome: SummaryDone | Refusal) => ReactNode;
}

/** A town's plan: how its period and its tasks stand, and the button that brings its sheets. */
export function TownPlanCard({ town, plan, result }: TownPlanCardProps) {
  const { commands, gate } = useServices();
  const { town: district } = useSession();
  const running = useRunning();
  const runner = useRun<SummaryDone | Refusal>(gate, '正在汇总…');
  const { reporting, progress } = plan;
  const order = {
    ...{ districtId: district.id, townId: town.id, townName: town.name, planId: plan.id },
  };
  return (
    <Card>
      <span>{plan.title}</span>
      <PeriodLine plan={plan} />
      {reporting !== null && (
        <>
          <ShareBar label="已报单位" part={reporting.reported} base={reporting.expected} />
          <ShareBar label="按时报送" part={reporting.onTime} base={reporting.expected} />
          <ShareBar label="已审定" part={reporting.accepted} base={reporting.reported} />
        </>
      )}
      <ShareBar label="任务完成" part={progress.done} base={progress.countable} />
      {progress.late > 0 && <Quiet>逾期 {progress.late} 项</Quiet>}
      <Button
        icon={<DataBarVerticalRegular />}
        aria-label={`汇总 ${town.name} ${plan.title}`}
        disabledFocusable={running !== null}
        onClick={() => {
          runner.start((run) => commands.pullTown(order, run));
        }}
      >
        汇总
      </Button>
      <RunView runner={runner} words="正在汇总…">
        {result}
      </RunView>
    </Card>
  );
}

function PeriodLine({ plan: { period } }: { readonly plan: PlanFigures }) {
  const { now } = useServices();
  if (period === null) return <Quiet>没有设报送任务</Quiet>;
  const { dutyName, label, dueAt } = period;
  return (
    <Quiet>
      {dutyName} {label}，{sayMoment(dueAt, now())}截止
    </Quiet>
  );
}
