import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useCallback, useState } from 'react';
import type { Duty } from '../../../shared/report/duty.ts';
import { shanghaiDate } from '../../../shared/time/date.ts';
import type { DutyId, PlanId } from '../../../shared/town/ids.ts';
import { mayCall } from '../../../shared/town/policy.ts';
import { useServices, useSession } from '../../app/services.ts';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DutyForm } from './DutyForm.tsx';
import { NextDates } from './NextDates.tsx';
import { newDuty } from './new-duty.ts';

/** 报送任务: what the plan asks units to report and when, each with the dates its rule gives. */
export function Duties() {
  const { plans } = useSession();
  const [plan] = plans;
  if (plan === undefined) {
    return (
      <Section title="报送任务">
        <Quiet>清单发布以后，可以在这里设报送任务。</Quiet>
      </Section>
    );
  }
  return <PlanDuties planId={plan.id} />;
}

function PlanDuties({ planId }: { readonly planId: PlanId }) {
  const { reporting, newId, now } = useServices();
  const { account } = useSession();
  const [draft, setDraft] = useState<Duty | null>(null);
  const loader = useLoaded(useCallback(() => reporting.duties(planId), [planId, reporting]));
  const maySave = mayCall('duty.save', account.role);
  const begin = (): void => {
    const today = shanghaiDate(now().getTime());
    setDraft(newDuty({ id: newId() as DutyId, planId, today }));
  };
  return (
    <Section title="报送任务">
      <LoadedView loader={loader} words="正在取报送任务…">
        {(duties) => (
          <>
            {duties.length === 0 && <Quiet>还没有报送任务。</Quiet>}
            {duties.map(({ duty, next }) => (
              <LazyDisclosure
                key={duty.id}
                title={`${duty.name} · ${duty.rule}${duty.active ? '' : ' · 已停用'}`}
              >
                {() => (
                  <>
                    <NextDates next={next} />
                    {maySave && <DutyForm duty={duty} onSaved={loader.reload} />}
                  </>
                )}
              </LazyDisclosure>
            ))}
            {maySave && draft === null && (
              <Button icon={<AddRegular />} onClick={begin}>
                添加报送任务
              </Button>
            )}
            {maySave && draft !== null && (
              <DutyForm
                key={draft.id}
                duty={draft}
                onSaved={() => {
                  setDraft(null);
                  loader.reload();
                }}
              />
            )}
          </>
        )}
      </LoadedView>
    </Section>
  );
}
