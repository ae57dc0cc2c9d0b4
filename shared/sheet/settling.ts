import type { Cells } from './cells.ts';
import { extendHeader } from './header.ts';
import type { HeaderRows } from './header-rows.ts';
import { shapeOf } from './heading-place.ts';
import type { RecognisedColumn } from './recognised.ts';
import { rowNames, type RowName } from './row-name.ts';
import {
  applySettled,
  inherited,
  NOTHING_SETTLED,
  overriding,
  type SettledReading,
  type SettledTable,
} from './settled-reading.ts';

/** A table of the sheet, by its heading. */
export interface TablePlace {
  readonly header: HeaderRows;
  /** Columns of the sheet's first table; null when it is the first itself. */
  readonly first: readonly RecognisedColumn[] | null;
}

/** What settling changes in the reading of a sheet. */
export interface Settling {
  /** The first heading, where somebody pointed at it, or said that there is none; null: to be found. */
  readonly header: HeaderRows | null;
  /** A heading somebody pointed at that lies in these rows. */
  readonly headerIn: (rows: HeaderRows) => HeaderRows | null;
  /** Columns as settled; what was said of the first table counts for those below as well. */
  readonly columns: (
    columns: readonly RecognisedColumn[],
    place: TablePlace,
  ) => readonly RecognisedColumn[];
  readonly isLeft: (place: TablePlace) => boolean;
  /** Whether a sheet row, from 0, was said to be a task or none; null: nothing was said. */
  readonly isTask: (row: number) => boolean | null;
}

/** Merges of the row somebody pointed at still tell how far the heading reaches. */
export function pointedHeader(cells: Cells, { headerRows }: SettledTable): HeaderRows | null {
  if (headerRows === null) return null;
  const row = headerRows.first - 1;
  if (row < cells.firstRow || row > cells.lastRow) return null;
  const { first, last } = extendHeader(cells, row);
  return { first, last: Math.min(Math.max(last, headerRows.last - 1), cells.lastRow) };
}

/** A heading of no rows above the first task. */
function noHeader(cells: Cells, tasksFrom: number): HeaderRows | null {
  const row = tasksFrom - 1;
  if (row < cells.firstRow || row > cells.lastRow) return null;
  return { first: row, last: row - 1 };
}

const keyOf = ({ words, nth }: RowName): string => `${String(nth)} ${words}`;

function rowsOf(cells: Cells, tables: readonly SettledTable[]): Settling['isTask'] {
  const said = new Map(
    tables.flatMap(({ rows = [] }) => rows.map((row) => [keyOf(row), row.isTask] as const)),
  );
  if (said.size === 0) return () => null;
  const names = rowNames(cells);
  return (row) => {
    const name = names.get(row);
    return name === undefined ? null : (said.get(keyOf(name)) ?? null);
  };
}

export function settlingOf(cells: Cells, settled: SettledReading | null): Settling {
  const first = settled ?? NOTHING_SETTLED;
  const below = first.below ?? [];
  const pointed = below.flatMap((table) => {
    const header = pointedHeader(cells, table);
    return header === null ? [] : [{ table, header }];
  });
  const own = (header: HeaderRows) => pointed.find((one) => one.header.first === header.first);
  return {
    header:
      first.tasksFrom === undefined
        ? pointedHeader(cells, first)
        : noHeader(cells, first.tasksFrom),
    headerIn: (rows) =>
      pointed.find(({ header }) => header.first <= rows.last && header.last >= rows.first)
        ?.header ?? null,
    columns: (columns, { header, first: top }) => {
      if (top === null) return applySettled(columns, first);
      const shape = shapeOf(columns);
      const isAlike = shape !== null && shape === shapeOf(top);
      const above = isAlike ? first.meanings : inherited(columns, first);
      const meanings = overriding(above, own(header)?.table.meanings ?? []);
      return applySettled(columns, { meanings });
    },
    isLeft: ({ header, first: top }) =>
      (top === null ? first : own(header)?.table)?.isLeft === true,
    isTask: rowsOf(cells, [first, ...below]),
  };
}
