import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { COMPARATORS, type Target } from '../../../shared/report/target.ts';
import { COMPARATOR_LABELS } from '../../../shared/report/target-goal.ts';
import type { UnitId } from '../../../shared/town/ids.ts';
import type { Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Ticks } from '../../ui/Ticks.tsx';
import { useAct } from '../../ui/use-act.ts';

export interface TargetFormProps {
  readonly target: Target;
  readonly units: readonly Unit[];
  readonly onSaved: () => void;
}

/** Comparators whose value is fixed by their word. */
const FIXED: Partial<Record<Target['comparator'], number>> = { zero: 0, all: 100 };

/** One target: its words, its goal, and the units that give figures. */
export function TargetForm({ target, units, onSaved }: TargetFormProps) {
  const { reporting } = useServices();
  const [form, setForm] = useState(target);
  const act = useAct<Answer<Target>>();
  const change = (part: Partial<Target>): void => {
    setForm((before) => ({ ...before, ...part }));
  };
  const save = async (): Promise<Answer<Target>> => {
    const value = FIXED[form.comparator] ?? form.value;
    const answer = await reporting.saveTarget({ ...form, name: form.name.trim(), value });
    if (answer.ok) onSaved();
    return answer;
  };
  return (
    <Card>
      <TextField
        label="指标名称"
        value={form.name}
        onChange={(name) => {
          change({ name });
        }}
      />
      <Choice
        label="要求"
        value={form.comparator}
        options={COMPARATORS.map((value) => ({ value, label: COMPARATOR_LABELS[value] }))}
        onChange={(comparator) => {
          change({ comparator });
        }}
      />
      {FIXED[form.comparator] === undefined && (
        <NumberField
          label={form.comparator === 'fall' ? '下降多少（%）' : '目标值'}
          value={form.value}
          onChange={(value) => {
            change({ value: value ?? 0 });
          }}
        />
      )}
      {form.comparator === 'fall' && (
        <NumberField
          label="上年全镇的数"
          value={form.lastYear}
          onChange={(lastYear) => {
            change({ lastYear });
          }}
        />
      )}
      <Choice
        label="怎么算"
        value={form.measure}
        options={[
          { value: 'rate', label: '比率（达到的数量 ÷ 总数）' },
          { value: 'count', label: '数量（各单位相加）' },
        ]}
        onChange={(measure) => {
          change({ measure, unit: measure === 'rate' ? '%' : form.unit.replace('%', '') });
        }}
      />
      {form.measure === 'count' && (
        <TextField
          label="单位"
          value={form.unit}
          hint="如：件、起、元、公里。"
          onChange={(unit) => {
            change({ unit });
          }}
        />
      )}
      <Checkbox
        label="全年累计"
        checked={form.cumulative}
        onChange={(_, { checked }) => {
          change({ cumulative: checked === true });
        }}
      />
      <Checkbox
        label="力争达到（不是硬指标）"
        checked={form.soft}
        onChange={(_, { checked }) => {
          change({ soft: checked === true });
        }}
      />
      <Disclosure title={`填数的单位 · ${String(form.unitIds.length)} 个`}>
        <Ticks<UnitId>
          label="哪些单位填数"
          options={units
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ value: id, label: name }))}
          chosen={form.unitIds}
          onChange={(unitIds) => {
            change({ unitIds: [...unitIds] });
          }}
        />
      </Disclosure>
      <Checkbox
        label="在用"
        checked={form.active}
        onChange={(_, { checked }) => {
          change({ active: checked === true });
        }}
      />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">指标已保存。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        disabledFocusable={form.name.trim() === '' || act.state.kind === 'busy'}
        onClick={() => {
          act.perform(save);
        }}
      >
        保存指标
      </Button>
    </Card>
  );
}
