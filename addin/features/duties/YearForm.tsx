import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '../../../shared/protocol/duty.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { LongField } from '../../ui/LongField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { readCalendar, sayCalendar } from './calendar-words.ts';

export interface YearFormProps {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly maySave: boolean;
  readonly onSaved: () => void;
}

const ROWS = 8;

/** The exceptions of one year as lines that can be pasted over. */
export function YearForm({ year, days, maySave, onSaved }: YearFormProps) {
  const { reporting } = useServices();
  const [text, setText] = useState(sayCalendar(days));
  const act = useAct<Answer<unknown>>();
  const reading = readCalendar(text, year);
  const rests = reading.days.filter(({ kind }) => kind === 'rest').length;
  if (!maySave) return <Quiet>{days.length === 0 ? '还没有登记。' : sayCalendar(days)}</Quiet>;
  const save = async (): Promise<Answer<unknown>> => {
    const answer = await reporting.saveCalendar({ year, days: [...reading.days] });
    if (answer.ok) onSaved();
    return answer;
  };
  return (
    <>
      <LongField
        label="每行一天"
        value={text}
        rows={ROWS}
        hint="例如：10月1日 休 国庆节；10月12日 班 国庆调休。平常的周六周日不用写。"
        onChange={setText}
      />
      <Quiet>
        读出放假 {rests} 天，调休上班 {reading.days.length - rests} 天。
      </Quiet>
      {reading.unread.length > 0 && (
        <Notice tone="warning" title={`${String(reading.unread.length)} 行看不懂，不会保存`}>
          {reading.unread.slice(0, 3).join('；')}
        </Notice>
      )}
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">{year} 年的放假和调休已保存。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        disabledFocusable={act.state.kind === 'busy'}
        onClick={() => {
          act.perform(save);
        }}
      >
        保存 {year} 年
      </Button>
    </>
  );
}
