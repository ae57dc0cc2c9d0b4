import { GRID } from './address.ts';
import { pixelsFromCharacters, pointsFromPixels } from './measure.ts';
import type { SheetModel } from './sheet-model.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** Line height over font size: 1.3 for 等线, 1.45 for Noto Sans CJK, which is shown where 等线 is not installed. */
const LINE = 1.45;
/** Points of a cell's width that hold no text. */
const PADDING = 3.75;
const MAXIMUM_ROW = 409.5;
/** Last character of half width. */
const LATIN_END = 0xff;
/** What stays in one line: words and figures, and what a slash joins; Chinese breaks anywhere. */
const PIECES = /.(?:\/.)+|[!-\u00ff]+|./gu;

/** Width in digits: a Chinese character takes two. */
function digits(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) <= LATIN_END ? 1 : 2;
  return width;
}

function wrappedLines(line: string, charactersPerLine: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECES)) {
    const width = digits(piece);
    if (used > 0 && used + width > charactersPerLine) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

function lineCount(text: string, charactersPerLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, charactersPerLine), 0);
}

/** Makes a row as high as its wrapped text needs, estimated: there is no font to measure without a screen. */
export function fitRow(sheet: SheetModel, row: number): void {
  const used = sheet.cells.usedArea({ row, column: 0, rows: 1, columns: GRID.columns }, 'content');
  let height = sheet.layout.standardHeight;
  for (let column = used?.column ?? 0; used && column < used.column + used.columns; column += 1) {
    const { value } = sheet.cells.readCell(row, column);
    const style = sheet.cells.readStyle(row, column);
    const width = (sheet.layout.columnWidth(column) - PADDING) / (style.fontSize / 2);
    const lines = style.wrapText ? lineCount(String(value), Math.floor(width)) : 1;
    height = Math.max(height, lines * style.fontSize * LINE);
  }
  sheet.layout.fitRowHeight(row, Math.min(MAXIMUM_ROW, height));
}

/** Makes a column as wide as its longest text, estimated. */
export function fitColumn(model: WorkbookModel, sheet: SheetModel, column: number): void {
  const used = sheet.cells.usedArea({ row: 0, column, rows: GRID.rows, columns: 1 }, 'content');
  if (!used) return;
  let widest = 0;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    const lines = model.text(sheet, row, column).split('\n');
    const scale = sheet.cells.readStyle(row, column).fontSize / 11;
    widest = Math.max(widest, ...lines.map((line) => digits(line) * scale));
  }
  const points = pointsFromPixels(pixelsFromCharacters(Math.min(255, widest + 1)));
  sheet.layout.setColumnWidth({ from: column, count: 1 }, points);
}
