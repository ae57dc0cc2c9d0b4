import { useCallback, useState } from 'react';
import type { Board } from '../../../shared/protocol/report.ts';
import { useServices } from '../../app/services.ts';
import { Facts, type Fact } from '../../ui/Facts.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { sayDay, sayDue, sayMoment } from '../../ui/moment.ts';
import { sayReceipt } from '../../ui/receipt.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Acts } from './Acts.tsx';
import { Events } from './Events.tsx';
import { Said } from './Said.tsx';
import { SnapshotRows } from './SnapshotRows.tsx';

export interface UnitReportProps {
  readonly report: Board['reports'][number];
  readonly now: string;
  readonly onChanged: () => void;
}

/** One unit's report: its facts, what may be done, the rows that were handed in, and all that happened to it. */
export function UnitReport({ report, now, onChanged }: UnitReportProps) {
  const { reporting } = useServices();
  const { id } = report;
  const [said, setSaid] = useState<string | null>(null);
  const loader = useLoaded(useCallback(() => reporting.detail(id), [id, reporting]));
  return (
    <>
      <Facts facts={factsOf(report, new Date(now))} />
      <LoadedView loader={loader} words="正在取报告内容…">
        {({ rows, events }) => (
          <>
            <Said words={said} />
            <Acts
              report={report}
              rows={rows}
              now={now}
              onChanged={(words) => {
                setSaid(words);
                loader.reload();
                onChanged();
              }}
            />
            <SnapshotRows rows={rows} reported={report.lastSubmittedAt !== null} />
            <Events events={events} now={now} />
          </>
        )}
      </LoadedView>
    </>
  );
}

function factsOf(report: UnitReportProps['report'], now: Date): readonly Fact[] {
  const { contact, lastSubmittedAt, submittedBy, receipt, rows, completeRows } = report;
  const { nil, exempt, returned, unlock, leadsPending } = report;
  const known: readonly (readonly [string, string | null])[] = [
    ['联系人', contact ?? '没有登记'],
    ['报送', lastSubmittedAt === null ? null : sayMoment(lastSubmittedAt, now)],
    ['报送人', submittedBy],
    ['回执', receipt === null ? null : sayReceipt(receipt)],
    ['内容', `${String(rows)} 行，完整 ${String(completeRows)} 行`],
    ['零报告', nil],
    ['免报', exempt?.reason ?? null],
    ['退回', returned === null ? null : sayReturned(returned, now)],
    ['解锁', unlock === null ? null : `到 ${sayDue(unlock.until, now)}，${unlock.reason}`],
    ['牵头待审', leadsPending.length === 0 ? null : leadsPending.map((l) => l.name).join('、')],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function sayReturned(
  { reason, due }: { readonly reason: string; readonly due: string | null },
  now: Date,
): string {
  return due === null ? reason : `${reason}（限${sayDay(due, now)}前）`;
}
