import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { DutyWithDates } from '../../../shared/protocol/duty.ts';
import type { Duty } from '../../../shared/report/duty.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { DutyDetails } from './DutyDetails.tsx';
import { NextDates } from './NextDates.tsx';

export interface DutyFormProps {
  readonly duty: Duty;
  readonly onSaved: () => void;
}

/** One duty: its name and the words of its rule; saving answers with the dates the rule gives. */
export function DutyForm({ duty, onSaved }: DutyFormProps) {
  const { reporting } = useServices();
  const [form, setForm] = useState(duty);
  const act = useAct<Answer<DutyWithDates>>();
  const change = (part: Partial<Duty>): void => {
    setForm({ ...form, ...part });
  };
  const ready = form.name.trim() !== '' && form.rule.trim() !== '' && form.firstDay !== '';
  const save = async (): Promise<Answer<DutyWithDates>> =>
    reporting.saveDuty({ ...form, name: form.name.trim(), rule: form.rule.trim() });
  return (
    <Card>
      <TextField
        label="名称"
        value={form.name}
        onChange={(name) => {
          change({ name });
        }}
      />
      <TextField
        label="报送时间"
        value={form.rule}
        hint="照文件写，如“每季度末月28日前”“每周五12:00前”。"
        onChange={(rule) => {
          change({ rule });
        }}
      />
      <Disclosure title="更多规定">
        <DutyDetails form={form} onChange={change} />
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
            <Stack>
              <Notice
                tone="success"
                actions={
                  <Button size="small" onClick={onSaved}>
                    日期没错，收起
                  </Button>
                }
              >
                报送任务已保存。
              </Notice>
              <NextDates next={answer.value.next} />
            </Stack>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        disabledFocusable={!ready || act.state.kind === 'busy'}
        onClick={() => {
          act.perform(save);
        }}
      >
        保存并看日期
      </Button>
    </Card>
  );
}
