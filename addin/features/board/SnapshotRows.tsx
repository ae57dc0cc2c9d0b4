import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Card } from '../../ui/Card.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { snapshotTitle, type SnapshotRow } from './row-title.ts';

export interface SnapshotRowsProps {
  readonly rows: readonly SnapshotRow[];
  readonly reported: boolean;
}

/** The rows as they were handed in; later typing is not in them. */
export function SnapshotRows({ rows, reported }: SnapshotRowsProps) {
  if (!reported || rows.length === 0) return <Quiet>还没有报送过，没有内容。</Quiet>;
  return (
    <Disclosure title={`报送的内容 · ${String(rows.length)} 行`}>
      {rows.map((row) => (
        <Card key={row.id}>
          <strong>{snapshotTitle(row)}</strong>
          <Facts facts={factsOf(row)} />
        </Card>
      ))}
    </Disclosure>
  );
}

function factsOf({ status, percent, progress, problems, next }: SnapshotRow) {
  const share = percent === null ? '' : ` ${String(percent)}%`;
  return [
    { name: '进展', value: status === null ? '未填' : `${status}${share}` },
    { name: '情况', value: progress ?? '（空）' },
    ...(problems === null ? [] : [{ name: '问题', value: problems }]),
    ...(next === null ? [] : [{ name: '下一步', value: next }]),
  ];
}
