import { useCallback } from 'react';
import type { SummaryFacts, SummaryOf } from '../../../shared/protocol/summary.ts';
import type { PlanId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { BarChart } from '../../ui/BarChart.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BrokenTargets } from './BrokenTargets.tsx';
import { actionLines, historyLines } from './chart-lines.ts';

export interface DashboardProps {
  readonly planId: PlanId;
  /** What is looked at, and what 汇总 will write. */
  readonly of: SummaryOf;
  readonly onOf: (of: SummaryOf) => void;
}

const NOW = 'now';

/** How the town stands: completion by action, reporting by period. */
export function Dashboard({ planId, of, onOf }: DashboardProps) {
  const { reporting, now } = useServices();
  const loader = useLoaded(
    useCallback(() => reporting.summaryFacts({ planId, of }), [of, planId, reporting]),
  );
  return (
    <Section title="一览">
      <LoadedView loader={loader} words="正在取全镇情况…">
        {(facts) => (
          <>
            <PeriodChoice facts={facts} of={of} onOf={onOf} />
            <AsOf at={facts.at} now={now()} what="一览" onReload={loader.reload} />
            <BrokenTargets facts={facts} />
            <Completion facts={facts} />
            <Reporting facts={facts} />
          </>
        )}
      </LoadedView>
    </Section>
  );
}

interface PeriodChoiceProps extends Pick<DashboardProps, 'of' | 'onOf'> {
  readonly facts: SummaryFacts;
}

function PeriodChoice({ facts: { period, history }, of, onOf }: PeriodChoiceProps) {
  if (period === null || history.length === 0) return null;
  const { dutyId, dutyName } = period;
  return (
    <Choice
      label="看哪一期"
      value={of?.periodKey ?? NOW}
      options={[
        { value: NOW, label: '现在' },
        ...history.toReversed().map(({ key, label }) => ({ value: key, label })),
      ]}
      hint={of === null ? '现在的填报内容。' : `${dutyName}，按各单位报送的内容。`}
      onChange={(key) => {
        onOf(key === NOW ? null : { dutyId, periodKey: key });
      }}
    />
  );
}

function Completion({ facts }: { readonly facts: SummaryFacts }) {
  const lines = actionLines(facts);
  if (lines.length === 0) return <Quiet>清单里还没有任务。</Quiet>;
  return (
    <BarChart
      title="各行动完成情况"
      series={[
        { name: '已完成', shade: 'good' },
        { name: '逾期', shade: 'warn' },
        { name: '其他', shade: 'none' },
      ]}
      lines={lines}
    />
  );
}

function Reporting({ facts }: { readonly facts: SummaryFacts }) {
  const lines = historyLines(facts);
  if (lines.length === 0) return <Quiet>还没有到过报送期。</Quiet>;
  return (
    <BarChart
      title="各期报送情况"
      series={[
        { name: '按时', shade: 'good' },
        { name: '迟报', shade: 'soon' },
        { name: '未报', shade: 'none' },
      ]}
      lines={lines}
    />
  );
}
