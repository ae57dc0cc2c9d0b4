import { parseAddress } from '../../shared/sheet/address.ts';
import { wordAt } from '../../shared/sheet/grid-cell.ts';
import { ID_KEY } from '../../shared/sheet/image.ts';
import type { Deps } from './deps.ts';
import { onSheet, openList } from './edit-list.ts';
import type { Problem, Refusal, SheetEdited } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';

/** 删除重复行: takes away the row a person pointed at, and only while another row with the same id stays. */
export function removeDuplicate(deps: Deps, problem: Problem): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const opened = await openList(deps, onSheet(problem.sheetId));
    if ('kind' in opened) return opened;
    const { managed, grid, sheetId, protected: isProtected } = opened.list;
    if (isProtected) return refusal('SHEET_PROTECTED');
    const row = parseAddress(problem.address)?.area.row;
    const idColumn = managed.columnOf[ID_KEY];
    const copies = managed.doubledIds.find(({ rows }) => row !== undefined && rows.includes(row));
    if (row === undefined || idColumn === undefined || copies === undefined) {
      return refusal('ROW_MOVED');
    }
    const id = wordAt(grid, row, idColumn);
    const removed = await deps.book.deleteRow({ sheetId, row, idColumn, id });
    if (!removed) return refusal('ROW_MOVED');
    return {
      kind: 'edited',
      cellsWritten: 0,
      sentence: '已删除重复行。请再点一次同步，其余的会按新的位置列出。',
    };
  });
}
