import type { HiddenColumns } from '../../shared/sheet/book.ts';
import { TEXT_FORMAT } from '../../shared/sheet/number-format.ts';

/**
 * Writes a block of hidden columns at the right end of somebody's own sheet, in one batch. Only cells of the block are
 * named here, so that no merge, format or column of the sheet can be touched.
 */
export async function writeHiddenColumns(
  context: Excel.RequestContext,
  order: HiddenColumns,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(order.sheetId);
  const lines = linesOf(order);
  if (lines.length === 0) return;
  const { column, headings } = order;
  const range = sheet.getRangeByIndexes(firstOf(order), column, lines.length, headings.length);
  range.numberFormat = lines.map((line) =>
    line.map((text) => (text === null ? null : TEXT_FORMAT)),
  );
  // Ids and baselines are ours and never begin like a formula: the format alone keeps them as they are.
  range.values = lines.map((line) => [...line]);
  range.getEntireColumn().columnHidden = true;
  await context.sync();
}

function firstOf({ headingRow, rows }: HiddenColumns): number {
  return headingRow ?? Math.min(...rows.map(({ row }) => row));
}

/** From the heading down to the last row; null where the sheet has a row that is none of ours. */
function linesOf(order: HiddenColumns): readonly (readonly (string | null)[])[] {
  if (order.headingRow === null && order.rows.length === 0) return [];
  const first = firstOf(order);
  const last = Math.max(first, ...order.rows.map(({ row }) => row));
  const texts = new Map(order.rows.map((line) => [line.row, line.texts]));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    first + index === order.headingRow
      ? order.headings
      : (texts.get(first + index) ?? order.headings.map(() => null)),
  );
}
