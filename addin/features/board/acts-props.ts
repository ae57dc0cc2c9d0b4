import type { ReportWithRights } from '../../../shared/protocol/report.ts';
import type { SnapshotRow } from './row-title.ts';

/** What every act on one report is given. */
export interface ActsProps {
  readonly report: ReportWithRights;
  readonly rows: readonly SnapshotRow[];
  readonly now: string;
  /** Something was decided; the words say what, null where it was refused. */
  readonly onChanged: (said: string | null) => void;
}
