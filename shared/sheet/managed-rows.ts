import { cellAddress } from './address.ts';
import { columnSpan, indicesOf, rowSpan, valueAt, wordAt } from './grid-cell.ts';
import type { Grid } from './grid.ts';

/** Id of the row of totals of a summary. */
export const TOTAL_ROW_ID = 'total';

/** Rows of a summary that stand for something without an id of its own: «action:三、开展…行动», «period:2024Q3». */
export const ROW_KINDS = ['action', 'lead', 'unit', 'field', 'village', 'period', 'rule'] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** The same row at every 汇总: white space inside a name comes and goes with its line breaks. */
export function rowIdOf(kind: RowKind, name: string): string {
  return `${kind}:${name.replace(/\s+/gu, '')}`;
}

export function isRowOfKind(id: string, kind: RowKind): boolean {
  return id.startsWith(`${kind}:`);
}

const ROW_ID = new RegExp(
  `^(?:total|(?:${ROW_KINDS.join('|')}):.*|[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12})$`,
  'iu',
);

interface DoubledId {
  readonly id: string;
  readonly rows: readonly number[];
  /** A1 addresses of the `_id` cells. */
  readonly addresses: readonly string[];
}

export interface ManagedRows {
  /** Sheet row of each id that stands exactly once, in sheet order. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Ids that stand in several rows because a row was copied: none of them is the true one by itself. */
  readonly doubledIds: readonly DoubledId[];
  /** Rows with content and a blank id: written by a person under or between ours. */
  readonly ownRows: readonly number[];
  /** Rows whose id cell holds something that is no id of ours. */
  readonly foreignIds: readonly {
    readonly row: number;
    readonly address: string;
    readonly text: string;
  }[];
}

/** Sorts the data rows of a sheet by what their id cell says; wherever the rows stand now. */
export function locateRows(
  grid: Grid,
  { firstDataRow, idColumn }: { firstDataRow: number; idColumn: number },
): ManagedRows {
  const rows = indicesOf({ start: Math.max(firstDataRow, grid.row), end: rowSpan(grid).end });
  const marked = rows.map((row) => ({ row, id: wordAt(grid, row, idColumn) }));
  const rowsOf = rowsById(marked.filter(({ id }) => ROW_ID.test(id)));
  const address = (row: number) => cellAddress(row, idColumn);
  const doubled = [...rowsOf].filter(([, found]) => found.length > 1);
  return {
    rowOf: new Map(
      [...rowsOf].flatMap(([id, [only, ...more]]) =>
        only === undefined || more.length > 0 ? [] : [[id, only] as const],
      ),
    ),
    doubledIds: doubled.map(([id, found]) => ({ id, rows: found, addresses: found.map(address) })),
    ownRows: marked
      .filter(({ row, id }) => id === '' && hasContent(grid, row))
      .map(({ row }) => row),
    foreignIds: marked
      .filter(({ id }) => id !== '' && !ROW_ID.test(id))
      .map(({ row, id }) => ({ row, address: address(row), text: id })),
  };
}

function rowsById(
  marked: readonly { readonly row: number; readonly id: string }[],
): ReadonlyMap<string, readonly number[]> {
  const rowsOf = new Map<string, number[]>();
  for (const { row, id } of marked) {
    const rows = rowsOf.get(id);
    if (rows === undefined) rowsOf.set(id, [row]);
    else rows.push(row);
  }
  return rowsOf;
}

function hasContent(grid: Grid, row: number): boolean {
  return indicesOf(columnSpan(grid)).some((column) => valueAt(grid, row, column) !== '');
}
