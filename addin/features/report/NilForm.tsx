import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useRunning, useServices } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { LongField } from '../../ui/LongField.tsx';
import { Quiet } from '../../ui/Quiet.tsx';

const LONGEST = 500;

export interface NilFormProps {
  /** Which report, for whoever hears the page. */
  readonly name: string;
  readonly onReport: (reason: string) => void;
}

/** 零报告: a second way on purpose, with the reason in words; what is not filled in is never a nil report by itself. */
export function NilForm({ name, onReport }: NilFormProps) {
  const { inExcel } = useServices();
  const running = useRunning();
  const [reason, setReason] = useState('');
  const words = reason.trim();
  return (
    <Disclosure title="本期确实没有进展？零报告">
      <Quiet>没填完的行也可以报，但要写明原因。</Quiet>
      <LongField label="原因" value={reason} maxLength={LONGEST} onChange={setReason} />
      <Button
        aria-label={`零报告：${name}`}
        disabledFocusable={words === '' || running !== null || !inExcel}
        onClick={() => {
          onReport(words);
        }}
      >
        零报告
      </Button>
    </Disclosure>
  );
}
