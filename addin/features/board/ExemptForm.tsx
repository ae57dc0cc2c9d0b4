import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { LongField } from '../../ui/LongField.tsx';
import type { ActsProps } from './acts-props.ts';
import { Decision } from './Decision.tsx';

const LONGEST = 500;

/** 免报: this unit owes nothing for this period, with the reason. */
export function ExemptForm({ report, onChanged }: Pick<ActsProps, 'report' | 'onChanged'>) {
  const { reporting } = useServices();
  const [reason, setReason] = useState('');
  return (
    <Disclosure title="本期免报">
      <LongField label="免报原因" value={reason} maxLength={LONGEST} onChange={setReason} />
      <Decision
        label="免报"
        spoken={`免报：${report.unitName}`}
        done="已免报，不再算应报。"
        ready={reason.trim() !== ''}
        perform={() => reporting.exempt({ reportId: report.id, reason: reason.trim() })}
        onChanged={onChanged}
      />
    </Disclosure>
  );
}
