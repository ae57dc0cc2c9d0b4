import { cellAddress } from '../../shared/sheet/address.ts';
import type { Deps } from './deps.ts';
import { openList } from './edit-list.ts';
import { listLinkOfPlan } from './links.ts';
import type { Refusal, RowPlace } from './outcome.ts';
import type { RowState } from './row-state.ts';
import { orRefusal, refusal } from './refusal.ts';

/** Shows the row wherever sorting has put it, at 进展状态 while that is blank, else at 进展情况. */
export function goToRow(deps: Deps, { planId, id }: RowPlace): Promise<Refusal | null> {
  return orRefusal(async () => {
    const opened = await openList(deps, (overview) => listLinkOfPlan(overview, planId));
    if ('kind' in opened) return opened;
    const { list } = opened;
    const row = list.rows.find((candidate) => candidate.id === id);
    const column = row === undefined ? undefined : list.managed.columnOf[nextField(row)];
    if (row === undefined || column === undefined) {
      return refusal(
        'ROW_MOVED',
        '这一行不在表里，可能被删掉或移走了。请先点“同步”，再点“恢复到表中”。',
      );
    }
    await deps.book.select(list.sheetId, cellAddress(row.row, column));
    return null;
  });
}

const nextField = ({ fields }: RowState): string =>
  fields['status'] === null ? 'status' : 'progress';
