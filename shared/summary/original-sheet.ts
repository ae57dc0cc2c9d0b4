import type { HeaderRows } from '../sheet/header-rows.ts';
import type { RecognisedColumn } from '../sheet/recognised.ts';

/** One table of a list as it came. Rows and columns count from 0, as the sheet was read. */
export interface OriginalTable {
  /** Null: no heading stands over it. */
  readonly header: HeaderRows | null;
  readonly columns: readonly RecognisedColumn[];
}

/** A row of the list, with the ids of the tasks that stand in it. */
export interface OriginalRow {
  readonly row: number;
  readonly ids: readonly string[];
}

/** The sheet a plan was published from. */
export interface OriginalSheet {
  /** Top to bottom; none where the list is written as text. */
  readonly tables: readonly OriginalTable[];
  readonly rows: readonly OriginalRow[];
  /** Rows that read like tasks and were never published, as Excel numbers them. */
  readonly unpublished: readonly number[];
  /** Columns that publishing added. */
  readonly hidden: readonly number[];
}

/** The table in which a row stands: the last whose heading stands above it. */
export function tableAt(
  { tables }: Pick<OriginalSheet, 'tables'>,
  row: number,
): OriginalTable | null {
  const above = tables.findLast(({ header }) => header === null || header.first <= row);
  return above ?? tables[0] ?? null;
}
