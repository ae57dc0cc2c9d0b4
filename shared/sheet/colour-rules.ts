import { cellAddress, columnLetter } from './address.ts';
import type { Area } from './grid.ts';
import { ID_KEY, RESULT_KEY, type SheetImage } from './image.ts';
import { TOTAL_ROW_ID } from './managed-rows.ts';
import { COLOURS_OF_TONE, MARK_FILL, MARK_TEXT, REPEATED_TEXT } from './palette.ts';
import { RETIRED_MARK } from './retired-mark.ts';

/** Rows that a plan may gain below its last one before the rules end. */
const SPARE_ROWS = 200;

/** A conditional format as data. */
export interface ColourRule {
  readonly area: Area;
  /** For the first cell of the area, without «=». */
  readonly formula: string;
  /** #RRGGBB; null leaves the cell's own. */
  readonly fill: string | null;
  readonly text: string | null;
  readonly bold: boolean;
}

/**
 * The rules of a sheet that holds `image` with its rows in `data`, the weakest first: where two give a cell the same
 * property, the later one wins. They follow the cells through sorting, so that no later sync touches a format; they
 * begin at the headings and end past the data, because a row inserted at either edge of a range is not taken into it
 * by Excel.
 */
export function colourRules(image: SheetImage, data: Area): readonly ColourRule[] {
  const reach = { ...data, row: data.row - 1, rows: data.rows + 1 + SPARE_ROWS };
  const place = placeOf(image, reach);
  return [
    ...colouredWords(image, place),
    ...greyedRepeats(image, place),
    ...boldTotals(place),
    ...faultyCells(image, place),
    ...retiredRows(place),
  ];
}

interface Place {
  readonly data: Area;
  readonly at: (key: string) => number | null;
}

function placeOf(image: SheetImage, data: Area): Place {
  const columns = new Map(image.columns.map(({ key }, index) => [key, data.column + index]));
  return { data, at: (key) => columns.get(key) ?? null };
}

const PLAIN = { fill: null, text: null, bold: false } as const;

function colouredWords({ toneRules }: SheetImage, { data, at }: Place): readonly ColourRule[] {
  return toneRules.flatMap(({ columns, word, tone }) => {
    const colours = COLOURS_OF_TONE[tone];
    if (colours === null) return [];
    return numbersOf(columns, at).map((column) => ({
      ...PLAIN,
      ...colours,
      area: columnOf(data, column),
      formula: `LEFT(${cellAddress(data.row, column)},${word.length})=${quoted(word)}`,
    }));
  });
}

function greyedRepeats(image: SheetImage, { data, at }: Place): readonly ColourRule[] {
  return numbersOf(image.greyRepeats, at).map((column) => {
    const cell = cellAddress(data.row, column);
    const above = cellAddress(data.row - 1, column);
    const formula = `AND(${cell}<>"",${cell}=${above})`;
    return { ...PLAIN, area: columnOf(data, column), formula, text: REPEATED_TEXT };
  });
}

/** The row of totals, wherever sorting has put it. */
function boldTotals(place: Place): readonly ColourRule[] {
  const id = cellOf(ID_KEY, place);
  if (id === null) return [];
  const formula = `${id}=${quoted(TOTAL_ROW_ID)}`;
  return [{ ...PLAIN, area: place.data, formula, bold: true }];
}

/**
 * Stronger than the colours of words: a wrong «已完成» is red, not green. A cell is marked while the 校验结果 of its row
 * names its heading in 【】; mending and syncing takes the mark away.
 */
function faultyCells(image: SheetImage, { data, at }: Place): readonly ColourRule[] {
  const result = cellOf(RESULT_KEY, { data, at });
  if (result === null) return [];
  return image.columns.flatMap(({ key, label }) => {
    const column = at(key);
    if (column === null || !image.markedColumns.includes(key)) return [];
    const formula = `ISNUMBER(FIND(${quoted(`【${label}】`)},${result}))`;
    const area = columnOf(data, column);
    return [{ ...PLAIN, area, formula, fill: MARK_FILL, text: MARK_TEXT }];
  });
}

/** The strongest: whatever else a row says, it is no longer the unit's to do. */
function retiredRows(place: Place): readonly ColourRule[] {
  const result = cellOf(RESULT_KEY, place);
  if (result === null) return [];
  const formula = `LEFT(${result},${RETIRED_MARK.length})=${quoted(RETIRED_MARK)}`;
  return [{ ...PLAIN, ...COLOURS_OF_TONE.grey, area: place.data, formula }];
}

/** The cell of the first row in a column that a rule looks at from every other. */
function cellOf(key: string, { data, at }: Place): string | null {
  const column = at(key);
  return column === null ? null : `$${columnLetter(column)}${data.row + 1}`;
}

function numbersOf(keys: readonly string[], at: Place['at']): readonly number[] {
  return keys.map(at).filter((column) => column !== null);
}

function columnOf(data: Area, column: number): Area {
  return { ...data, column, columns: 1 };
}

/** A text inside a formula of ours: labels and words come from a definition or from the town's settings. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
