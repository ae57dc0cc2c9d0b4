import { useState } from 'react';
import { addDays, shanghaiDate, type IsoDate } from '../../../shared/time/date.ts';
import { DAY_MINUTES, momentAt } from '../../../shared/time/moment.ts';
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

/** Days an unlock lasts unless somebody says otherwise. */
const USUAL_DAYS = 3;

/** 解锁: opens a decided or locked report for its unit once more; why, who allowed it, which rows, until when. */
export function UnlockForm({ report, rows, now, onChanged }: ActsProps) {
  const { reporting } = useServices();
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const [last, setLast] = useState<IsoDate>(addDays(shanghaiDate(now), USUAL_DAYS));
  const [chosen, setChosen] = useState<readonly EntryId[]>([]);
  const ready = reason.trim() !== '' && approver.trim() !== '' && last.length > 0;
  return (
    <Disclosure title="解锁，让单位再改">
      <LongField label="解锁原因" value={reason} maxLength={LONGEST} onChange={setReason} />
      <TextField label="批准人" value={approver} onChange={setApprover} />
      <TextField
        label="最后一天"
        type="date"
        value={last}
        hint="到这一天 24:00 自动锁回。"
        onChange={(day) => {
          setLast(day as IsoDate);
        }}
      />
      <Ticks<EntryId>
        label="可以改哪些行（不选就是全部）"
        options={rows.map((row) => ({ value: row.id, label: snapshotTitle(row) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Decision
        label="解锁"
        spoken={`解锁：${report.unitName}`}
        done="已解锁，单位改好后要再报送一次。"
        ready={ready}
        perform={() =>
          reporting.unlock({
            reportId: report.id,
            reason: reason.trim(),
            approver: approver.trim(),
            rows: [...chosen],
            until: momentAt(last, DAY_MINUTES),
          })
        }
        onChanged={onChanged}
      />
    </Disclosure>
  );
}
