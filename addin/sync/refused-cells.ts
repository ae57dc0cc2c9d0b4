import type { WriteReport } from '../../shared/sheet/book.ts';
import { cellAddress } from '../../shared/sheet/address.ts';
import { encodeBaseline } from '../../shared/ledger/baseline.ts';
import { BASE_KEY, type Placement } from '../../shared/sheet/image.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { Talk } from './exchange.ts';
import { shifted } from './insert-place.ts';
import type { Problem } from './outcome.ts';
import { rebase, rowTitle, type RowState } from './row-state.ts';
import type { Wanted } from './write-plan.ts';

interface Written {
  readonly wanted: Wanted;
  readonly placement: Placement;
  readonly report: WriteReport;
}

/**
 * Cells that Excel would not keep as text were cleared. Their rows' `_base` is told so: else the emptied cell would
 * look like a person's deletion and be sent as one.
 */
export async function mendRefused(talk: Talk, written: Written): Promise<readonly Problem[]> {
  const cells = written.report.refused.flatMap((place) => {
    const key = keyAt(written.placement, place.column);
    const row = rowAt(written, place.row);
    return key === null || row === null ? [] : [{ ...place, key, state: row }];
  });
  if (cells.length === 0) return [];
  const baseColumn = written.placement.columnOf[BASE_KEY];
  const writes = [...new Set(cells.map(({ row }) => row))].flatMap((row) => {
    const own = cells.filter((cell) => cell.row === row);
    const state = own[0]?.state;
    if (baseColumn === undefined || state === undefined) return [];
    return [
      {
        row,
        column: baseColumn,
        value: blankBase(
          talk,
          state,
          own.map(({ key }) => key),
        ),
      },
    ];
  });
  await talk.deps.book.write({
    sheetId: written.wanted.list.sheetId,
    placement: { ...written.placement, insertRows: [], insertColumns: [], writes },
    columns: MY_LIST_COLUMNS,
    expected: null,
  });
  return cells.map(({ row, column, key, state }) => ({
    address: cellAddress(row, column),
    sheetId: written.wanted.list.sheetId,
    rowTitle: rowTitle(state.fields),
    column: talk.ledger.fields.find((field) => field.key === key)?.label ?? null,
    message:
      '这一格的内容 Excel 会当成公式，为了安全没有写入，原文在服务器上。请联系镇应急办核对。',
    code: 'WRITE_REFUSED',
  }));
}

function blankBase(talk: Talk, state: RowState, keys: readonly string[]): string {
  const agreed = Object.fromEntries(keys.map((key) => [key, null]));
  const rev = state.baseline?.rev ?? 0;
  return encodeBaseline(rebase(talk.ledger, state, { rev, agreed, kept: new Set() }));
}

function keyAt({ columnOf }: Placement, column: number): string | null {
  return Object.entries(columnOf).find(([, at]) => at === column)?.[0] ?? null;
}

function rowAt({ wanted, placement }: Written, row: number): RowState | null {
  const there = [...wanted.rows.values()].find((r) => shifted(placement.insertRows, r.row) === row);
  if (there !== undefined) return there;
  const id = placement.writes.find(
    (write) => write.row === row && write.column === placement.columnOf['_id'],
  )?.value;
  return wanted.added.find((added) => added.id === id) ?? null;
}
