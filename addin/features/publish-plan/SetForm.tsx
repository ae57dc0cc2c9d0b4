import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { likelyMembers } from '../../../shared/town/set-members.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { PlanReading, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { MemberPicker } from '../../ui/MemberPicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { saveTown } from './save-town.ts';
import { isKept, isNobody, settleSet, type SetAnswer } from './settle-set.ts';

type Way = 'members' | 'outside' | `group:${string}`;

export interface SetFormProps {
  readonly set: PlanReading['unitSets'][number];
  readonly directory: Directory;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** One phrase: its members, with those ticked that its words and the town's names tell; or what else it is. */
export function SetForm({ set, directory, busy, onSettled }: SetFormProps) {
  const { api, newId } = useServices();
  const [way, setWay] = useState<Way>('members');
  const [likely] = useState(() => likelyMembers(set, directory));
  const [membership, setMembership] = useState(likely);
  const act = useAct<Refusal | null>();
  const group = directory.groups.find(({ id }) => way === `group:${id}`);
  const answer: SetAnswer =
    group === undefined
      ? way === 'outside'
        ? { kind: 'outside' }
        : { kind: 'members', membership }
      : { kind: 'group', group };
  const kept = isKept(set.name, answer.kind);
  const none = answer.kind === 'members' && isNobody(membership, directory);
  const save = (): void => {
    act.perform(async () => {
      const refusal = await saveTown(
        api,
        settleSet({ phrase: set.name, answer, directory, newId }),
      );
      if (refusal === null) onSettled();
      return refusal;
    });
  };
  return (
    <Card>
      <Choice<Way>
        label={`「${set.name}」指`}
        hint={`出现在第 ${set.rows.join('、')} 行`}
        value={way}
        options={[
          { value: 'members', label: '本镇的这些单位（下面选）' },
          ...directory.groups.map(({ id, name }) => {
            return { value: `group:${id}` as const, label: `就是「${name}」这个组` };
          }),
          { value: 'outside', label: '不在这里填报（企业、上级单位）' },
        ]}
        onChange={setWay}
      />
      {answer.kind === 'members' && (
        <>
          {!isNobody(likely, directory) && <Quiet>已按名称选好，请核对。</Quiet>}
          <MemberPicker
            groupName={set.name}
            units={directory.units}
            value={membership}
            onChange={setMembership}
          />
        </>
      )}
      {!kept && <Quiet>这一串太长，记不下来。请在表里改写成单位名称，再识别一次。</Quiet>}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      <Button
        appearance="primary"
        aria-label={`记下：${set.name}`}
        disabledFocusable={none || !kept || busy || act.state.kind === 'busy'}
        onClick={save}
      >
        {act.state.kind === 'busy' ? '正在保存…' : '记下'}
      </Button>
    </Card>
  );
}
