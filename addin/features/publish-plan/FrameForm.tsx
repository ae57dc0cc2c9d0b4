import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanFrame } from '../../sync/outcome.ts';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface FrameFormProps {
  readonly frame: PlanFrame;
  readonly busy: boolean;
  /** The sheet is read again with the corrected frame: deadlines without a year depend on it. */
  readonly onCorrect: (frame: PlanFrame) => void;
}

/** Name and span of the plan, guessed from the sheet, to be corrected here. */
export function FrameForm({ frame, busy, onCorrect }: FrameFormProps) {
  const [form, setForm] = useState(frame);
  const changed = form.title !== frame.title || form.from !== frame.from || form.to !== frame.to;
  const reversed = form.from > form.to;
  const complete = form.title.trim() !== '' && form.from !== '' && form.to !== '';
  return (
    <Section title="清单名称和起止">
      <TextField
        label="清单名称"
        value={form.title}
        onChange={(title) => {
          setForm({ ...form, title });
        }}
        fault={form.title.trim() === '' ? '请写清单名称。' : null}
      />
      <TextField
        label="开始日期"
        type="date"
        value={form.from}
        onChange={(from) => {
          setForm({ ...form, from });
        }}
      />
      <TextField
        label="结束日期"
        type="date"
        value={form.to}
        onChange={(to) => {
          setForm({ ...form, to });
        }}
        fault={reversed ? '结束日期早于开始日期。' : null}
      />
      {changed && (
        <Button
          disabledFocusable={busy || reversed || !complete}
          onClick={() => {
            onCorrect({ ...form, title: form.title.trim() });
          }}
        >
          按这个名称和起止重新识别
        </Button>
      )}
    </Section>
  );
}
