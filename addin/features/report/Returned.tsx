import { useCallback } from 'react';
import type { EntryId } from '../../../shared/town/ids.ts';
import { useServices, type OwnReport } from '../../app/services.ts';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { sayDay, sayTime } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RowLinks } from '../../ui/RowLinks.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';

export interface ReturnedProps {
  readonly item: OwnReport;
  readonly onGo: (row: { readonly id: EntryId }) => void;
}

/** 退回: why, by whom, until when, and the rows it is about. */
export function Returned({ item, onGo }: ReturnedProps) {
  const { now } = useServices();
  const { returned } = item.report;
  if (returned === null) return null;
  const { reason, by, at, due, rows } = returned;
  return (
    <>
      <Notice tone="warning" title="退回">
        {reason}
        <Quiet>
          {by} · {sayTime(at, now())}
        </Quiet>
        <span>
          请改好后再报送{due !== null && `，限${sayDay(due, now())}前`}。
          {rows.length === 0 && '退回的是整份报告。'}
        </span>
      </Notice>
      {rows.length > 0 && <ReturnedRows item={item} ids={rows} onGo={onGo} />}
    </>
  );
}

interface ReturnedRowsProps extends ReturnedProps {
  readonly ids: readonly EntryId[];
}

/** The titles stand in the snapshot that was sent back. */
function ReturnedRows({ item, ids, onGo }: ReturnedRowsProps) {
  const { reporting } = useServices();
  const { id } = item.report;
  const loader = useLoaded(useCallback(() => reporting.detail(id), [id, reporting]));
  return (
    <LoadedView loader={loader} words="正在取退回的行…">
      {({ rows }) => (
        <RowLinks
          rows={rows
            .filter((row) => ids.includes(row.id))
            .map((row) => ({
              id: row.id,
              title: [row.number === null ? null : `第 ${row.number} 项`, row.title]
                .filter((part) => part !== null)
                .join(' '),
            }))}
          onGo={onGo}
        />
      )}
    </LoadedView>
  );
}
