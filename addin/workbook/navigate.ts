import type { Selection } from '../../shared/sheet/book.ts';

/** Brings a sheet to the front, shows it if it was hidden, and selects «B7» in it. */
export async function select(
  context: Excel.RequestContext,
  sheetId: string,
  address: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.visibility = 'Visible';
  sheet.activate();
  sheet.getRange(address).select();
  await context.sync();
}

/** The active cell, of whatever sheet the person looks at. */
export async function selection(context: Excel.RequestContext): Promise<Selection> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/id');
  await context.sync();
  return { sheetId: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
}
