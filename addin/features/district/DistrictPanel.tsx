import { Button } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { ReactNode } from 'react';
import type { DistrictTown, DistrictTowns } from '../../../shared/protocol/district.ts';
import { useRunning, useServices, useSession } from '../../app/services.ts';
import type { Refusal, SummaryDone } from '../../sync/outcome.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { Section } from '../../ui/Section.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useRun } from '../../ui/use-run.ts';
import { TownPlanCard } from './TownPlanCard.tsx';

export interface DistrictPanelProps {
  /** How a finished 汇总 is shown. */
  readonly result: (done: SummaryDone) => ReactNode;
}

/** 汇总 of a district: how each town stands, each town's sheets, and all towns side by side. */
export function DistrictPanel({ result }: DistrictPanelProps) {
  const { api, now } = useServices();
  const loader = useLoaded(api.districtTowns);
  const shown = (outcome: SummaryDone | Refusal) =>
    outcome.kind === 'refused' ? <Refused refusal={outcome} /> : result(outcome);
  return (
    <LoadedView loader={loader} words="正在取各镇数据…">
      {(district) =>
        district.towns.length === 0 ? (
          <Notice tone="info" title="名下还没有镇">
            请管理服务器的人用“town”命令把镇归到{district.districtName}名下，做法见运行说明。
          </Notice>
        ) : (
          <Stack>
            <Comparison district={district} result={shown} />
            <Row>
              <Quiet>数据截至 {sayMoment(district.at, now())}</Quiet>
              <Button size="small" onClick={loader.reload}>
                刷新
              </Button>
            </Row>
            {district.towns.map((town) => (
              <TownSection key={town.id} town={town} result={shown} />
            ))}
          </Stack>
        )
      }
    </LoadedView>
  );
}

type Shown = (outcome: SummaryDone | Refusal) => ReactNode;

interface ComparisonProps {
  readonly district: DistrictTowns;
  readonly result: Shown;
}

function Comparison({ district, result }: ComparisonProps) {
  const { commands, gate } = useServices();
  const { town } = useSession();
  const running = useRunning();
  const runner = useRun<SummaryDone | Refusal>(gate, '正在汇总…');
  return (
    <>
      <BigButton
        label={running ?? '各镇对照'}
        icon={<TableRegular />}
        busy={running !== null}
        onClick={() => {
          runner.start((run) => commands.compareTowns(town.id, run));
        }}
      />
      {runner.state.kind === 'idle' && (
        <Quiet>
          把{district.towns.length}
          个镇的报送和完成情况写成一张对照表。下面可以逐镇汇总；您自己的批注、格式和公式不会动。
        </Quiet>
      )}
      <RunView runner={runner} words="正在汇总…">
        {result}
      </RunView>
    </>
  );
}

interface TownSectionProps {
  readonly town: DistrictTown;
  readonly result: Shown;
}

function TownSection({ town, result }: TownSectionProps) {
  return (
    <Section title={town.name}>
      {town.plans.length === 0 && <Quiet>还没有发布清单</Quiet>}
      {town.plans.map((plan) => (
        <TownPlanCard key={plan.id} town={town} plan={plan} result={result} />
      ))}
    </Section>
  );
}

function Refused({ refusal: { code, sentence } }: { readonly refusal: Refusal }) {
  const cancelled = code === 'CANCELLED';
  return (
    <Notice tone={cancelled ? 'info' : 'error'} title={cancelled ? '已取消' : '没有汇总'}>
      {sentence}
    </Notice>
  );
}
