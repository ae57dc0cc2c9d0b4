import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { TownSettings } from '../../../shared/report/settings.ts';
import type { Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Colours } from './Colours.tsx';
import { ListForm } from './ListForm.tsx';
import {
  readDays,
  readFields,
  readLadder,
  readVetoes,
  sayFields,
  sayVetoes,
} from './rule-words.ts';

/** 本镇规则: what the documents leave to the town. */
export function TownRules() {
  return <LazyDisclosure title="预警、颜色、催报和督办规则">{() => <Rules />}</LazyDisclosure>;
}

function Rules() {
  const { reporting, api } = useServices();
  const settings = useLoaded(reporting.settings);
  const directory = useLoaded(api.directory);
  return (
    <LoadedView loader={settings} words="正在取本镇规则…">
      {(value) => (
        <LoadedView loader={directory} words="正在取单位名单…">
          {({ units }) => <RulesForm initial={value} units={units} />}
        </LoadedView>
      )}
    </LoadedView>
  );
}

interface RulesFormProps {
  readonly initial: TownSettings;
  readonly units: readonly Unit[];
}

function RulesForm({ initial, units }: RulesFormProps) {
  const { reporting } = useServices();
  const [form, setForm] = useState(initial);
  const act = useAct<Answer<TownSettings>>();
  const change = (part: Partial<TownSettings>): void => {
    setForm((before) => ({ ...before, ...part }));
  };
  return (
    <>
      <NumberField
        label="到期前几天算临期"
        value={form.dueSoonDays}
        onChange={(days) => {
          change({ dueSoonDays: Math.round(days ?? 0) });
        }}
      />
      <NumberField
        label="逾期几天以上算严重逾期"
        value={form.longLateDays}
        onChange={(days) => {
          change({ longLateDays: Math.round(days ?? 0) });
        }}
      />
      <Colours
        colours={form.colours}
        onChange={(colours) => {
          change({ colours });
        }}
      />
      <ListForm
        label="督办的步骤"
        hint="每行一步，先写叫什么，再写逾期几天，如“督促函 3”。"
        text={form.ladder.map(({ kind, afterDays }) => `${kind} ${String(afterDays)}`).join('\n')}
        read={readLadder}
        onRead={(ladder) => {
          change({ ladder: [...ladder] });
        }}
      />
      <ListForm
        label="截止前几天催报"
        hint="用顿号隔开，如“3、1”。不填就不催。"
        text={form.remindBefore.join('、')}
        read={readDays}
        onRead={(days) => {
          change({ remindBefore: [...days] });
        }}
      />
      <ListForm
        label="截止后几天催报"
        text={form.remindAfter.join('、')}
        read={readDays}
        onRead={(days) => {
          change({ remindAfter: [...days] });
        }}
      />
      <ListForm
        label="行业领域"
        hint="每行一个，如“燃气：经发办、规建办”。"
        text={sayFields(form.fields, units)}
        read={(text) => readFields(text, units)}
        onRead={(fields) => {
          change({ fields: [...fields] });
        }}
      />
      <ListForm
        label="一票否决"
        hint="每行一个，如“东湾村 2024-05-06 发生亡人事故”。"
        text={sayVetoes(form.vetoes, units)}
        read={(text) => readVetoes(text, units)}
        onRead={(vetoes) => {
          change({ vetoes: [...vetoes] });
        }}
      />
      <Checkbox
        label="汇总表里按完成率给单位排名"
        checked={form.ranking}
        onChange={(_, { checked }) => {
          change({ ranking: checked === true });
        }}
      />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">本镇规则已保存，下一次汇总起按新规则算。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        disabledFocusable={act.state.kind === 'busy'}
        onClick={() => {
          act.perform(() => reporting.saveSettings(form));
        }}
      >
        保存规则
      </Button>
    </>
  );
}
