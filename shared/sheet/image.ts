import type { Area } from './grid.ts';

/**
 * A sheet as data: what `lay-out` makes of entries and what `place` brings into a worksheet. Fixed geometry, so that
 * it is recognised again whatever people do to it:
 *   row 1 title · row 2 note line · row 3 hidden key row (one field key per managed column) · row 4 headings ·
 *   row 5… data. Managed columns are found by the key row, else by heading; rows by the hidden `_id` column.
 */
export const TITLE_ROW = 0;
export const NOTE_ROW = 1;
export const KEY_ROW = 2;
export const HEADING_ROW = 3;
export const FIRST_DATA_ROW = 4;

export const ID_KEY = '_id';
export const BASE_KEY = '_base';
export const RESULT_KEY = '_result';
export const RESULT_LABEL = '校验结果';

/** What a cell of an image holds. Texts are written as text whatever they begin with; '' clears. */
export type ImageValue = string | number;

/** A colour that always stands beside a word (绿 done · 蓝 on schedule · 黄 due soon · 橙 late · 红 long late). */
export const TONES = ['green', 'blue', 'yellow', 'orange', 'red', 'grey', 'none'] as const;

export type Tone = (typeof TONES)[number];

export interface ImageColumn {
  readonly key: string;
  readonly label: string;
  /** text cells get the format «@», percent «0%», number «General». */
  readonly kind: 'text' | 'percent' | 'number';
  /** Characters of the default font. */
  readonly width: number;
  readonly hidden: boolean;
  /** May a person of this sheet type here? Others are tinted. */
  readonly editable: boolean;
  readonly choices?: readonly string[];
  readonly align?: 'left' | 'center';
}

export interface ImageRow {
  /** Stable key of the row, written to the `_id` column. */
  readonly id: string;
  /** One value for each column, in order. */
  readonly values: readonly ImageValue[];
}

/** «where the text of a cell begins with `word`, show it in `tone`», over the named columns; written once at lay-out. */
export interface ToneRule {
  readonly columns: readonly string[];
  readonly word: string;
  readonly tone: Tone;
}

export interface ImageSeries {
  /** Key of the column whose cells are drawn. */
  readonly column: string;
  readonly label: string;
  readonly tone?: Tone;
}

/** A chart below the table of its sheet; it shows cells, so that it always says what the table says. */
export interface ImageChart {
  /** Stable within its sheet; the chart is found again by it. */
  readonly key: string;
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'stacked-column' | 'line';
  /** Key of the column with the names along the axis. */
  readonly categories: string;
  readonly series: readonly ImageSeries[];
  /** Ids of the rows it shows; they stand together in the image. */
  readonly rows: readonly string[];
  /** Fractions on an axis from 0 to 100 %; else counts from 0. */
  readonly percent?: boolean;
}

export interface SheetImage {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ImageColumn[];
  readonly rows: readonly ImageRow[];
  readonly toneRules: readonly ToneRule[];
  /** Columns whose cell is marked when the 校验结果 of its row names their label in 【】. */
  readonly markedColumns: readonly string[];
  /** Columns whose repeated value in the row below is greyed (行动名称). */
  readonly greyRepeats: readonly string[];
  /** Columns left of which the sheet is frozen, counted from the first. */
  readonly frozenColumns: number;
  /** Written into column `key` of rows the image no longer has (a task that is no longer late); else they stay as they are. */
  readonly goneNote?: { readonly key: string; readonly text: string };
  readonly charts?: readonly ImageChart[];
}

/** One cell to write, in sheet coordinates from 0. A text stays text whatever it looks like. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: ImageValue;
}

/** What must be done to a worksheet so that it shows an image: computed in `place`, carried out by the workbook. */
export interface Placement {
  /** Rows to insert before writing, as sheet rows from 0 counted before any insertion, ascending. */
  readonly insertRows: readonly { readonly before: number; readonly count: number }[];
  /** Columns to insert, likewise, with what to lay out in them; several with the same `before` stand in this order. */
  readonly insertColumns: readonly { readonly before: number; readonly column: ImageColumn }[];
  /** Cells to write, in coordinates after the insertions. */
  readonly writes: readonly CellWrite[];
  /** Data area after the insertions. */
  readonly data: Area;
  /** Sheet column of each managed key after the insertions. */
  readonly columnOf: Readonly<Record<string, number>>;
  /** Rows that the image no longer has: kept and greyed, in coordinates after the insertions. */
  readonly retiredRows: readonly number[];
  /** Columns we laid out before that the image no longer has (a unit that left): kept, likewise. */
  readonly retiredColumns: readonly number[];
  /** A1 addresses, likewise, of managed cells that should change but hold a person's formula: left alone. */
  readonly skippedFormulas: readonly string[];
  /** A1 addresses of managed cells that should change but lie in merged cells: left alone (reliability F38). */
  readonly skippedMerges: readonly string[];
}
