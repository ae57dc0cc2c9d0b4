import { encodeBaseline } from '../../shared/ledger/baseline.ts';
import { toCell } from '../../shared/ledger/cell.ts';
import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import { wordAt } from '../../shared/sheet/grid-cell.ts';
import {
  BASE_KEY,
  ID_KEY,
  RESULT_KEY,
  type CellWrite,
  type ImageColumn,
  type ImageValue,
  type Placement,
} from '../../shared/sheet/image.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { insertionsOf, placesOf, shifted } from './insert-place.ts';
import { resultAt, type ListSheet } from './read-list.ts';
import type { RowState } from './row-state.ts';

/** The sheet as it shall be: rows that are there, and rows to come in. */
export interface Wanted {
  readonly list: ListSheet;
  readonly rows: ReadonlyMap<EntryId, RowState>;
  readonly added: readonly RowState[];
  readonly positions: ReadonlyMap<EntryId, number>;
  /** Text of 校验结果 by row. */
  readonly results: ReadonlyMap<EntryId, string>;
}

/** Only what differs from the sheet as read: an unchanged sheet gives no write at all. */
export function planWrites(ledger: LedgerDefinition, wanted: Wanted): Placement {
  const { list, rows } = wanted;
  const restored = restoredColumns(list);
  const columnOf = { ...list.managed.columnOf, ...restored.columnOf };
  const { insertRows, rowOfNew } = insertionsOf(
    placesOf(
      wanted.added.map(({ id }) => id),
      {
        positions: wanted.positions,
        rowOf: new Map([...rows.values()].map(({ id, row }) => [id, row])),
        firstDataRow: list.managed.firstDataRow,
      },
    ),
  );
  const before = new Map(list.rows.map((row) => [row.id, row]));
  const changed = [...rows.values()].flatMap((row) =>
    cellsOfRow(ledger, { row, old: before.get(row.id) ?? null, wanted }).map((cell) => ({
      ...cell,
      row: shifted(insertRows, row.row),
    })),
  );
  const fresh = wanted.added.flatMap((row) =>
    cellsOfRow(ledger, { row, old: null, wanted }).map((cell) => ({
      ...cell,
      row: rowOfNew.get(row.id) ?? row.row,
    })),
  );
  const writes = [...changed, ...fresh].flatMap(({ key, row, value }): readonly CellWrite[] => {
    const column = columnOf[key];
    return column === undefined ? [] : [{ row, column, value }];
  });
  const { firstDataRow } = list.managed;
  const end = shifted(insertRows, list.grid.row + list.grid.values.length);
  return {
    insertRows,
    insertColumns: restored.columns,
    writes: [...restored.writes, ...writes],
    data: {
      row: firstDataRow,
      column: 0,
      rows: Math.max(0, end - firstDataRow),
      columns: restored.end,
    },
    columnOf,
    retiredRows: [],
    retiredColumns: [],
    skippedFormulas: [],
    skippedMerges: [],
  };
}

interface KeyedCell {
  readonly key: string;
  readonly value: ImageValue;
}

function cellsOfRow(
  ledger: LedgerDefinition,
  {
    row,
    old,
    wanted,
  }: { readonly row: RowState; readonly old: RowState | null; readonly wanted: Wanted },
): readonly KeyedCell[] {
  const { list } = wanted;
  const result = wanted.results.get(row.id) ?? '';
  const isThere = old !== null;
  const oldResult = isThere ? resultAt(list.grid, list.managed, row.row) : '';
  const resultCell = result === oldResult ? [] : [{ key: RESULT_KEY, value: result }];
  // Of a row nothing was heard: what the sheet holds of it is what it was read from.
  if (row === old) return resultCell;
  const fields = ledger.fields.flatMap((field): readonly KeyedCell[] => {
    const value = row.fields[field.key];
    if (value === undefined || value === (old === null ? null : old.fields[field.key])) return [];
    return [{ key: field.key, value: toCell(field, value) }];
  });
  const base = row.baseline === null ? null : encodeBaseline(row.baseline);
  const baseColumn = list.managed.columnOf[BASE_KEY];
  const idColumn = list.managed.columnOf[ID_KEY];
  const oldBase = isThere && baseColumn !== undefined ? wordAt(list.grid, row.row, baseColumn) : '';
  const oldId = isThere && idColumn !== undefined ? wordAt(list.grid, row.row, idColumn) : '';
  return [
    ...fields,
    ...resultCell,
    ...(row.id === oldId.toLowerCase() ? [] : [{ key: ID_KEY, value: row.id }]),
    ...(base === null || base === oldBase ? [] : [{ key: BASE_KEY, value: base }]),
  ];
}

/** 校验结果 or `_base` that somebody deleted come back at the right end. */
function restoredColumns({ grid, managed }: ListSheet) {
  const first = grid.column + (grid.values[0]?.length ?? 0);
  const gone = new Set(managed.missing.map(({ key }) => key));
  const columns = MY_LIST_COLUMNS.filter(({ key }) => gone.has(key)).map((column, index) => ({
    before: first,
    column,
    at: first + index,
  }));
  return {
    columns: columns.map(({ before, column }) => ({ before, column })),
    columnOf: Object.fromEntries(columns.map(({ column, at }) => [column.key, at])),
    writes: columns.flatMap(({ column, at }) => headCells(column, { at, managed })),
    end: first + columns.length,
  };
}

function headCells(
  column: ImageColumn,
  { at, managed }: { readonly at: number; readonly managed: ListSheet['managed'] },
): readonly CellWrite[] {
  const heading = { row: managed.headingRow, column: at, value: column.label };
  return managed.keyRow === null
    ? [heading]
    : [{ row: managed.keyRow, column: at, value: column.key }, heading];
}
