import type { RecognisedColumn, RecognisedSheet, RowSpan } from './recognised.ts';
import type { RowName } from './row-name.ts';
import {
  applySettled,
  isSettled,
  NOTHING_SETTLED,
  settledColumns,
  withMeaning,
  type ColumnChoice,
  type SettledReading,
} from './settled-reading.ts';

/** One of the tables of a sheet, from 0 top to bottom. */
export interface TableOf {
  readonly sheet: Pick<RecognisedSheet, 'tables' | 'columns'>;
  readonly nth: number;
}

const overlap = (one: RowSpan, other: RowSpan): boolean =>
  one.first <= other.last && other.first <= one.last;

function columnsOf({ sheet, nth }: TableOf): readonly RecognisedColumn[] {
  return nth === 0 ? sheet.columns : (sheet.tables[nth]?.columns ?? []);
}

/** What was said of one table by itself; null: nothing. */
export function settledOf(settled: SettledReading, { sheet, nth }: TableOf): SettledReading | null {
  if (nth === 0) {
    const { below: _below, ...first } = settled;
    return saysNothing(settled) ? null : first;
  }
  const header = sheet.tables[nth]?.header ?? null;
  const own = (settled.below ?? []).find(
    ({ headerRows }) => headerRows !== null && header !== null && overlap(headerRows, header),
  );
  return own ?? null;
}

/** The reading with something else said of one of its tables; null: it is read as it is recognised. */
export function withTable(
  settled: SettledReading,
  table: TableOf,
  said: SettledReading | null,
): SettledReading {
  const { below = [] } = settled;
  if (table.nth === 0) return { ...(said ?? NOTHING_SETTLED), below };
  const before = settledOf(settled, table);
  const others = below.filter((one) => one !== before);
  return { ...settled, below: said === null ? others : [...others, said] };
}

/** A table of which nothing was said yet. */
function beginning({ sheet, nth }: TableOf): SettledReading {
  return nth === 0
    ? NOTHING_SETTLED
    : { headerRows: sheet.tables[nth]?.header ?? null, meanings: [] };
}

export function withColumn(
  settled: SettledReading,
  table: TableOf,
  choice: ColumnChoice,
): SettledReading {
  const before = settledOf(settled, table) ?? beginning(table);
  return withTable(settled, table, withMeaning(before, columnsSaid(settled, table), choice));
}

/** The heading of a table stands elsewhere than it was found. */
export function withHeading(
  settled: SettledReading,
  table: TableOf,
  headerRows: RowSpan,
): SettledReading {
  const { tasksFrom: _none, ...before } = settledOf(settled, table) ?? beginning(table);
  return withTable(settled, table, { ...before, headerRows });
}

/** The first table has no heading: its tasks begin in this row. */
export function withoutHeading(settled: SettledReading, tasksFrom: number): SettledReading {
  return { ...settled, headerRows: null, tasksFrom };
}

/** Another table begins in a row that was not seen to be a heading. */
export function withHeadingBelow(settled: SettledReading, headerRows: RowSpan): SettledReading {
  return { ...settled, below: [...(settled.below ?? []), { headerRows, meanings: [] }] };
}

/** A table is no list of tasks, or is one after all. */
export function withTableLeft(
  settled: SettledReading,
  table: TableOf,
  isLeft: boolean,
): SettledReading {
  const before = settledOf(settled, table) ?? beginning(table);
  return withTable(settled, table, { ...before, isLeft: isLeft ? true : undefined });
}

export interface RowChoice extends RowName {
  /** Null: as it was read. */
  readonly isTask: boolean | null;
}

export function withRow(
  settled: SettledReading,
  table: TableOf,
  { words, nth, isTask }: RowChoice,
): SettledReading {
  const before = settledOf(settled, table) ?? beginning(table);
  const others = (before.rows ?? []).filter((row) => row.words !== words || row.nth !== nth);
  const rows = isTask === null ? others : [...others, { words, nth, isTask }];
  return withTable(settled, table, { ...before, rows });
}

/** The table a sheet row, from 1, belongs to: the last whose heading stands above it. */
export function tableOfRow(sheet: TableOf['sheet'], row: number): TableOf {
  const nth = sheet.tables.findLastIndex(({ header }) => header !== null && header.first <= row);
  return { sheet, nth: Math.max(0, nth) };
}

/** Whether a row was said to be a task or none; null: nothing was said. */
export function rowSaid(settled: SettledReading, { words, nth }: RowName): boolean | null {
  const rows = [settled, ...(settled.below ?? [])].flatMap((table) => table.rows ?? []);
  return rows.findLast((row) => row.words === words && row.nth === nth)?.isTask ?? null;
}

/** Columns of a table as they were said to be, before the sheet is read again. */
export function columnsSaid(settled: SettledReading, table: TableOf): readonly RecognisedColumn[] {
  const columns = columnsOf(table);
  const said = settledOf(settled, table);
  return said === null ? columns : applySettled(columns, said);
}

/** Whether somebody settled a column: of this table, or of the same words in the first one. */
export function settlementOf(
  settled: SettledReading,
  table: TableOf,
  columns: readonly RecognisedColumn[],
): (column: RecognisedColumn) => 'own' | 'first' | null {
  const said = settledOf(settled, table);
  const own = said === null ? new Map() : settledColumns(columns, said);
  return (column) =>
    own.has(column) ? 'own' : table.nth > 0 && isSettled(column) ? 'first' : null;
}

function saysNothing({
  headerRows,
  meanings,
  rows = [],
  isLeft,
  ...rest
}: SettledReading): boolean {
  const hasShape = headerRows !== null || rest.tasksFrom !== undefined;
  return !hasShape && meanings.length === 0 && rows.length === 0 && isLeft !== true;
}

/** The reading; null when nothing is left that was said: the sheet is read as it is recognised. */
export function orNothing(settled: SettledReading): SettledReading | null {
  return saysNothing(settled) && (settled.below ?? []).length === 0 ? null : settled;
}
