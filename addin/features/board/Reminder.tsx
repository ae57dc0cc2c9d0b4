import type { Board, PeriodFact } from '../../../shared/protocol/report.ts';
import { reminderText } from '../../../shared/report/reminder.ts';
import { useSession } from '../../app/services.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { isMissing, passes } from './figures.ts';

export interface ReminderProps {
  readonly dutyName: string;
  readonly period: PeriodFact;
  readonly reports: Board['reports'];
  readonly now: string;
}

/** 催报: words ready to paste that name only those who have not reported. */
export function Reminder({ dutyName, period, reports, now }: ReminderProps) {
  const { town } = useSession();
  const missing = reports.filter(isMissing).length;
  const text = reminderText({ townName: town.name, dutyName, period, reports, now });
  if (text === null) return null;
  const returned = reports.filter((report) => passes(report, 'returned')).length;
  const waitedFor = [
    missing > 0 ? `${String(missing)} 个没有报` : null,
    returned > 0 ? `${String(returned)} 个退回待改` : null,
  ].filter((part) => part !== null);
  return (
    <LazyDisclosure title={`催报（${waitedFor.join('，')}）`}>
      {() => <CopyText label="催报的话，可以先改一改" text={text} />}
    </LazyDisclosure>
  );
}
