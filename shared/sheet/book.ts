import type { Area, Grid } from './grid.ts';
import type { ImageColumn, Placement, SheetImage } from './image.ts';
import type { PlacedChart } from './place-charts.ts';

/**
 * What the add-in asks of an open workbook, in plain data: `addin/workbook` does it in Excel, and `addin/sync` is
 * written against it without the name `Excel`. Sheet rows and columns count from 0.
 */
export interface Book {
  /** Sheets, the active one and what this add-in keeps in the file; 1 batch. */
  overview(): Promise<Overview>;
  /** The sheet that `choose` names (null: none suits), read whole; 2 batches when it is the active one. */
  read(choose: (overview: Overview) => string | null): Promise<SheetReading | null>;
  /** Carries out a placement in a sheet, all or nothing at the protection check; ≤ 2 batches per 1 MB. */
  write(order: WriteOrder): Promise<WriteReport>;
  /** Makes a new sheet in the form of `image`, without its rows' values; returns its id. */
  addSheet(image: SheetImage): Promise<string>;
  /**
   * Makes the charts of a sheet that are missing and brings the others up to the rows as they stand now; 1 batch when
   * nothing is to be done, else 2, none without charts. What Excel refuses is an answer: the table never depends on it.
   */
  drawCharts(order: ChartOrder): Promise<ChartReport>;
  /** Only for a sheet that this add-in has just made and could not finish. */
  deleteSheet(sheetId: string): Promise<void>;
  /** Removes one row of a sheet when its id cell still holds `id`; false when it no longer does. */
  deleteRow(target: RowTarget): Promise<boolean>;
  /** Hidden columns at the right end of somebody's own sheet; nothing else of it is touched. */
  writeHiddenColumns(order: HiddenColumns): Promise<void>;
  /** Makes a new sheet of a table from a file; returns its id. Throws SHEET_TOO_LARGE. */
  addTable(table: ForeignTable): Promise<string>;
  /** Makes a copy of somebody's sheet beside it, filled in; the sheet itself is not touched. Returns the copy's id. */
  copyFilled(order: FilledCopy): Promise<string>;
  /** What this add-in keeps in the file (bindings only, never rows, never a secret); 1 batch. */
  saveSettings(settings: unknown): Promise<void>;
  /** Shows a cell: activates the sheet and selects «B7». */
  select(sheetId: string, address: string): Promise<void>;
  /** Where the person stands: the active cell, of which sheet; 1 batch. */
  selection(): Promise<Selection>;
  /** Calls `onHint` when a sheet was edited: a hint only, truth is the diff. Returns how to stop. */
  watch(onHint: (sheetId: string) => void): Promise<() => Promise<void>>;
  /** Calls `onHint` when another cell was selected, in whatever sheet: ask `selection` which. Returns how to stop. */
  watchSelection(onHint: (sheetId: string) => void): Promise<() => Promise<void>>;
}

export interface SheetName {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

export interface Overview {
  readonly sheets: readonly SheetName[];
  readonly activeId: string;
  /** As found in the file: to be parsed, anyone may have written it. */
  readonly settings: unknown;
}

export interface SheetReading {
  readonly overview: Overview;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  /** Null for an empty sheet. */
  readonly grid: Grid | null;
}

export interface WriteOrder {
  readonly sheetId: string;
  readonly placement: Placement;
  /** Managed columns, for the formats that must stand before the values. */
  readonly columns: readonly ImageColumn[];
  /** As read before: a cell that no longer holds it is left alone. Null for a sheet just made. */
  readonly expected: Grid | null;
  /** To be saved in the file after the last cell; left out when nothing is to be saved. */
  readonly settings?: unknown;
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between chunks; a row already written stays written. */
  readonly isCancelled?: () => boolean;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface WriteReport {
  /** True: the sheet is protected and nothing at all was written. */
  readonly protected: boolean;
  /** True: rows were sorted, inserted or deleted meanwhile; what was not yet written is left for a new attempt. */
  readonly moved: boolean;
  readonly cellsWritten: number;
  /** Cells left alone because somebody typed there since they were read. */
  readonly skipped: readonly CellPlace[];
  /** Cells that would not stay text and were cleared (SEC-81). */
  readonly refused: readonly CellPlace[];
  /** What the written cells held before, in coordinates after the insertions. */
  readonly before: readonly (CellPlace & { readonly value: string | number })[];
}

export interface Selection extends CellPlace {
  readonly sheetId: string;
}

export interface ChartOrder {
  readonly sheetId: string;
  readonly charts: readonly PlacedChart[];
  /** The data rows, without the headings: charts stand below it. */
  readonly table: Area;
  /** True: lines were inserted just now, and Excel may have left those at the edge out of what a chart shows. */
  readonly linesInserted: boolean;
}

/** Why charts were not drawn: an Excel without what they need, a protected sheet, or whatever else it refuses. */
export type ChartFault = 'EXCEL_TOO_OLD' | 'SHEET_PROTECTED' | 'EXCEL_REFUSED';

export interface ChartReport {
  /** Charts made, brought up to their rows, or moved out of the way of the table. */
  readonly drawn: number;
  readonly fault: ChartFault | null;
}

export interface RowTarget {
  readonly sheetId: string;
  readonly row: number;
  readonly idColumn: number;
  readonly id: string;
}

export interface HiddenColumns {
  readonly sheetId: string;
  /** First column of the block. */
  readonly column: number;
  /** Sheet row of the headings; null: no row is free for them, and the columns stand without. */
  readonly headingRow: number | null;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

/** A table that comes from a file: what a person sees in it, and nothing else. */
export interface ForeignTable {
  /** Free in the workbook. */
  readonly sheetName: string;
  /** As displayed; rows of the same length, covered cells ''. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** True: printed one page wide. */
  readonly fitAcross?: boolean;
}

/** Texts of one column from `row` down; null leaves a cell as it is. */
export interface ColumnTexts {
  readonly column: number;
  readonly row: number;
  readonly texts: readonly (string | null)[];
}

export interface FilledCopy {
  readonly sheetId: string;
  /** Name of the copy; free in the workbook. */
  readonly name: string;
  /** Columns of the sheet that the copy is without. */
  readonly left: readonly number[];
  /** In coordinates of the copy, without the columns left out. */
  readonly filled: readonly ColumnTexts[];
  /** New columns of a table, in the looks of its last one; the same coordinates. */
  readonly appended: readonly (ColumnTexts & {
    /** Null: none stands over it. */
    readonly heading: {
      readonly row: number;
      readonly rows: number;
      readonly label: string;
    } | null;
    readonly like: number;
    /** In characters, as Excel counts a column's width. */
    readonly width: number;
  })[];
}

/** Why the workbook could not be read or written. */
export const BOOK_FAULTS = [
  'SHEET_PROTECTED',
  'CELL_EDITING',
  'SHEET_GONE',
  'SHEET_TOO_LARGE',
  'CANCELLED',
  'EXCEL_BUSY',
] as const;

export type BookFaultCode = (typeof BOOK_FAULTS)[number];

/** Ends a command of the book at once; nothing after it was carried out. */
export class BookFault extends Error {
  override readonly name = 'BookFault';
  readonly code: BookFaultCode;

  constructor(code: BookFaultCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
