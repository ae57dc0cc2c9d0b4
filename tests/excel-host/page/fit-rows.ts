import type { SheetModel } from '../model/sheet-model.ts';
import { GRID } from '../model/address.ts';

interface RowRun {
  readonly from: number;
  readonly count: number;
}

/** Neighbouring rows without a height of their own, as runs. */
function rowsWithoutHeight(sheet: SheetModel, last: number): readonly RowRun[] {
  const rowData = sheet.univer.getSheet().getConfig().rowData;
  const runs: RowRun[] = [];
  for (let row = 0; row <= last; row += 1) {
    const data = rowData[row];
    if (data?.h !== undefined || data?.ah !== undefined) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.from + run.count === row)
      runs[runs.length - 1] = { ...run, count: run.count + 1 };
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

/** Excel fits the rows of a file that gives them no height when it opens it; Univer does so only when told. */
export function fitRows(sheet: SheetModel): void {
  const whole = { row: 0, column: 0, rows: GRID.rows, columns: GRID.columns };
  const used = sheet.cells.usedArea(whole, 'content');
  if (used === null) return;
  for (const { from, count } of rowsWithoutHeight(sheet, used.row + used.rows - 1)) {
    sheet.univer.setRowAutoHeight(from, count);
  }
}
