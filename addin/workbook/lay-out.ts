import {
  FIRST_DATA_ROW,
  HEADING_ROW,
  KEY_ROW,
  NOTE_ROW,
  TITLE_ROW,
  type ImageColumn,
  type SheetImage,
} from '../../shared/sheet/image.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import { widthInPoints } from '../../shared/sheet/column-width.ts';
import { FORMAT_OF_KIND } from '../../shared/sheet/number-format.ts';
import { BORDER, GREY_TEXT, HEADING_FILL } from '../../shared/sheet/palette.ts';
import {
  choiceAlert,
  FONT_POINTS,
  readOnlyFill,
  SHEET_FONT,
  TITLE_HEIGHT_POINTS,
} from '../../shared/sheet/sheet-style.ts';
import { addConditionalFormats } from './conditional-format.ts';
import { prepareForPrint } from './print.ts';

/** Makes the sheet that an image will be written into: everything but its values. Ready to print on A4 landscape. */
export async function addSheet(context: Excel.RequestContext, image: SheetImage): Promise<string> {
  const sheet = context.workbook.worksheets.add(image.sheetName);
  const width = image.columns.length;
  formatHead(sheet, width);
  const data = { row: FIRST_DATA_ROW, column: 0, rows: image.rows.length, columns: width };
  const columnOf = Object.fromEntries(image.columns.map(({ key }, index) => [key, index]));
  if (data.rows > 0) {
    formatDataCells(sheet, { columns: image.columns, columnOf, row: data.row, rows: data.rows });
    addConditionalFormats(sheet, image, data);
  }
  image.columns.forEach((column, index) => setWidth(sheet, column, index));
  sheet.getRangeByIndexes(KEY_ROW, 0, 1, 1).getEntireRow().rowHidden = true;
  sheet.freezePanes.freezeAt(
    sheet.getRangeByIndexes(0, 0, HEADING_ROW + 1, Math.max(1, image.frozenColumns)),
  );
  prepareForPrint(sheet, image);
  sheet.load('id');
  await context.sync();
  return sheet.id;
}

function formatHead(sheet: Excel.Worksheet, width: number): void {
  const title = sheet.getRangeByIndexes(TITLE_ROW, 0, 1, 1).format;
  title.font.name = SHEET_FONT;
  title.font.bold = true;
  title.font.size = FONT_POINTS.title;
  title.rowHeight = TITLE_HEIGHT_POINTS;
  const note = sheet.getRangeByIndexes(NOTE_ROW, 0, 1, 1).format;
  note.font.name = SHEET_FONT;
  note.font.size = FONT_POINTS.note;
  note.font.color = GREY_TEXT;
  const heading = sheet.getRangeByIndexes(HEADING_ROW, 0, 1, width).format;
  heading.font.name = SHEET_FONT;
  heading.font.bold = true;
  heading.font.size = FONT_POINTS.body;
  heading.fill.color = HEADING_FILL;
  heading.wrapText = true;
  heading.horizontalAlignment = 'Center';
  heading.verticalAlignment = 'Center';
  drawBorders(heading);
}

/**
 * Rows as high as their wrapped words; once, in the sheet we made: later Excel fits them itself, except those that a
 * person has dragged.
 */
export function fitRows(sheet: Excel.Worksheet, { row, rows }: Pick<Area, 'row' | 'rows'>): void {
  sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().format.autofitRows();
}

export interface DataCells {
  readonly columns: readonly ImageColumn[];
  readonly columnOf: Readonly<Record<string, number>>;
  readonly row: number;
  readonly rows: number;
}

/** Formats of data rows, column by column: an own column that stands between ours is left as it is. */
export function formatDataCells(sheet: Excel.Worksheet, cells: DataCells): void {
  const fill = readOnlyFill(cells.columns);
  for (const column of cells.columns) {
    const at = cells.columnOf[column.key];
    if (at === undefined) continue;
    const range = sheet.getRangeByIndexes(cells.row, at, cells.rows, 1);
    formatColumnCells(range, { column, rows: cells.rows, fill });
  }
}

interface ColumnCells {
  readonly column: ImageColumn;
  readonly rows: number;
  /** Of a column that is not to be filled in; null for none. */
  readonly fill: string | null;
}

function formatColumnCells(range: Excel.Range, { column, rows, fill }: ColumnCells): void {
  range.numberFormat = Array.from({ length: rows }, () => [FORMAT_OF_KIND[column.kind]]);
  const { format } = range;
  format.font.name = SHEET_FONT;
  format.font.size = FONT_POINTS.body;
  format.font.bold = false;
  format.wrapText = !column.hidden;
  format.verticalAlignment = 'Center';
  format.horizontalAlignment = column.align === 'center' ? 'Center' : 'Left';
  if (column.editable || fill === null) format.fill.clear();
  else format.fill.color = fill;
  if (!column.hidden) drawBorders(format);
  if (column.choices !== undefined) restrictTo(range, column.choices);
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function drawBorders(format: Excel.RangeFormat): void {
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER;
  }
}

function restrictTo(range: Excel.Range, choices: readonly string[]): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    ...choiceAlert(choices),
  };
}

function setWidth(sheet: Excel.Worksheet, column: ImageColumn, at: number): void {
  const whole = sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
  whole.format.columnWidth = widthInPoints(column);
  if (column.hidden) whole.columnHidden = true;
}

export interface NewColumn {
  readonly column: ImageColumn;
  /** All managed columns of the sheet. */
  readonly columns: readonly ImageColumn[];
  readonly at: number;
  readonly rows: Pick<Area, 'row' | 'rows'>;
}

/** A managed column that was missing in the sheet: heading and cells in our form. */
export function formatNewColumn(sheet: Excel.Worksheet, place: NewColumn): void {
  const { column, columns, at, rows: data } = place;
  setWidth(sheet, column, at);
  if (data.rows === 0) return;
  const range = sheet.getRangeByIndexes(data.row, at, data.rows, 1);
  formatColumnCells(range, { column, rows: data.rows, fill: readOnlyFill(columns) });
}
