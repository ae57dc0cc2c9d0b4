import type { TargetRow } from '../../../shared/report/target-offer.ts';
import type { EntryId } from '../../../shared/town/ids.ts';
import { expandRow, indexUnits } from '../../../shared/town/unit-list.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import type { PlanReading } from '../../sync/outcome.ts';

/**
 * The rows that state targets, each with the units that would give figures: those that do the work, and the lead where nobody
 * else does. `only`: of these rows, null: of all.
 */
export function targetRows(
  { sheet, draft }: PlanReading,
  directory: Directory,
  only: ReadonlySet<EntryId> | null,
): readonly TargetRow[] {
  const index = indexUnits(directory);
  return sheet.rows.flatMap(({ targets }, at) => {
    const row = draft.rows[at];
    if (row === undefined || targets.length === 0) return [];
    if (only !== null && !only.has(row.id)) return [];
    const { members, leadOnly } = expandRow(index, row.lead, row.responsible);
    const working = members.filter((id) => !leadOnly.includes(id));
    return [{ entryId: row.id, targets, unitIds: working.length === 0 ? members : working }];
  });
}
