import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import type { DoubtfulPeople, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { namesOf, sayWay } from './people-way.ts';

/** Of two readings a person sees the difference; with more he types faster than he compares. */
const WAYS_OFFERED = 2;
const TYPED = 'typed';
const UNANSWERED = 'unanswered';

export interface PeopleFormProps {
  readonly run: DoubtfulPeople;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** One run of names: the likeliest readings to choose from, or another one to type. */
export function PeopleForm({ run, busy, onSettled }: PeopleFormProps) {
  const { written, rows } = run;
  const { api } = useServices();
  const ways = run.ways.slice(0, WAYS_OFFERED).map(sayWay);
  // Of two readings neither is chosen for the person; a single one only waits for his agreement.
  const [chosen, setChosen] = useState(ways.length === 1 ? (ways[0] ?? TYPED) : UNANSWERED);
  const [typed, setTyped] = useState('');
  const act = useAct<Refusal | null>();
  const names = namesOf(written, chosen === TYPED ? typed : chosen);
  const save = (said: readonly string[]): void => {
    act.perform(async () => {
      const answer = await api.rememberPeople({ said: [{ written, names: [...said] }] });
      if (!answer.ok) return answer.refusal;
      onSettled();
      return null;
    });
  };
  return (
    <Card>
      <Choice
        label={`「${written}」是`}
        hint={`出现在第 ${rows.join('、')} 行`}
        value={chosen}
        options={[
          ...(ways.length === 1 ? [] : [{ value: UNANSWERED, label: '请选择…' }]),
          ...ways.map((way) => ({ value: way, label: way })),
          { value: TYPED, label: '都不是，我来写' },
        ]}
        onChange={setChosen}
      />
      {chosen === TYPED && (
        <TextField
          label="姓名之间加顿号"
          value={typed}
          onChange={setTyped}
          fault={
            typed === '' || names !== null ? null : '连起来要和原来写的一样，每个姓名至少两个字。'
          }
        />
      )}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      <Button
        aria-label={`记下：${written}`}
        disabledFocusable={names === null || busy || act.state.kind === 'busy'}
        onClick={() => {
          if (names !== null) save(names);
        }}
      >
        {act.state.kind === 'busy' ? '正在保存…' : '记下'}
      </Button>
    </Card>
  );
}
