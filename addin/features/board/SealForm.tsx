import { useState } from 'react';
import type { PeriodFact, ReportFact } from '../../../shared/protocol/report.ts';
import type { DutyId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Decision } from './Decision.tsx';
import { isMissing } from './figures.ts';
import { Said } from './Said.tsx';

export interface SealFormProps {
  readonly dutyId: DutyId;
  readonly period: PeriodFact;
  readonly reports: readonly ReportFact[];
  readonly onChanged: () => void;
}

/** 封存本期: asks with the number of units that are missing, and the server stops it where that number has changed. */
export function SealForm({ dutyId, period, reports, onChanged }: SealFormProps) {
  const { reporting } = useServices();
  const missing = reports.filter(isMissing).length;
  const [said, setSaid] = useState<string | null>(null);
  return (
    <Disclosure title="封存本期">
      <Notice tone={missing === 0 ? 'info' : 'warning'} title={`封存${period.label}？`}>
        {missing === 0
          ? '所有单位都报了。'
          : `还有 ${String(missing)} 个单位没有报，封存后记为未报。`}
        封存后各单位不能再报这一期，要改只能逐个解锁。
      </Notice>
      <Decision
        label={missing === 0 ? '封存' : `封存，${String(missing)} 个单位记为未报`}
        done="已封存。这一期的数字以后不会再变。"
        perform={() => reporting.seal({ dutyId, periodKey: period.key, missing })}
        onChanged={(words) => {
          setSaid(words);
          onChanged();
        }}
      />
      <Said words={said} />
    </Disclosure>
  );
}
