import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useCallback, useState } from 'react';
import type { Target } from '../../../shared/report/target.ts';
import { sayGoal } from '../../../shared/report/target-goal.ts';
import type { PlanId, TargetId } from '../../../shared/town/ids.ts';
import { mayCall } from '../../../shared/town/policy.ts';
import { useServices, useSession } from '../../app/services.ts';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { TargetForm } from './TargetForm.tsx';

/** 指标: what the plan wants reached in figures, and who gives them. */
export function TargetsPanel() {
  const { plans } = useSession();
  const [plan] = plans;
  if (plan === undefined) return null;
  return <LazyDisclosure title="指标">{() => <Targets planId={plan.id} />}</LazyDisclosure>;
}

function newTarget(id: string, planId: PlanId): Target {
  return {
    id: id as TargetId,
    planId,
    name: '',
    comparator: 'at-least',
    measure: 'rate',
    value: 80,
    unit: '%',
    cumulative: false,
    soft: false,
    unitIds: [],
    lastYear: null,
    active: true,
    source: null,
  };
}

function Targets({ planId }: { readonly planId: PlanId }) {
  const { reporting, api, newId } = useServices();
  const { account } = useSession();
  const [draft, setDraft] = useState<Target | null>(null);
  const loader = useLoaded(useCallback(() => reporting.targets(planId), [planId, reporting]));
  const directory = useLoaded(api.directory);
  const maySave = mayCall('target.save', account.role);
  const saved = (): void => {
    setDraft(null);
    loader.reload();
  };
  return (
    <LoadedView loader={loader} words="正在取指标…">
      {({ targets }) => (
        <LoadedView loader={directory} words="正在取单位名单…">
          {({ units }) => (
            <>
              {targets.length === 0 && <Quiet>还没有指标。</Quiet>}
              {targets.map((target) => (
                <LazyDisclosure
                  key={target.id}
                  title={`${target.name} · ${sayGoal(target)}${target.active ? '' : ' · 已停用'}`}
                >
                  {() =>
                    maySave ? (
                      <TargetForm target={target} units={units} onSaved={saved} />
                    ) : (
                      <Quiet>{target.unitIds.length} 个单位填数。</Quiet>
                    )
                  }
                </LazyDisclosure>
              ))}
              {maySave &&
                (draft === null ? (
                  <Button
                    icon={<AddRegular />}
                    onClick={() => {
                      setDraft(newTarget(newId(), planId));
                    }}
                  >
                    添加指标
                  </Button>
                ) : (
                  <TargetForm key={draft.id} target={draft} units={units} onSaved={saved} />
                ))}
            </>
          )}
        </LoadedView>
      )}
    </LoadedView>
  );
}
