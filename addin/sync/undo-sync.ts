import { encodeBaseline } from '../../shared/ledger/baseline.ts';
import { readCell } from '../../shared/ledger/cell.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import { cellAt } from '../../shared/sheet/grid-cell.ts';
import { BASE_KEY, type CellWrite, type ImageValue } from '../../shared/sheet/image.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { Deps } from './deps.ts';
import { onSheet, openList } from './edit-list.ts';
import { listLinkOf } from './links.ts';
import type { Refusal, SheetEdited } from './outcome.ts';
import type { ListSheet } from './read-list.ts';
import { orRefusal, refusal } from './refusal.ts';
import type { RowState } from './row-state.ts';
import { dropSnapshot, readSnapshot, type Snapshot } from './undo-snapshot.ts';

/**
 * 撤销本次同步: the fields hold again what they held before the last sync wrote, as edits on the base they had then: where
 * the server has another's newer value, the next 同步 asks instead of replacing it. What the server has received is not
 * taken back (the protocol has no reversal yet), and it says so.
 */
export function undoSync(deps: Deps): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const overview = await deps.book.overview();
    const sheetId = listLinkOf(overview)?.sheetId ?? null;
    const snapshot = sheetId === null ? null : readSnapshot(deps, sheetId);
    if (sheetId === null || snapshot === null) return refusal('NOTHING_TO_UNDO');
    const opened = await openList(deps, onSheet(sheetId));
    if ('kind' in opened) return opened;
    const { list } = opened;
    const undone = list.rows.flatMap((row) => undoneIn(list, row, snapshot));
    const fields = undone.flatMap(({ cells }) => cells);
    const bases = undone.flatMap(({ base }) => base ?? []);
    const report = await deps.book.write({
      sheetId,
      placement: {
        insertRows: [],
        insertColumns: [],
        writes: [...fields, ...bases],
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
    const count = fields.length - report.skipped.length;
    return {
      kind: 'edited',
      cellsWritten: count,
      sentence: `已把表里 ${count} 处恢复成同步前的内容，已经报上去的没有撤回。再点同步时，和服务器不一样的地方会逐条问您用哪一个。`,
    };
  });
}

interface Undone {
  readonly cells: readonly CellWrite[];
  /** The row's `_base`, in which the restored fields are as old as they were. */
  readonly base: CellWrite | null;
}

/** Only cells that still hold what that sync wrote: what was typed since is nobody's to undo. */
function undoneIn(list: ListSheet, row: RowState, snapshot: Snapshot): Undone[] {
  const { columnOf } = list.managed;
  const restored = snapshot.cells.filter(({ id, key, written }) => {
    const column = columnOf[key];
    if (id !== row.id || column === undefined) return false;
    return holds(key, cellAt(list.grid, row.row, column).value, written);
  });
  if (restored.length === 0) return [];
  const cells = restored.flatMap(({ key, before }) => {
    const column = columnOf[key];
    return column === undefined ? [] : [{ row: row.row, column, value: before }];
  });
  return [{ cells, base: olderBase(list, row, restored) }];
}

function olderBase(
  { managed }: ListSheet,
  { row, baseline }: RowState,
  restored: Snapshot['cells'],
): CellWrite | null {
  const column = managed.columnOf[BASE_KEY];
  if (baseline === null || column === undefined) return null;
  const seen = Object.fromEntries(restored.map((cell) => [cell.key, cell.seen]));
  const value = encodeBaseline({ ...baseline, older: { ...baseline.older, ...seen } });
  return { row, column, value };
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
