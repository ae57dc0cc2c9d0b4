import { useState } from 'react';
import type { Session } from '../../../shared/protocol/session.ts';
import type { EntryId } from '../../../shared/town/ids.ts';
import type { PlanReading } from '../../sync/outcome.ts';
import type { ReadPlanOptions } from '../../sync/read-plan.ts';
import { Steps } from '../../ui/Steps.tsx';
import { closedReason, type OpenStep } from './closed-reason.ts';
import { FrameForm } from './FrameForm.tsx';
import { LeftTargets } from './OfferTargets.tsx';
import { PublishClosed } from './PublishClosed.tsx';
import { PublishPreview } from './PublishPreview.tsx';
import { SamePlan } from './SamePlan.tsx';
import { SettleGroups } from './SettleGroups.tsx';
import { SettlePeople } from './SettlePeople.tsx';
import { SettleSets } from './SettleSets.tsx';
import { SettleUnits } from './SettleUnits.tsx';
import { targetRows } from './target-rows.ts';
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

const STEP_OF = { columns: 0, units: 1, groups: 2 } as const satisfies Record<OpenStep, number>;
const LAST_STEP = 3;

/**
 * Columns first, for what they mean decides which names are units; then units, then groups (a new unit may belong to
 * one), then which plan it is, then the confirmation.
 */
export function PlanReview(props: PlanReviewProps) {
  const { understood, townName, plans, busy, onReadAgain, onPublish } = props;
  const { reading, directory, preview, asked, turn, rereading } = understood;
  const [separate, setSeparate] = useState(false);
  const closed = closedReason(reading);
  const same = separate ? undefined : samePlan(reading, plans);
  const again = (): void => {
    onReadAgain(asked);
  };
  return (
    <>
      <Steps names={STEPS} current={closed === null ? LAST_STEP : STEP_OF[closed.step]} />
      <Understood
        understood={understood}
        busy={busy}
        onSettle={(settled) => {
          onReadAgain({ ...asked, settled });
        }}
      />
      <SettlePeople people={reading.doubtfulPeople} busy={busy || rereading} onSettled={again} />
      {closed?.step === 'units' && !rereading && (
        <SettleUnits unknown={reading.unknownUnits} directory={directory} onSettled={again} />
      )}
      {closed?.step === 'groups' && (
        // Stays while the sheet is read again: what was ticked for the next phrase is kept.
        <SettleSets
          reading={reading}
          directory={directory}
          busy={busy || rereading}
          onSettled={again}
        />
      )}
      {closed?.step === 'groups' && !rereading && reading.emptyGroups.length > 0 && (
        <SettleGroups empty={reading.emptyGroups} directory={directory} onSettled={again} />
      )}
      {closed !== null && <PublishClosed reason={closed.reason} />}
      {preview !== null && same !== undefined && (
        <SamePlan
          plan={same}
          onUpdate={() => {
            onReadAgain({ ...asked, updates: same.id });
          }}
          onPublishAnother={() => {
            setSeparate(true);
          }}
        />
      )}
      {preview !== null && same === undefined && (
        <>
          <FrameForm
            key={`frame ${String(turn)}`}
            frame={reading.frame}
            busy={busy || rereading}
            onCorrect={(corrected) => {
              onReadAgain({ ...asked, frame: corrected });
            }}
          />
          {reading.draft.baseRevision !== null && (
            <LeftTargets
              key={`targets ${String(turn)}`}
              planId={reading.draft.planId}
              rows={targetRows(reading, directory, null)}
              directory={directory}
            />
          )}
          <PublishPreview
            key={`preview ${String(turn)}`}
            preview={preview}
            directory={directory}
            townName={townName}
            busy={busy || rereading}
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
