import type { ReportDone } from '../../sync/outcome.ts';
import { sayMoment } from '../../ui/moment.ts';
import { sayReceipt } from '../../ui/receipt.ts';

/** «回执 0031 · 9月27日 10:42 · 18 行，其中 16 行完整» */
export function sayDone(done: Omit<ReportDone, 'kind' | 'sync'>, now: Date): string {
  const rows = done.nil
    ? '零报告'
    : `${String(done.rows)} 行，其中 ${String(done.completeRows)} 行完整`;
  return `回执 ${sayReceipt(done.receipt)} · ${sayMoment(done.at, now)} · ${rows}`;
}
