import { decodeBaseline } from '../../shared/ledger/baseline.ts';
import { readCell } from '../../shared/ledger/cell.ts';
import type { Complaint, LedgerDefinition } from '../../shared/ledger/define.ts';
import type { FieldValue } from '../../shared/ledger/value.ts';
import type { SheetReading } from '../../shared/sheet/book.ts';
import { cellAt, contains, valueAt, wordAt } from '../../shared/sheet/grid-cell.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { BASE_KEY, RESULT_KEY } from '../../shared/sheet/image.ts';
import { readManaged, type ManagedFault, type ManagedSheet } from '../../shared/sheet/managed.ts';
import { RETIRED_MARK } from '../../shared/sheet/retired-mark.ts';
import { entryId, type EntryId } from '../../shared/town/ids.ts';
import type { Refusal } from './outcome.ts';
import { refusal } from './refusal.ts';
import type { RowState } from './row-state.ts';

/** A unit's sheet as read: rows that can speak to the server, and those that cannot. */
export interface ListSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly grid: Grid;
  readonly managed: ManagedSheet;
  readonly rows: readonly RowState[];
  /** Rows of ours that lie in merged cells: neither sent nor written (reliability F38). */
  readonly mergedRows: readonly RowState[];
  /** Every id that stands in the sheet, also where it stands twice or in merged cells. */
  readonly ids: ReadonlySet<EntryId>;
  /** Rows with words in our columns but without an id. */
  readonly unnumbered: readonly RowWithoutId[];
}

export type RowWithoutId = Omit<RowState, 'id'>;

export function readList(ledger: LedgerDefinition, reading: SheetReading): ListSheet | Refusal {
  const { grid } = reading;
  if (grid === null) return refusal('EMPTY_SHEET');
  const managed = readManaged(grid);
  if ('fault' in managed) return faultRefusal(managed);
  const read = rowReader(ledger, grid, managed);
  const rows = [...managed.rowOf].flatMap(([text, row]) =>
    idOf(text).map((id) => ({ ...read(row), id })),
  );
  const doubled = managed.doubledIds.flatMap(({ id }) => idOf(id));
  const isMerged = ({ row }: RowState) => managed.merges.some((area) => coversRow(area, row));
  const { sheetId, sheetName, protected: isProtected } = reading;
  return {
    sheetId,
    sheetName,
    protected: isProtected,
    grid,
    managed,
    rows: rows.filter((row) => !isMerged(row)),
    mergedRows: rows.filter(isMerged),
    ids: new Set([...rows.map(({ id }) => id), ...doubled]),
    unnumbered: managed.ownRows.map(read).filter(hasWords),
  };
}

/** None for the row of totals of a summary. */
function idOf(text: string): readonly EntryId[] {
  const id = entryId.safeParse(text.toLowerCase());
  return id.success ? [id.data] : [];
}

function faultRefusal({ fault, missing }: ManagedFault): Refusal {
  if (fault !== 'HEADER_MISSING' || missing.length === 0) return refusal(fault);
  const names = missing.map((label) => `“${label}”`).join('、');
  return refusal(
    fault,
    `表里找不到${names}列，没有上报也没有改动。请把这一列的标题改回原来的名称，再点同步。`,
  );
}

function coversRow(
  area: { readonly row: number; readonly rows: number; readonly column: number },
  row: number,
) {
  return contains({ ...area, columns: 1 }, row, area.column);
}

function rowReader(ledger: LedgerDefinition, grid: Grid, managed: ManagedSheet) {
  const baseColumn = managed.columnOf[BASE_KEY];
  return (row: number): RowWithoutId => {
    const fields: Record<string, FieldValue> = {};
    const unreadable: Complaint[] = [];
    const formulas = new Set<string>();
    for (const field of ledger.fields) {
      const column = managed.columnOf[field.key];
      if (column === undefined) continue;
      const cell = cellAt(grid, row, column);
      if (cell.formula) formulas.add(field.key);
      const reading = readCell(field, cell);
      if (reading.ok) fields[field.key] = reading.value;
      else unreadable.push(reading.complaint);
    }
    return {
      row,
      fields,
      unreadable,
      formulas,
      baseline: baseColumn === undefined ? null : decodeBaseline(wordAt(grid, row, baseColumn)),
      retired: resultAt(grid, managed, row).startsWith(RETIRED_MARK),
    };
  };
}

/** Text of 校验结果 as it stands. */
export function resultAt(grid: Grid, managed: ManagedSheet, row: number): string {
  const column = managed.columnOf[RESULT_KEY];
  return column === undefined ? '' : String(valueAt(grid, row, column));
}

function hasWords({ fields }: RowWithoutId): boolean {
  return Object.values(fields).some((value) => value !== null);
}
