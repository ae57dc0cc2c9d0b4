import type { ReportDetail } from '../../../shared/protocol/report.ts';

export type SnapshotRow = ReportDetail['rows'][number];

/** «第 5 项 提升标准化创建质量» */
export function snapshotTitle({ number, title }: Pick<SnapshotRow, 'number' | 'title'>): string {
  return number === null ? title : `第 ${number} 项 ${title}`;
}
