import type { Board, PeriodFact } from '../../../shared/protocol/report.ts';
import { mayCall } from '../../../shared/town/policy.ts';
import type { DutyId } from '../../../shared/town/ids.ts';
import { useSession } from '../../app/services.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { sayDue, sayMoment } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { AcceptAll } from './AcceptAll.tsx';
import { Figures } from './Figures.tsx';
import { Reminder } from './Reminder.tsx';
import { SealForm } from './SealForm.tsx';
import { UnitList } from './UnitList.tsx';

export interface BoardViewProps {
  readonly board: Board;
  readonly onDuty: (dutyId: DutyId) => void;
  readonly onPeriod: (periodKey: string) => void;
  /** Something was decided, or the person wants to see what is new: the board is asked for anew. */
  readonly onChanged: () => void;
}

export function BoardView(props: BoardViewProps) {
  const { board, onDuty, onPeriod, onChanged } = props;
  const { account } = useSession();
  const { duties, periods, period, dutyId, now } = board;
  if (duties.length === 0 || dutyId === null) {
    return (
      <Notice tone="info" title="还没有报送任务">
        {mayCall('duty.save', account.role)
          ? '请到“设置”里添加报送任务，例如“工作小结，每季度末月28日前”。'
          : '镇应急办设好报送任务以后，这里可以看各单位报了没有。'}
      </Notice>
    );
  }
  return (
    <Section title="报送情况">
      {duties.length > 1 && (
        <Choice<DutyId>
          label="报送任务"
          value={dutyId}
          options={duties.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onDuty}
        />
      )}
      {period === null ? (
        <Quiet>还没有到第一个报送期。</Quiet>
      ) : (
        <>
          <Choice
            label="报送期"
            value={period.key}
            options={periods.map(({ key, label }) => ({ value: key, label }))}
            onChange={onPeriod}
          />
          <Quiet>{sayPeriodState(period, now)}</Quiet>
          <AsOf at={now} now={new Date(now)} what="报送情况" onReload={onChanged} />
          <PeriodBoard key={`${dutyId} ${period.key}`} {...props} period={period} />
        </>
      )}
    </Section>
  );
}

function PeriodBoard({
  board,
  period,
  onChanged,
}: BoardViewProps & { readonly period: PeriodFact }) {
  const { reports, now, maySeal, duties, dutyId } = board;
  const dutyName = duties.find(({ id }) => id === dutyId)?.name ?? '';
  if (reports.length === 0) return <Quiet>这一期没有您可以看的单位。</Quiet>;
  return (
    <>
      <Figures reports={reports} period={period} now={now} />
      <AcceptAll reports={reports} onChanged={onChanged} />
      <Reminder dutyName={dutyName} period={period} reports={reports} now={now} />
      <UnitList reports={reports} period={period} now={now} onChanged={onChanged} />
      {maySeal && dutyId !== null && (
        <SealForm dutyId={dutyId} period={period} reports={reports} onChanged={onChanged} />
      )}
    </>
  );
}

/** «9月28日 24:00 截止 · 宽限到 9月29日 12:00 · 已封存» */
function sayPeriodState({ dueAt, graceUntil, locksAt, sealedAt }: PeriodFact, now: string): string {
  const at = new Date(now);
  const parts = [
    `${sayDue(dueAt, at)} 截止`,
    graceUntil === dueAt ? null : `宽限到 ${sayDue(graceUntil, at)}`,
    locksAt === null ? null : `${sayDue(locksAt, at)} 锁定`,
    sealedAt === null ? null : `${sayMoment(sealedAt, at)} 已封存`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
