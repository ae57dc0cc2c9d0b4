import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Proposal, Step } from '../../../shared/protocol/supervision.ts';
import type { PlanId, StepId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { LongField } from '../../ui/LongField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';

export interface ProposalFormProps {
  readonly planId: PlanId;
  readonly proposal: Proposal;
  readonly onChanged: () => void;
}

/** The decision: its kind, ground and limit can differ from what the rule proposes. */
export function ProposalForm({ planId, proposal, onChanged }: ProposalFormProps) {
  const { reporting, newId } = useServices();
  // Made once, so that a repeated click records one step.
  const [id] = useState(() => newId() as StepId);
  const [kind, setKind] = useState(proposal.kind);
  const [ground, setGround] = useState(proposal.ground);
  const [limit, setLimit] = useState('');
  const act = useAct<Answer<Step>>();
  const { unitId, dutyId, periodKey, entryId } = proposal;
  const ready = kind.trim() !== '' && ground.trim() !== '';
  const record = async (): Promise<Answer<Step>> => {
    const answer = await reporting.recordStep({
      id,
      planId,
      unitId,
      kind: kind.trim(),
      ground: ground.trim(),
      dutyId,
      periodKey,
      entryId,
      limit: limit === '' ? null : limit,
    });
    if (answer.ok) onChanged();
    return answer;
  };
  return (
    <>
      <TextField label="方式" value={kind} onChange={setKind} />
      <LongField label="事由" value={ground} onChange={setGround} />
      <TextField label="回复期限（可以不填）" type="date" value={limit} onChange={setLimit} />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">已记下第 {answer.value.no} 号。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        aria-label={`记下决定：${proposal.unitName}`}
        disabledFocusable={!ready || act.state.kind === 'busy' || act.state.kind === 'done'}
        onClick={() => {
          act.perform(record);
        }}
      >
        记下决定
      </Button>
    </>
  );
}
