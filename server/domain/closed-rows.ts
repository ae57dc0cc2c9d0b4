import { gateAt } from '../../shared/report/gate.ts';
import { locksRows } from '../../shared/report/rights.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { GoverningReport } from '../storage/push.ts';

/** Is this row closed to changes now? */
export type ClosedRows = (id: EntryId) => boolean;

/**
 * Rows that the unit's governing reports close: decided, locked or sealed, and not unlocked. An unlock that names rows opens
 * those alone, and ends by itself.
 */
export function closedRows(reports: readonly GoverningReport[], now: string): ClosedRows {
  const gates = reports.map(({ state, unlock, ...times }) => {
    const gate = gateAt(now, times, unlock?.until ?? null);
    const isClosed = locksRows({ state, gate });
    const opened = gate === 'unlocked' && unlock !== null ? unlock.rows : [];
    return { isClosed, only: opened.length === 0 ? null : new Set(opened) };
  });
  return (id) => gates.some(({ isClosed, only }) => isClosed || (only !== null && !only.has(id)));
}
