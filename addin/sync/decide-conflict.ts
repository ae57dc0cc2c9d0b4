import { hashValue, type Baseline } from '../../shared/ledger/baseline.ts';
import type { FieldValue } from '../../shared/ledger/value.ts';
import { resultAt } from './read-list.ts';
import type { Deps } from './deps.ts';
import { editRows, onSheet, openList } from './edit-list.ts';
import type { ConflictView, Refusal, SheetEdited } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';
import { withoutConflict } from './remarks.ts';
import type { RowState } from './row-state.ts';

/**
 * A person chose between 我的 and 对方. The other's value becomes the base of the cell at its own revision: «theirs» is
 * then level, «mine» is an edit on it that the next sync sends. Should somebody write again meanwhile, it asks again.
 */
export function decideConflict(
  deps: Deps,
  conflict: ConflictView,
  choice: 'mine' | 'theirs',
): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const opened = await openList(deps, onSheet(conflict.sheetId));
    if ('kind' in opened) return opened;
    const { list } = opened;
    const row = list.rows.find(({ id }) => id === conflict.id);
    if (row === undefined) return refusal('ROW_MOVED');
    const held = row.fields[conflict.field];
    if (held !== conflict.mine) {
      return refusal('ROW_MOVED', '这一格刚又改过，没有改动。请再点一次同步，按新的内容选择。');
    }
    const decided = decide(row, conflict, choice);
    const before = resultAt(list.grid, list.managed, row.row);
    return editRows(deps, list, {
      rows: [decided],
      results: new Map([[row.id, withoutConflict(before, conflict.label)]]),
      sentence:
        choice === 'mine'
          ? '已选用我的内容。再点一次同步就会上报，对方的内容留在历史里。'
          : '已选用对方的内容，我的内容留在历史里。',
    });
  });
}

function decide(row: RowState, conflict: ConflictView, choice: 'mine' | 'theirs'): RowState {
  const baseline = onTheirs(row.baseline, conflict);
  if (choice === 'mine') return { ...row, baseline };
  const fields: Record<string, FieldValue> = { ...row.fields, [conflict.field]: conflict.theirs };
  return { ...row, fields, baseline };
}

function onTheirs(old: Baseline | null, { field, theirs, theirRev }: ConflictView): Baseline {
  const base = old ?? { rev: 0, hashes: {}, older: {} };
  const { [field]: _decided, ...others } = base.older;
  const older = theirRev < base.rev ? { ...others, [field]: theirRev } : others;
  return { rev: base.rev, hashes: { ...base.hashes, [field]: hashValue(theirs) }, older };
}
