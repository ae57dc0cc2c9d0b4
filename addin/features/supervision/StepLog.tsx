import type { Step } from '../../../shared/protocol/supervision.ts';
import { useServices } from '../../app/services.ts';
import { Facts } from '../../ui/Facts.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { sayDay, sayMoment } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { StepForm } from './StepForm.tsx';

export interface StepsProps {
  readonly steps: readonly Step[];
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}

/** The log of steps that were taken, with reply and result. */
export function Steps({ steps, mayDecide, onChanged }: StepsProps) {
  const { now } = useServices();
  if (steps.length === 0) return <Quiet>还没有督办记录。</Quiet>;
  return (
    <div>
      <Quiet>督办记录 · {steps.length} 条</Quiet>
      {steps.map((step) => (
        <LazyDisclosure key={step.id} title={titleOf(step)}>
          {() => (
            <>
              <Facts facts={factsOf(step, now())} />
              {mayDecide && <StepForm step={step} onChanged={onChanged} />}
            </>
          )}
        </LazyDisclosure>
      ))}
    </div>
  );
}

function titleOf({ no, kind, unitName, reply, result }: Step): string {
  const state = result !== null ? '已办结' : reply !== null ? '已回复' : '未回复';
  return `第 ${String(no)} 号 · ${kind} · ${unitName} · ${state}`;
}

function factsOf(step: Step, now: Date) {
  return [
    { name: '事由', value: step.ground },
    { name: '日期', value: `${sayMoment(step.at, now)}，${step.by}` },
    { name: '期限', value: step.limit === null ? '没有' : `${sayDay(step.limit, now)}前回复` },
    { name: '回复', value: step.reply ?? '还没有' },
    { name: '结果', value: step.result ?? '还没有' },
  ];
}
