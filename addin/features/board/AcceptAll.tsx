import { useState } from 'react';
import type { ReportWithRights } from '../../../shared/protocol/report.ts';
import { useServices } from '../../app/services.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { Decision } from './Decision.tsx';
import { Said } from './Said.tsx';

export interface AcceptAllProps {
  readonly reports: readonly ReportWithRights[];
  readonly onChanged: () => void;
}

/** 全部审定: every report that may be accepted now, and only these. */
export function AcceptAll({ reports, onChanged }: AcceptAllProps) {
  const { reporting } = useServices();
  const [said, setSaid] = useState<string | null>(null);
  const ids = reports.filter(({ rights }) => rights.includes('accept')).map(({ id }) => id);
  if (ids.length < 2) return <Said words={said} />;
  return (
    <>
      <Decision
        label={`全部审定（${String(ids.length)} 个单位）`}
        done={`已审定 ${String(ids.length)} 个单位。`}
        perform={() => reporting.accept({ reportIds: ids })}
        onChanged={(words) => {
          setSaid(words);
          onChanged();
        }}
      />
      <Quiet>审定前请先点开单位看一看内容。</Quiet>
    </>
  );
}
