import { DataBarVerticalFilled } from '@fluentui/react-icons/svg/data-bar-vertical';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Session } from '../../../shared/protocol/session.ts';
import type { SummaryOf } from '../../../shared/protocol/summary.ts';
import type { PlanId } from '../../../shared/town/ids.ts';
import { useRunning, useServices, useSession } from '../../app/services.ts';
import type { Refusal, SummaryDone } from '../../sync/outcome.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useRun } from '../../ui/use-run.ts';
import { SummaryResult } from './SummaryResult.tsx';

export interface SummaryPanelProps {
  /** True when the ribbon button asked to begin at once. */
  readonly runAtOnce: boolean;
  /** Undefined while none is published. */
  readonly plan: Session['plans'][number] | undefined;
  /** The period chosen below, or null: as things stand now. */
  readonly of: SummaryOf;
  readonly onPlan: (id: PlanId) => void;
  /** What is offered of the summary just kept under this number. */
  readonly files: (planId: PlanId, no: number) => ReactNode;
}

/** 汇总: the sheets of the summary in this workbook, written anew where something changed. */
export function SummaryPanel({ runAtOnce, plan, of, onPlan, files }: SummaryPanelProps) {
  const { commands, gate } = useServices();
  const { account, plans } = useSession();
  const running = useRunning();
  const runner = useRun<SummaryDone | Refusal>(gate, '正在汇总…');
  const started = useRef(false);

  const summarise = (): void => {
    if (plan !== undefined) runner.start((run) => commands.pullSummary(plan.id, of, run));
  };
  useEffect(() => {
    if (!runAtOnce || started.current) return;
    started.current = true;
    summarise();
  });

  if (plan === undefined) {
    return (
      <Notice tone="info" title="还没有可以汇总的清单">
        {account.role === 'administrator'
          ? '请先到“设置”里添加单位，给镇应急办和各单位建账号。镇应急办发布清单以后，这里可以一键汇总各单位的进展。'
          : '清单发布以后，这里可以一键汇总各单位的进展。'}
      </Notice>
    );
  }
  return (
    <Stack>
      {plans.length > 1 && (
        <Choice<PlanId>
          label="汇总哪份清单"
          value={plan.id}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={onPlan}
        />
      )}
      <BigButton
        label={running ?? (of === null ? '汇总' : '汇总选中的一期')}
        icon={<DataBarVerticalFilled />}
        busy={running !== null}
        onClick={summarise}
      />
      {runner.state.kind === 'idle' && (
        <Quiet>
          在这个工作簿里写出全镇汇总、分项汇总、报送情况、逾期清单、五色图等表。您自己的批注、格式和公式不会动。
        </Quiet>
      )}
      <RunView runner={runner} words="正在汇总…">
        {(outcome) =>
          outcome.kind === 'refused' ? (
            <Notice
              tone={outcome.code === 'CANCELLED' ? 'info' : 'error'}
              title={outcome.code === 'CANCELLED' ? '已取消' : '没有汇总'}
            >
              {outcome.sentence}
            </Notice>
          ) : (
            <Stack>
              <SummaryResult done={outcome} />
              {outcome.no !== null && files(plan.id, outcome.no)}
            </Stack>
          )
        }
      </RunView>
    </Stack>
  );
}
