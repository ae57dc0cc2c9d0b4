import { cellAddress, columnLetter } from '../../shared/sheet/address.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import { ID_KEY, RESULT_KEY, type SheetImage } from '../../shared/sheet/image.ts';
import { TOTAL_ROW_ID } from '../../shared/sheet/managed-rows.ts';
import { RETIRED_MARK } from '../../shared/sheet/retired-mark.ts';
import { COLOURS_OF_TONE, MARK_FILL, MARK_TEXT, REPEATED_TEXT } from './palette.ts';

/** Rows that a plan may gain below its last one before the rules end. */
const SPARE_ROWS = 200;

/**
 * Rules written once at lay-out; they follow the cells through sorting, so that no later sync touches a format. They
 * begin at the headings and end past the data: a row inserted at either edge of a range is not taken into it by Excel.
 */
export function addConditionalFormats(sheet: Excel.Worksheet, image: SheetImage, data: Area): void {
  const reach = { ...data, row: data.row - 1, rows: data.rows + 1 + SPARE_ROWS };
  const place = placeOf(image, reach);
  colourWords(sheet, image, place);
  greyRepeats(sheet, image, place);
  boldTotals(sheet, place);
  markFaultyCells(sheet, image, place);
  greyRetired(sheet, place);
}

interface Place {
  readonly data: Area;
  readonly at: (key: string) => number | null;
}

function placeOf(image: SheetImage, data: Area): Place {
  const columns = new Map(image.columns.map(({ key }, index) => [key, data.column + index]));
  return { data, at: (key) => columns.get(key) ?? null };
}

/**
 * After the colours of words, because Excel lets the last added win: a wrong «已完成» is red, not green. A cell is marked while
 * the 校验结果 of its row names its heading in 【】; mending and syncing takes the mark away.
 */
function markFaultyCells(sheet: Excel.Worksheet, image: SheetImage, { data, at }: Place): void {
  const result = at(RESULT_KEY);
  if (result === null) return;
  for (const { key, label } of image.columns) {
    const column = at(key);
    if (column === null || !image.markedColumns.includes(key)) continue;
    const resultCell = `$${columnLetter(result)}${data.row + 1}`;
    const rule = custom(columnOfData(sheet, data, column), {
      formula: `=ISNUMBER(FIND(${quoted(`【${label}】`)},${resultCell}))`,
    });
    rule.format.fill.color = MARK_FILL;
    rule.format.font.color = MARK_TEXT;
  }
}

function colourWords(sheet: Excel.Worksheet, image: SheetImage, { data, at }: Place): void {
  for (const { columns, word, tone } of image.toneRules) {
    const colours = COLOURS_OF_TONE[tone];
    if (colours === null) continue;
    for (const key of columns) {
      const column = at(key);
      if (column === null) continue;
      const cell = cellAddress(data.row, column);
      const rule = custom(columnOfData(sheet, data, column), {
        formula: `=LEFT(${cell},${word.length})=${quoted(word)}`,
      });
      rule.format.fill.color = colours.fill;
      rule.format.font.color = colours.text;
    }
  }
}

function greyRepeats(sheet: Excel.Worksheet, image: SheetImage, { data, at }: Place): void {
  for (const key of image.greyRepeats) {
    const column = at(key);
    if (column === null) continue;
    const cell = cellAddress(data.row, column);
    const above = cellAddress(data.row - 1, column);
    const rule = custom(columnOfData(sheet, data, column), {
      formula: `=AND(${cell}<>"",${cell}=${above})`,
    });
    rule.format.font.color = REPEATED_TEXT;
  }
}

/** The row of totals, wherever sorting has put it. */
function boldTotals(sheet: Excel.Worksheet, { data, at }: Place): void {
  const id = at(ID_KEY);
  if (id === null) return;
  const whole = sheet.getRangeByIndexes(data.row, data.column, data.rows, data.columns);
  const rule = custom(whole, {
    formula: `=$${columnLetter(id)}${data.row + 1}=${quoted(TOTAL_ROW_ID)}`,
  });
  rule.format.font.bold = true;
}

/** The last rule, because Excel lets the last added win: whatever else a row says, it is no longer the unit's to do. */
function greyRetired(sheet: Excel.Worksheet, { data, at }: Place): void {
  const result = at(RESULT_KEY);
  if (result === null) return;
  const resultCell = `$${columnLetter(result)}${data.row + 1}`;
  const range = sheet.getRangeByIndexes(data.row, data.column, data.rows, data.columns);
  const rule = custom(range, {
    formula: `=LEFT(${resultCell},${RETIRED_MARK.length})=${quoted(RETIRED_MARK)}`,
  });
  rule.format.fill.color = COLOURS_OF_TONE.grey.fill;
  rule.format.font.color = COLOURS_OF_TONE.grey.text;
}

function columnOfData(sheet: Excel.Worksheet, data: Area, column: number): Excel.Range {
  return sheet.getRangeByIndexes(data.row, column, data.rows, 1);
}

function custom(
  range: Excel.Range,
  rule: { readonly formula: string },
): Excel.CustomConditionalFormat {
  const format = range.conditionalFormats.add('Custom').custom;
  format.rule.formula = rule.formula;
  return format;
}

/** A text inside a formula of ours: labels and words come from a definition or from the town's settings. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
