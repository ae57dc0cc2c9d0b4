import type { ColumnTexts, FilledCopy } from '../../shared/sheet/book.ts';
import { widthInPoints } from '../../shared/sheet/column-width.ts';
import { writeTexts } from './write-texts.ts';

/** One batch: Excel copies headings, merges, widths and print settings itself; only texts are written. */
export async function copyFilled(
  context: Excel.RequestContext,
  { sheetId, name, left, filled, appended }: FilledCopy,
): Promise<string> {
  const original = context.workbook.worksheets.getItem(sheetId);
  const copy = original.copy('After', original);
  copy.name = name;
  copy.load('id');
  for (const column of left.toSorted((a, b) => b - a)) {
    copy.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete('Left');
  }
  for (const column of appended) appendColumn(copy, column);
  for (const column of filled) writeColumn(copy, column);
  if (appended.length > 0) fitAcross(copy);
  await context.sync();
  return copy.id;
}

function appendColumn(copy: Excel.Worksheet, appended: FilledCopy['appended'][number]): void {
  const { column, headingRow, label, like, row, texts, width } = appended;
  const rows = Math.max(headingRow + 1, row + texts.length) - headingRow;
  const looks = copy.getRangeByIndexes(headingRow, like, rows, 1);
  const block = copy.getRangeByIndexes(headingRow, column, rows, 1);
  block.copyFrom(looks, 'Formats');
  block.format.columnWidth = widthInPoints({ width });
  copy.getRangeByIndexes(headingRow, column, 1, 1).values = [[label]];
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
