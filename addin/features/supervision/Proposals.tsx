import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Proposal } from '../../../shared/protocol/supervision.ts';
import type { PlanId } from '../../../shared/town/ids.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { ProposalForm } from './ProposalForm.tsx';

export interface ProposalsProps {
  readonly planId: PlanId;
  readonly proposals: readonly Proposal[];
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}

const keyOf = ({ unitId, kind, dutyId, periodKey, entryId }: Proposal): string =>
  [unitId, kind, dutyId, periodKey, entryId].join(' ');

/** Nothing is issued before a person decides; 不办 puts a proposal away until the rule finds it again. */
export function Proposals({ planId, proposals, mayDecide, onChanged }: ProposalsProps) {
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const open = proposals.filter((proposal) => !away.has(keyOf(proposal)));
  if (open.length === 0) return <Quiet>没有要决定的督办建议。</Quiet>;
  return (
    <>
      <Quiet>按本镇的规则建议，决定以后才算数。不办的，下次还到期会再提示。</Quiet>
      {open.map((proposal) => (
        <Card key={keyOf(proposal)}>
          <strong>
            {proposal.unitName} · 建议{proposal.kind}
          </strong>
          <span>{proposal.ground}</span>
          {mayDecide && (
            <>
              <Disclosure title="决定">
                <ProposalForm planId={planId} proposal={proposal} onChanged={onChanged} />
              </Disclosure>
              <Button
                size="small"
                aria-label={`不办：${proposal.unitName}，${proposal.ground}`}
                onClick={() => {
                  setAway(new Set([...away, keyOf(proposal)]));
                }}
              >
                不办
              </Button>
            </>
          )}
        </Card>
      ))}
    </>
  );
}
