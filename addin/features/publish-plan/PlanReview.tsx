import type { EntryId } from '../../../shared/town/ids.ts';
import type { PlanFrame } from '../../sync/outcome.ts';
import { Steps } from '../../ui/Steps.tsx';
import { FrameForm } from './FrameForm.tsx';
import { PublishPreview } from './PublishPreview.tsx';
import { SettleGroups } from './SettleGroups.tsx';
import { SettleUnits } from './SettleUnits.tsx';
import { Understood } from './Understood.tsx';
import type { UnderstoodPlan } from './use-plan-reading.ts';

const STEPS = ['识别', '确认单位', '选组成员', '发布'] as const;

export interface PlanReviewProps {
  readonly understood: UnderstoodPlan;
  readonly townName: string;
  readonly busy: boolean;
  readonly onReadAgain: (frame?: PlanFrame) => void;
  readonly onPublish: (confirmedRemovals: readonly EntryId[]) => void;
}

/** Units first, then groups (a new unit may belong to one), then the confirmation. */
export function PlanReview(props: PlanReviewProps) {
  const { understood, townName, busy, onReadAgain, onPublish } = props;
  const { reading, directory, preview } = understood;
  const unitsOpen = reading.unknownUnits.length > 0;
  const groupsOpen = reading.emptyGroups.length > 0;
  const again = (): void => {
    onReadAgain(reading.frame);
  };
  return (
    <>
      <Steps names={STEPS} current={unitsOpen ? 1 : groupsOpen ? 2 : 3} />
      <Understood reading={reading} />
      {unitsOpen && (
        <SettleUnits unknown={reading.unknownUnits} directory={directory} onSettled={again} />
      )}
      {!unitsOpen && groupsOpen && (
        <SettleGroups empty={reading.emptyGroups} directory={directory} onSettled={again} />
      )}
      {preview !== null && (
        <>
          <FrameForm frame={reading.frame} busy={busy} onCorrect={onReadAgain} />
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
