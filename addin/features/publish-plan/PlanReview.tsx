import { useState } from 'react';
import type { Session } from '../../../shared/protocol/session.ts';
import type { EntryId } from '../../../shared/town/ids.ts';
import type { PlanReading } from '../../sync/outcome.ts';
import type { ReadPlanOptions } from '../../sync/read-plan.ts';
import { Steps } from '../../ui/Steps.tsx';
import { FrameForm } from './FrameForm.tsx';
import { PublishPreview } from './PublishPreview.tsx';
import { SamePlan } from './SamePlan.tsx';
import { SettleGroups } from './SettleGroups.tsx';
import { SettleUnits } from './SettleUnits.tsx';
import { Understood } from './Understood.tsx';
import type { UnderstoodPlan } from './use-plan-reading.ts';

const STEPS = ['识别', '确认单位', '选组成员', '发布'] as const;

export interface PlanReviewProps {
  readonly understood: UnderstoodPlan;
  readonly townName: string;
  /** Plans published so far. */
  readonly plans: Session['plans'];
  readonly busy: boolean;
  readonly onReadAgain: (options: ReadPlanOptions) => void;
  readonly onPublish: (confirmedRemovals: readonly EntryId[]) => void;
}

/** Units first, then groups (a new unit may belong to one), then which plan it is, then the confirmation. */
export function PlanReview(props: PlanReviewProps) {
  const { understood, townName, plans, busy, onReadAgain, onPublish } = props;
  const { reading, directory, preview } = understood;
  const [separate, setSeparate] = useState(false);
  const { frame, updates, unknownUnits, emptyGroups } = reading;
  const unitsOpen = unknownUnits.length > 0;
  const groupsOpen = emptyGroups.length > 0;
  const same = separate ? undefined : samePlan(reading, plans);
  const again = (): void => {
    onReadAgain({ frame, updates });
  };
  return (
    <>
      <Steps names={STEPS} current={unitsOpen ? 1 : groupsOpen ? 2 : 3} />
      <Understood reading={reading} />
      {unitsOpen && <SettleUnits unknown={unknownUnits} directory={directory} onSettled={again} />}
      {!unitsOpen && groupsOpen && (
        <SettleGroups empty={emptyGroups} directory={directory} onSettled={again} />
      )}
      {preview !== null && same !== undefined && (
        <SamePlan
          plan={same}
          onUpdate={() => {
            onReadAgain({ updates: same.id });
          }}
          onPublishAnother={() => {
            setSeparate(true);
          }}
        />
      )}
      {preview !== null && same === undefined && (
        <>
          <FrameForm
            frame={frame}
            busy={busy}
            onCorrect={(corrected) => {
              onReadAgain({ frame: corrected, updates });
            }}
          />
          <PublishPreview
            preview={preview}
            directory={directory}
            townName={townName}
            busy={busy}
            onPublish={onPublish}
          />
        </>
      )}
    </>
  );
}

/** The latest plan of this title, when the sheet would be published as a new one beside it. */
function samePlan(
  { draft }: PlanReading,
  plans: Session['plans'],
): Session['plans'][number] | undefined {
  if (draft.baseRevision !== null) return undefined;
  return plans.find(({ title }) => title === draft.title);
}
