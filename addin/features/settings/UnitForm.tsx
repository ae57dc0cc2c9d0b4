import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { UNIT_KINDS, type Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { joinAliases, splitAliases } from './alias-words.ts';
import { UNIT_KIND_LABELS } from './unit-kind-labels.ts';

const KINDS = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_LABELS[value] }));

export interface UnitFormProps {
  readonly unit: Unit;
  readonly onSaved: () => void;
}

/** Name, other names and kind of one unit. */
export function UnitForm({ unit, onSaved }: UnitFormProps) {
  const { api } = useServices();
  const [form, setForm] = useState(unit);
  const [aliases, setAliases] = useState(joinAliases(unit.aliases));
  const act = useAct<Answer<Unit>>();
  const named = form.name.trim() !== '';
  const save = (): void => {
    act.perform(async () => {
      const saved = { ...form, name: form.name.trim(), aliases: splitAliases(aliases) };
      const answer = await api.saveUnit(saved);
      if (answer.ok) onSaved();
      return answer;
    });
  };
  return (
    <Card>
      <TextField
        label="名称"
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
      <Choice
        label="类别"
        value={form.kind}
        options={KINDS}
        onChange={(kind) => {
          setForm({ ...form, kind });
        }}
      />
      <Checkbox
        label="在用"
        checked={form.active}
        onChange={(_, { checked }) => {
          setForm({ ...form, active: checked === true });
        }}
      />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">单位已保存。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button disabledFocusable={!named || act.state.kind === 'busy'} onClick={save}>
        保存单位
      </Button>
    </Card>
  );
}
