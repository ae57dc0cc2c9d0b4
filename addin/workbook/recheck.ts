import type { CellPlace } from '../../shared/sheet/book.ts';
import type { CellWrite, ImageValue } from '../../shared/sheet/image.ts';
import type { CellBlock } from './cell-block.ts';
import type { Guard } from './expected.ts';

/** Where a line of the finished sheet stands at this moment; null: it is yet to be inserted. */
export type Now = (line: number) => number | null;

export interface RecheckPlan {
  readonly sheetId: string;
  readonly blocks: readonly CellBlock[];
  readonly guard: Guard | null;
  readonly rowNow: Now;
  readonly columnNow: Now;
  readonly expected: (place: CellPlace) => unknown;
}

export interface Recheck {
  readonly protected: boolean;
  /** Rows or columns were moved, inserted or deleted since the sheet was read. */
  readonly moved: boolean;
  /** What the target cells hold at this moment. */
  readonly current: (place: CellPlace) => ImageValue | boolean;
}

/** Reads the target cells again, with the guard column and the protection, in one batch. */
export async function recheck(context: Excel.RequestContext, plan: RecheckPlan): Promise<Recheck> {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  sheet.load('protection/protected');
  const guardColumn = plan.guard === null ? null : plan.columnNow(plan.guard.column);
  const guard =
    plan.guard === null || guardColumn === null
      ? null
      : sheet.getRangeByIndexes(0, guardColumn, plan.guard.rows, 1);
  guard?.load('values');
  const areas = plan.blocks.flatMap((block) => areaNow(plan, block) ?? []);
  const ranges = areas.map((area) => {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    return range.load('values');
  });
  await context.sync();
  const held = new Map<string, ImageValue | boolean>();
  areas.forEach((area, index) => {
    const values = ranges[index]?.values as (ImageValue | boolean)[][];
    values.forEach((line, row) =>
      line.forEach((value, column) => held.set(`${area.row + row},${area.column + column}`, value)),
    );
  });
  return {
    protected: sheet.protection.protected,
    moved: guard !== null && hasMoved(plan, guard.values as unknown[][]),
    current: ({ row, column }) =>
      held.get(`${plan.rowNow(row) ?? 'new'},${plan.columnNow(column) ?? 'new'}`) ?? '',
  };
}

function areaNow(plan: RecheckPlan, block: CellBlock) {
  const rows = lines(block.row, block.values.length).flatMap((row) => plan.rowNow(row) ?? []);
  const columns = lines(block.column, block.values[0]?.length ?? 0).flatMap(
    (column) => plan.columnNow(column) ?? [],
  );
  const [row, column] = [rows[0], columns[0]];
  if (row === undefined || column === undefined) return null;
  return {
    row,
    column,
    rows: (rows.at(-1) ?? row) - row + 1,
    columns: (columns.at(-1) ?? column) - column + 1,
  };
}

function lines(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function hasMoved(plan: RecheckPlan, values: readonly (readonly unknown[])[]): boolean {
  const guard = plan.guard;
  if (guard === null) return false;
  return lines(0, guard.rows).some((row) => {
    const now = plan.rowNow(row);
    if (now === null) return false;
    const value = values[now]?.[0] ?? '';
    return value !== plan.expected({ row, column: guard.column });
  });
}

/**
 * Writes whose cell still holds what was read. A row that lost one keeps its old `_base` too: the cell typed
 * meanwhile must stay an edit on the base it was made on, so that the next sync can only merge or ask.
 */
export function stillValid(
  writes: readonly CellWrite[],
  check: {
    readonly found: Recheck;
    readonly plan: RecheckPlan;
    readonly baseColumn: number | null;
  },
): { readonly valid: readonly CellWrite[]; readonly skipped: readonly CellPlace[] } {
  const skipped = writes.filter(
    (write) => check.found.current(write) !== check.plan.expected(write),
  );
  const rows = new Set(skipped.map(({ row }) => row));
  const dropped = new Set(skipped);
  const valid = writes.filter(
    (write) => !dropped.has(write) && !(write.column === check.baseColumn && rows.has(write.row)),
  );
  return { valid, skipped: skipped.map(({ row, column }) => ({ row, column })) };
}
