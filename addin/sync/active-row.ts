import type { Deps } from './deps.ts';
import { onSheet, openList } from './edit-list.ts';
import type { ActiveRow, Refusal } from './outcome.ts';
import { rowTitle } from './row-state.ts';
import { orRefusal, refusal } from './refusal.ts';

/** The row in which the person stands, if it is one of the unit's list. */
export function activeRow(deps: Deps): Promise<ActiveRow | Refusal> {
  return orRefusal(async () => {
    const { sheetId, row } = await deps.book.selection();
    const opened = await openList(deps, onSheet(sheetId));
    if ('kind' in opened) return opened;
    const found = opened.list.rows.find((candidate) => candidate.row === row);
    if (found === undefined) {
      return refusal('ROW_MOVED', '选中的不是清单里的任务行。请先点一下要看的那一行，再试。');
    }
    const { planId } = opened.link.binding;
    return { kind: 'row', planId, id: found.id, rowTitle: rowTitle(found.fields) };
  });
}
