import { progressLedger } from '../../shared/ledgers/progress.ts';
import { readCell } from '../../shared/ledger/cell.ts';
import { cellAt } from '../../shared/sheet/grid-cell.ts';
import type { ImageValue } from '../../shared/sheet/image.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { Deps } from './deps.ts';
import { onSheet, openList, type OpenList } from './edit-list.ts';
import { listLinkOf } from './links.ts';
import type { Refusal, SheetEdited } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';
import { dropSnapshot, readSnapshot, type Snapshot } from './undo-snapshot.ts';

/**
 * 撤销本次同步: the fields hold again what they held before the last sync wrote. Their `_base` stays, so they count as
 * unsynced edits; what the server has received is not taken back (the protocol has no reversal yet), and it says so.
 */
export function undoSync(deps: Deps): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const overview = await deps.book.overview();
    const sheetId = listLinkOf(overview)?.sheetId ?? null;
    const snapshot = sheetId === null ? null : readSnapshot(deps, sheetId);
    if (sheetId === null || snapshot === null) return refusal('NOTHING_TO_UNDO');
    const opened = await openList(deps, onSheet(sheetId));
    if ('kind' in opened) return opened;
    const writes = writesOf(opened, snapshot);
    const { list } = opened;
    const report = await deps.book.write({
      sheetId,
      placement: {
        insertRows: [],
        insertColumns: [],
        writes,
        data: { row: list.managed.firstDataRow, column: 0, rows: 0, columns: 0 },
        columnOf: list.managed.columnOf,
        retiredRows: [],
        retiredColumns: [],
        skippedFormulas: [],
        skippedMerges: [],
      },
      columns: MY_LIST_COLUMNS,
      expected: list.grid,
    });
    if (report.protected) return refusal('SHEET_PROTECTED');
    if (report.moved) return refusal('ROW_MOVED');
    dropSnapshot(deps, sheetId);
    const count = report.cellsWritten;
    return {
      kind: 'edited',
      cellsWritten: count,
      sentence: `已把表里 ${count} 处恢复成同步前的内容，已经报上去的没有撤回。再点同步，会用这 ${count} 处替换服务器上的新内容。`,
    };
  });
}

/** Only cells that still hold what that sync wrote: what was typed since is nobody's to undo. */
function writesOf({ list }: OpenList, snapshot: Snapshot) {
  const rows = new Map(list.rows.map((row) => [row.id as string, row]));
  return snapshot.cells.flatMap(({ id, key, before, written }) => {
    const row = rows.get(id)?.row;
    const column = list.managed.columnOf[key];
    if (row === undefined || column === undefined) return [];
    const cell = cellAt(list.grid, row, column);
    return holds(key, cell.value, written) ? [{ row, column, value: before }] : [];
  });
}

/** Excel may have changed line breaks; the canonical value says whether it is the same text. */
function holds(key: string, held: string | number | boolean, written: ImageValue): boolean {
  if (held === written) return true;
  const field = progressLedger.fields.find((candidate) => candidate.key === key);
  if (field === undefined || typeof held !== 'string' || typeof written !== 'string') return false;
  const read = (value: string) =>
    readCell(field, { value, text: value, format: '@', formula: false });
  const [a, b] = [read(held), read(written)];
  return a.ok && b.ok && a.value === b.value;
}
