import type { RowTarget } from '../../shared/sheet/book.ts';
import type { Batch } from './batch.ts';

/** Removes a row after looking once more that it is the one that was meant; two batches. */
export async function deleteRow(batch: Batch, target: RowTarget): Promise<boolean> {
  const id = await batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(target.sheetId);
    const cell = sheet.getRangeByIndexes(target.row, target.idColumn, 1, 1).load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  if (id !== target.id) return false;
  await batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(target.sheetId);
    sheet.getRangeByIndexes(target.row, 0, 1, 1).getEntireRow().delete('Up');
    await context.sync();
  });
  return true;
}
