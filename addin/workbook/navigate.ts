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
