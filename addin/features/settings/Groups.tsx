import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { Directory, Group, Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { MemberPicker } from '../../ui/MemberPicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { joinAliases, splitAliases } from './alias-words.ts';

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
  const [form, setForm] = useState(group);
  const [aliases, setAliases] = useState(joinAliases(group.aliases));
  const act = useAct<Answer<Group>>();
  const named = form.name.trim() !== '';
  const save = (): void => {
    act.perform(async () => {
      const saved = { ...form, name: form.name.trim(), aliases: splitAliases(aliases) };
      const answer = await api.saveGroup(saved);
      if (answer.ok) onSaved();
      return answer;
    });
  };
  return (
    <Card>
      <TextField
        label="组名"
        value={form.name}
        onChange={(name) => {
          setForm({ ...form, name });
        }}
      />
      <TextField
        label="别名"
        value={aliases}
        onChange={setAliases}
        hint="清单里的其他写法，用顿号隔开。"
      />
      <MemberPicker
        groupName={form.name.trim() || '这个组'}
        units={units}
        value={form}
        onChange={(membership) => {
          setForm({ ...form, ...membership });
        }}
      />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">单位组已保存。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button disabledFocusable={!named || act.state.kind === 'busy'} onClick={save}>
        保存单位组
      </Button>
    </Card>
  );
}
