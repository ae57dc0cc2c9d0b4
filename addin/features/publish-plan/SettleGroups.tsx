import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Membership } from '../../../shared/town/set-members.ts';
import type { Directory, Group } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { MemberPicker } from '../../ui/MemberPicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';
import { isNobody } from './settle-set.ts';

export interface SettleGroupsProps {
  /** Names of groups that the sheet uses and that have no member. */
  readonly empty: readonly string[];
  readonly directory: Directory;
  readonly onSettled: () => void;
}

/** The plan never lists who is in “一岗双责”科室: the coordinator does. */
export function SettleGroups({ empty, directory, onSettled }: SettleGroupsProps) {
  const groups = directory.groups.filter(({ name }) => empty.includes(name));
  return (
    <Section title="还没有成员的单位组" count={`${String(empty.length)} 个`}>
      <Quiet>清单里写的是组名。请选好成员，任务才能分到每个单位。</Quiet>
      {groups.map((group) => (
        <GroupForm key={group.id} group={group} directory={directory} onSettled={onSettled} />
      ))}
    </Section>
  );
}

interface GroupFormProps {
  readonly group: Group;
  readonly directory: Directory;
  readonly onSettled: () => void;
}

function GroupForm({ group, directory, onSettled }: GroupFormProps) {
  const { api } = useServices();
  const [value, setValue] = useState<Membership>({ every: group.every, members: group.members });
  const act = useAct<Refusal | null>();
  const none = isNobody(value, directory);
  const save = (): void => {
    act.perform(async () => {
      const answer = await api.saveGroup({ ...group, ...value });
      if (!answer.ok) return answer.refusal;
      onSettled();
      return null;
    });
  };
  return (
    <Card>
      <MemberPicker
        groupName={group.name}
        units={directory.units}
        value={value}
        onChange={setValue}
      />
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      <Button
        appearance="primary"
        aria-label={`保存成员：${group.name}`}
        disabledFocusable={none || act.state.kind === 'busy'}
        onClick={save}
      >
        {act.state.kind === 'busy' ? '正在保存…' : '保存成员'}
      </Button>
    </Card>
  );
}
