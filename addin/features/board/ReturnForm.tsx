import { useState } from 'react';
import type { EntryId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { LongField } from '../../ui/LongField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Ticks } from '../../ui/Ticks.tsx';
import type { ActsProps } from './acts-props.ts';
import { Decision } from './Decision.tsx';
import { snapshotTitle } from './row-title.ts';

const LONGEST = 500;

/** 退回: the reason, the rows it is about, and until when; the unit reads all three in its sheet. */
export function ReturnForm({ report, rows, onChanged }: ActsProps) {
  const { reporting } = useServices();
  const [reason, setReason] = useState('');
  const [due, setDue] = useState('');
  const [chosen, setChosen] = useState<readonly EntryId[]>([]);
  return (
    <Disclosure title="退回修改">
      <LongField
        label="退回原因"
        value={reason}
        maxLength={LONGEST}
        hint="单位会在表里看到这句话。"
        onChange={setReason}
      />
      <Ticks<EntryId>
        label="退回哪些行（不选就是整份）"
        options={rows.map((row) => ({ value: row.id, label: snapshotTitle(row) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <TextField label="限期（可以不填）" type="date" value={due} onChange={setDue} />
      <Decision
        label="退回"
        spoken={`退回：${report.unitName}`}
        done="已退回，单位打开窗格就会看到。"
        ready={reason.trim() !== ''}
        perform={() =>
          reporting.returnReport({
            reportId: report.id,
            reason: reason.trim(),
            rows: [...chosen],
            due: due === '' ? null : due,
          })
        }
        onChanged={onChanged}
      />
    </Disclosure>
  );
}
