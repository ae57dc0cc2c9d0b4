import type { ColumnTexts, FilledCopy } from '../../shared/sheet/book.ts';
import { widthInPoints } from '../../shared/sheet/column-width.ts';
import { writeTexts } from './write-texts.ts';

/** Excel copies headings, merges, widths and print settings itself; only texts are written. Two batches. */
export async function copyFilled(
  context: Excel.RequestContext,
  { sheetId, name, left, filled, appended }: FilledCopy,
): Promise<string> {
  const original = context.workbook.worksheets.getItem(sheetId);
  const printed = original.pageLayout.getPrintAreaOrNullObject();
  printed.load('address');
  await context.sync();
  const copy = original.copy('After', original);
  copy.name = name;
  copy.load('id');
  for (const column of left.toSorted((a, b) => b - a)) {
    copy.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete('Left');
  }
  for (const column of appended) appendColumn(copy, column);
  for (const column of filled) writeColumn(copy, column);
  if (appended.length > 0) fitAcross(copy);
  // What was printed of the list ended before its new columns.
  if (appended.length > 0 && !printed.isNullObject) {
    copy.pageLayout.setPrintArea(copy.getUsedRange());
  }
  await context.sync();
  return copy.id;
}

function appendColumn(copy: Excel.Worksheet, appended: FilledCopy['appended'][number]): void {
  const { column, heading, like, row, texts, width } = appended;
  const first = heading?.row ?? row;
  const rows = Math.max(first + (heading?.rows ?? 1), row + texts.length) - first;
  const looks = copy.getRangeByIndexes(first, like, rows, 1);
  const block = copy.getRangeByIndexes(first, column, rows, 1);
  block.copyFrom(looks, 'Formats');
  block.format.columnWidth = widthInPoints({ width });
  if (heading !== null) {
    copy.getRangeByIndexes(heading.row, column, 1, 1).values = [[heading.label]];
  }
  writeColumn(copy, appended);
}

/** With new columns it is wider than the list that came: one page across, as everything else that is printed here. */
function fitAcross({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

function writeColumn(copy: Excel.Worksheet, { column, row, texts }: ColumnTexts): void {
  if (texts.length === 0) return;
  const range = copy.getRangeByIndexes(row, column, texts.length, 1);
  writeTexts(
    range,
    texts.map((text) => [text]),
  );
  range.format.wrapText = true;
  range.format.autofitRows();
}
