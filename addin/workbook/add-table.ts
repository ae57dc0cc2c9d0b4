import { BookFault, type ForeignTable } from '../../shared/sheet/book.ts';
import { widthInPoints } from '../../shared/sheet/column-width.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import { BORDER } from '../../shared/sheet/palette.ts';
import { SHEET_FONT } from '../../shared/sheet/sheet-style.ts';
import { writeTexts } from './write-texts.ts';

/** Excel takes 5 MB a batch; a Chinese character is three bytes, and the request around the texts is small. */
const MOST_CHARACTERS = 1_200_000;

/** Of a column, in characters. */
const NARROWEST = 6;
const WIDEST = 40;

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** A table from a file as a new sheet, every cell a text, with its merges; one batch. Returns the sheet's id. */
export async function addTable(
  context: Excel.RequestContext,
  { sheetName, texts, merges, fitAcross = false }: ForeignTable,
): Promise<string> {
  const characters = texts.reduce((sum, row) => sum + row.join('').length, 0);
  if (characters > MOST_CHARACTERS) throw new BookFault('SHEET_TOO_LARGE');
  const width = Math.max(1, ...texts.map((row) => row.length));
  const sheet = context.workbook.worksheets.add(sheetName);
  sheet.load('id');
  const block = sheet.getRangeByIndexes(0, 0, Math.max(1, texts.length), width);
  block.format.font.name = SHEET_FONT;
  block.format.wrapText = true;
  block.format.verticalAlignment = 'Center';
  if (texts.length > 0) writeTexts(block, texts);
  widthsOf(texts, merges).forEach((width_, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1);
    range.format.columnWidth = widthInPoints({ width: width_ });
  });
  for (const area of merges) mergeArea(sheet, { area, width });
  for (const edge of EDGES) {
    const border = block.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER;
  }
  block.format.autofitRows();
  if (fitAcross) {
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  }
  await context.sync();
  return sheet.id;
}

/** What stands over the whole width is a title or a line of its own, and is read from the middle. */
function mergeArea(sheet: Excel.Worksheet, { area, width }: { area: Area; width: number }): void {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.merge(false);
  if (area.columns === width) range.format.horizontalAlignment = 'Center';
}

/** Wide enough for the longest line of its cells, within reason; a merged cell widens nothing. */
function widthsOf(texts: readonly (readonly string[])[], merges: readonly Area[]): number[] {
  const spread = new Set(
    merges.filter(({ columns }) => columns > 1).map(({ row, column }) => `${row}:${column}`),
  );
  const widths: number[] = [];
  texts.forEach((line, row) => {
    line.forEach((text, column) => {
      if (spread.has(`${row}:${column}`)) return;
      const longest = Math.max(0, ...text.split('\n').map((part) => charactersOf(part)));
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(WIDEST, longest));
    });
  });
  return widths;
}

/** A Chinese character is as wide as two others. */
function charactersOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one < '\u0080' ? 1 : 2), 1);
}
