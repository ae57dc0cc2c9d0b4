import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { STANDARD_COLUMN, widthInFile } from '../../shared/sheet/column-width.ts';
import {
  FIRST_DATA_ROW,
  HEADING_ROW,
  KEY_ROW,
  NOTE_ROW,
  TITLE_ROW,
  type ImageColumn,
  type SheetImage,
} from '../../shared/sheet/image.ts';
import { placeFresh } from '../../shared/sheet/place-fresh.ts';
import { choiceAlert, readOnlyFill, TITLE_HEIGHT_POINTS } from '../../shared/sheet/sheet-style.ts';
import { chartsBelow } from './chart-place.ts';
import { setPage } from './image-page.ts';
import { addRules } from './image-rules.ts';
import { dataStyle, HEADING_STYLE, KEY_STYLE, NOTE_STYLE, TITLE_STYLE } from './image-style.ts';
import { rowHeight } from './row-height.ts';

/** Adds the sheet that Excel would show of an image: `addin/workbook/lay-out.ts` is its other half. */
export function addImageSheet(workbook: Workbook, image: SheetImage): void {
  const sheet = workbook.addWorksheet(image.sheetName);
  const { writes, data } = placeFresh(image);
  sheet.properties.defaultColWidth = widthInFile(STANDARD_COLUMN);
  setColumns(sheet, image.columns);
  // Every value is a plain one: exceljs makes a formula only of an object that says so.
  for (const { row, column, value } of writes) sheet.getCell(row + 1, column + 1).value = value;
  setHead(sheet, image);
  setRows(sheet, image);
  if (data.rows > 0) addRules(sheet, image, data);
  const xSplit = Math.max(1, image.frozenColumns);
  sheet.views = [{ state: 'frozen', xSplit, ySplit: HEADING_ROW + 1 }];
  setPage(sheet, image);
  // A row's break stands below it.
  for (const row of chartsBelow(image).pageBreaks) sheet.getRow(row).addPageBreak();
}

function setColumns(sheet: Worksheet, columns: readonly ImageColumn[]): void {
  for (const [index, column] of columns.entries()) {
    const own = sheet.getColumn(index + 1);
    own.width = widthInFile(column);
    own.hidden = column.hidden;
  }
}

function setHead(sheet: Worksheet, { columns }: SheetImage): void {
  sheet.getCell(TITLE_ROW + 1, 1).style = TITLE_STYLE;
  sheet.getRow(TITLE_ROW + 1).height = TITLE_HEIGHT_POINTS;
  sheet.getCell(NOTE_ROW + 1, 1).style = NOTE_STYLE;
  sheet.getRow(KEY_ROW + 1).hidden = true;
  const labels = columns.map(({ label }) => label);
  sheet.getRow(HEADING_ROW + 1).height = rowHeight(columns, labels);
  for (const index of columns.keys()) {
    sheet.getCell(KEY_ROW + 1, index + 1).style = KEY_STYLE;
    sheet.getCell(HEADING_ROW + 1, index + 1).style = HEADING_STYLE;
  }
}

function setRows(sheet: Worksheet, { columns, rows }: SheetImage): void {
  const fill = readOnlyFill(columns);
  for (const [index, { values }] of rows.entries()) {
    const number = FIRST_DATA_ROW + index + 1;
    sheet.getRow(number).height = rowHeight(columns, values);
    for (const [at, column] of columns.entries()) {
      const cell = sheet.getCell(number, at + 1);
      cell.style = dataStyle(column, { value: values[at] ?? '', fill });
      if (column.choices !== undefined) cell.dataValidation = validation(column.choices);
    }
  }
}

function validation(choices: readonly string[]): DataValidation {
  const { title, message } = choiceAlert(choices);
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title,
    error: message,
  };
}
