import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { Directory, Group, Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { MemberPicker } from '../../ui/MemberPicker.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { NamedForm } from './NamedForm.tsx';

export interface GroupsProps {
  readonly directory: Directory;
  readonly onSaved: () => void;
}

const newGroup = (id: string): Group => ({
  id: id as Group['id'],
  name: '',
  aliases: [],
  every: null,
  members: [],
});

function sayMembers(group: Group): string {
  if (group.every === 'village') return '所有村（社区）';
  if (group.every === 'department') return '所有部门';
  return group.members.length === 0 ? '还没有成员' : `${String(group.members.length)} 个单位`;
}

/** Names such as “一岗双责”科室 that stand for several units. */
export function Groups({ directory, onSaved }: GroupsProps) {
  const { newId } = useServices();
  const [draft, setDraft] = useState<Group | null>(null);
  const { groups, units } = directory;
  return (
    <Section title="单位组" count={`${String(groups.length)} 组`}>
      {groups.length === 0 && (
        <Quiet>清单里写“各村（社区）”这样的组名时，任务会分到组里每个单位。</Quiet>
      )}
      {groups.map((group) => (
        <Disclosure key={group.id} title={`${group.name} · ${sayMembers(group)}`}>
          <GroupForm group={group} units={units} onSaved={onSaved} />
        </Disclosure>
      ))}
      {draft === null ? (
        <Button
          icon={<AddRegular />}
          onClick={() => {
            setDraft(newGroup(newId()));
          }}
        >
          添加单位组
        </Button>
      ) : (
        <GroupForm
          key={draft.id}
          group={draft}
          units={units}
          onSaved={() => {
            setDraft(null);
            onSaved();
          }}
        />
      )}
    </Section>
  );
}

interface GroupFormProps {
  readonly group: Group;
  readonly units: readonly Unit[];
  readonly onSaved: () => void;
}

function GroupForm({ group, units, onSaved }: GroupFormProps) {
  const { api } = useServices();
  return (
    <NamedForm
      thing="单位组"
      nameLabel="组名"
      initial={group}
      save={(saved) => api.saveGroup(saved)}
      onSaved={onSaved}
    >
      {(form, change) => (
        <MemberPicker
          groupName={form.name.trim() || '这个组'}
          units={units}
          value={form}
          onChange={change}
        />
      )}
    </NamedForm>
  );
}
