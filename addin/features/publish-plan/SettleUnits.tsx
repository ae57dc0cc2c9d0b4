import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Directory, Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { PlanReading, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';
import { saveTown } from './save-town.ts';
import { settleNames, type Settlement } from './settlement.ts';

type Answer = 'unanswered' | 'department' | 'village' | 'outside' | 'group' | `alias:${string}`;

const ANSWERS = [
  { value: 'unanswered', label: '请选择…' },
  { value: 'department', label: '新的部门（科室）' },
  { value: 'village', label: '新的村（社区）' },
  { value: 'group', label: '一组单位（下一步选成员）' },
  { value: 'outside', label: '镇外单位，不在这里填报' },
] as const satisfies readonly { readonly value: Answer; readonly label: string }[];

function settlementOf(answer: Answer, units: readonly Unit[]): Settlement | null {
  if (answer === 'unanswered') return null;
  if (answer === 'group') return { kind: 'group' };
  if (answer === 'department' || answer === 'village' || answer === 'outside') {
    return { kind: 'new-unit', unitKind: answer };
  }
  const unit = units.find(({ id }) => answer === `alias:${id}`);
  return unit === undefined ? null : { kind: 'alias', unit };
}

export interface SettleUnitsProps {
  readonly unknown: PlanReading['unknownUnits'];
  readonly directory: Directory;
  readonly onSettled: () => void;
}

/** Names nobody answers to: new unit, group, outside body, or another name of a known unit. */
export function SettleUnits({ unknown, directory, onSettled }: SettleUnitsProps) {
  const { api, newId } = useServices();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const act = useAct<Refusal | null>();
  const known = directory.units
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ value: `alias:${id}` as const, label: `就是「${name}」` }));
  const settled = unknown.flatMap(({ name }) => {
    const settlement = settlementOf(answers[name] ?? 'unanswered', directory.units);
    return settlement === null ? [] : [{ name, settlement }];
  });
  const save = (): void => {
    const nextOrder = Math.max(-1, ...directory.units.map(({ order }) => order)) + 1;
    act.perform(async () => {
      const refusal = await saveTown(api, settleNames({ settled, nextOrder, newId }));
      if (refusal === null) onSettled();
      return refusal;
    });
  };
  return (
    <Section title="不认识的单位" count={`${String(unknown.length)} 个`}>
      <Quiet>这些名称不在单位名单里。请说明每个是什么，以后就都认识了。</Quiet>
      {unknown.map(({ name, rows }) => (
        <Card key={name}>
          <Choice<Answer>
            label={`「${name}」是`}
            hint={`出现在第 ${rows.join('、')} 行`}
            value={answers[name] ?? 'unanswered'}
            options={[...ANSWERS, ...known]}
            onChange={(answer) => {
              setAnswers({ ...answers, [name]: answer });
            }}
          />
        </Card>
      ))}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      <Button
        appearance="primary"
        disabledFocusable={settled.length === 0 || act.state.kind === 'busy'}
        onClick={save}
      >
        {act.state.kind === 'busy' ? '正在保存…' : `保存并重新识别（${String(settled.length)} 个）`}
      </Button>
    </Section>
  );
}
