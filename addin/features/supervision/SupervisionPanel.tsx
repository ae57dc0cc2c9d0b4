import { useCallback } from 'react';
import type { PlanId } from '../../../shared/town/ids.ts';
import { mayCall } from '../../../shared/town/policy.ts';
import { useServices, useSession } from '../../app/services.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Section } from '../../ui/Section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Proposals } from './Proposals.tsx';
import { Steps } from './StepLog.tsx';

/** 督办: what the town's own rule proposes, what was decided, and the reminders that lie ready. */
export function SupervisionPanel() {
  const { plans } = useSession();
  const [plan] = plans;
  return plan === undefined ? null : <PlanSupervision planId={plan.id} />;
}

function PlanSupervision({ planId }: { readonly planId: PlanId }) {
  const { reporting, now } = useServices();
  const { account } = useSession();
  const loader = useLoaded(useCallback(() => reporting.supervision(planId), [planId, reporting]));
  const mayDecide = mayCall('supervision.record', account.role);
  return (
    <Section title="督办">
      <LoadedView loader={loader} words="正在取督办记录…">
        {({ proposals, steps, reminders }) => (
          <>
            <Proposals
              planId={planId}
              proposals={proposals}
              mayDecide={mayDecide}
              onChanged={loader.reload}
            />
            <Steps steps={steps} mayDecide={mayDecide} onChanged={loader.reload} />
            {reminders.map((reminder) => (
              <LazyDisclosure
                key={`${reminder.at} ${reminder.dutyName}`}
                title={`${sayMoment(reminder.at, now())} 备好的催报 · ${String(reminder.units)} 个单位`}
              >
                {() => (
                  <CopyText
                    label={`${reminder.dutyName}，${reminder.periodLabel}`}
                    text={reminder.text}
                  />
                )}
              </LazyDisclosure>
            ))}
          </>
        )}
      </LoadedView>
    </Section>
  );
}
