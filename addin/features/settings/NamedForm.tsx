import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { joinAliases, splitAliases } from './alias-words.ts';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface NamedFormProps<T extends Named> {
  /** «单位»: what is saved. */
  readonly thing: string;
  readonly nameLabel: string;
  readonly initial: T;
  readonly save: (value: T) => Promise<Answer<T>>;
  readonly onSaved: () => void;
  /** The fields below name and aliases. */
  readonly children: (value: T, change: (part: Partial<T>) => void) => ReactNode;
}

/** Name and other names of a unit or a group, whatever else belongs to it, and the button that saves it. */
export function NamedForm<T extends Named>(props: NamedFormProps<T>) {
  const { thing, nameLabel, initial, save, onSaved, children } = props;
  const [form, setForm] = useState(initial);
  const [aliases, setAliases] = useState(joinAliases(initial.aliases));
  const act = useAct<Answer<T>>();
  const name = form.name.trim();
  const submit = (): void => {
    act.perform(async () => {
      const answer = await save({ ...form, name, aliases: splitAliases(aliases) });
      if (answer.ok) onSaved();
      return answer;
    });
  };
  return (
    <Card>
      <TextField
        label={nameLabel}
        value={form.name}
        onChange={(words) => {
          setForm({ ...form, name: words });
        }}
      />
      <TextField
        label="别名"
        value={aliases}
        onChange={setAliases}
        hint="清单里的其他写法，用顿号隔开。"
      />
      {children(form, (part) => {
        setForm({ ...form, ...part });
      })}
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">{`${thing}已保存。`}</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button disabledFocusable={name === '' || act.state.kind === 'busy'} onClick={submit}>
        {`保存${thing}`}
      </Button>
    </Card>
  );
}
