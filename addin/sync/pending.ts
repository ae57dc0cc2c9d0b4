import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { Deps } from './deps.ts';
import { openList } from './edit-list.ts';
import { readLastSync } from './last-sync.ts';
import { listLinkOf } from './links.ts';
import type { Pending, Refusal } from './outcome.ts';
import { planRow } from './push-plan.ts';
import { orRefusal } from './refusal.ts';

/** Facts for the line of truth, from the sheet alone: events are only a reason to ask. Sends and writes nothing. */
export function pending(deps: Deps): Promise<Pending | Refusal> {
  return orRefusal(async () => {
    const opened = await openList(deps, listLinkOf);
    if ('kind' in opened) return opened;
    const open = opened.list.rows.map((row) => planRow(progressLedger, row).open.length);
    const last = readLastSync(deps, opened.link);
    return {
      kind: 'pending',
      sheetName: opened.list.sheetName,
      fields: open.reduce((sum, count) => sum + count, 0),
      rows: open.filter((count) => count > 0).length,
      lastSyncAt: last?.at ?? null,
      lastReceipt: last?.receipt ?? null,
    };
  });
}
