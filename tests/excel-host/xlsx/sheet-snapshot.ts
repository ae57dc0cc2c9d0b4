import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/presets';
import type { Cell, Worksheet } from 'exceljs';
import { pixelsFromPoints } from '../model/measure.ts';
import { isAmong, mustArea } from './areas.ts';
import { readStyle } from './cell-style.ts';
import { CELL_TYPE, readValue } from './cell-value.ts';
import { cssColour, type ThemePalette } from './colour.ts';
import { neutralOver } from './neutral-style.ts';
import type { SheetSource } from './sheet-source.ts';
import { pixelsOfFileWidth } from './units.ts';

/** Univer's BooleanNumber. */
const YES = 1;
const NO = 0;

/** Room below and beside the data, so that a sheet looks as endless as Excel's. */
const SPARE = { rows: 100, columns: 12 } as const;
const LEAST = { rows: 200, columns: 26 } as const;

/** What a file means by no width and no height at all: 8.43 characters, 15 points. */
const STANDARD_WIDTH = 9.14;
const STANDARD_HEIGHT = 15;

type Cells = NonNullable<IWorksheetData['cellData']>;
type Rows = NonNullable<IWorksheetData['rowData']>;
type Columns = NonNullable<IWorksheetData['columnData']>;

const isEmpty = (style: IStyleData): boolean => Object.keys(style).length === 0;

export interface SnapshotOptions {
  readonly palette: ThemePalette;
  readonly date1904: boolean;
  /** Font of cells that say nothing: the first of the file. */
  readonly defaultStyle: IStyleData;
}

/** Reads the sheets of one workbook; styles are shared by their content. */
export class SheetSnapshots {
  readonly #palette: ThemePalette;
  readonly #date1904: boolean;
  readonly #defaultStyle: IStyleData;
  readonly #ids = new Map<string, string>();
  readonly styles: Record<string, IStyleData> = {};

  constructor(options: SnapshotOptions) {
    this.#palette = options.palette;
    this.#date1904 = options.date1904;
    this.#defaultStyle = options.defaultStyle;
  }

  read(source: SheetSource): IWorksheetData {
    const { worksheet } = source;
    const columnStyles = this.#columnStyles(worksheet);
    const cellData = this.#cells(source, columnStyles);
    // A file without views leaves null here, whatever the types say.
    const view = (worksheet.views as typeof worksheet.views | null)?.[0];
    const frozen =
      view?.state === 'frozen' ? { x: view.xSplit ?? 0, y: view.ySplit ?? 0 } : { x: 0, y: 0 };
    return {
      id: source.id,
      name: worksheet.name,
      tabColor: cssColour(worksheet.properties.tabColor, this.#palette) ?? '',
      hidden: worksheet.state === 'visible' ? NO : YES,
      freeze: {
        xSplit: frozen.x,
        ySplit: frozen.y,
        startRow: frozen.y > 0 ? frozen.y : -1,
        startColumn: frozen.x > 0 ? frozen.x : -1,
      },
      rowCount: Math.max(LEAST.rows, worksheet.rowCount + SPARE.rows),
      columnCount: Math.max(LEAST.columns, worksheet.columnCount + SPARE.columns),
      zoomRatio: (view?.zoomScale ?? 100) / 100,
      scrollTop: 0,
      scrollLeft: 0,
      defaultColumnWidth: pixelsOfFileWidth(worksheet.properties.defaultColWidth ?? STANDARD_WIDTH),
      defaultRowHeight: pixelsFromPoints(worksheet.properties.defaultRowHeight || STANDARD_HEIGHT),
      mergeData: source.merges.map((merge) => ({
        startRow: merge.row,
        startColumn: merge.column,
        endRow: merge.row + merge.rows - 1,
        endColumn: merge.column + merge.columns - 1,
      })),
      defaultStyle: this.#defaultStyle,
      cellData,
      rowData: rowsOf(source),
      columnData: this.#columns(worksheet, columnStyles),
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      showGridlines: view?.showGridLines === false ? NO : YES,
      rightToLeft: NO,
    };
  }

  #intern(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `f${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.styles[id] = style;
    return id;
  }

  /** By column from 0; columns without a style of their own are left out. */
  #columnStyles(worksheet: Worksheet): ReadonlyMap<number, IStyleData> {
    const styles = new Map<number, IStyleData>();
    for (let column = 0; column < worksheet.columnCount; column += 1) {
      const style = readStyle(worksheet.getColumn(column + 1).style ?? {}, this.#palette);
      if (!isEmpty(style)) styles.set(column, style);
    }
    return styles;
  }

  #cells(source: SheetSource, columnStyles: ReadonlyMap<number, IStyleData>): Cells {
    const cellData: Cells = {};
    source.worksheet.eachRow({ includeEmpty: false }, (row) => {
      const line: Record<number, ICellData> = {};
      row.eachCell({ includeEmpty: true }, (cell) => {
        const read = this.#cell(cell, source, columnStyles);
        if (read !== null) line[Number(cell.col) - 1] = read;
      });
      if (Object.keys(line).length > 0) cellData[row.number - 1] = line;
    });
    return cellData;
  }

  #cell(
    cell: Cell,
    source: SheetSource,
    columnStyles: ReadonlyMap<number, IStyleData>,
  ): ICellData | null {
    const column = Number(cell.col) - 1;
    const isCovered = cell.isMerged && cell.master !== cell;
    const value = isCovered
      ? null
      : readValue({
          value: cell.value,
          formula: cell.formula || undefined,
          date1904: this.#date1904,
        });
    const own = readStyle(cell.style, this.#palette);
    const style = { ...neutralOver(columnStyles.get(column) ?? {}), ...own };
    if (value === null && isEmpty(style)) return null;
    const isQuoted =
      value?.t === CELL_TYPE.string && isAmong(source.quoted, Number(cell.row) - 1, column);
    return {
      ...value,
      ...(isQuoted && { t: CELL_TYPE.forceString }),
      ...(!isEmpty(style) && { s: this.#intern(style) }),
    };
  }

  #columns(worksheet: Worksheet, styles: ReadonlyMap<number, IStyleData>): Columns {
    const columnData: Columns = {};
    for (let index = 0; index < worksheet.columnCount; index += 1) {
      const column = worksheet.getColumn(index + 1);
      const style = styles.get(index);
      const data = {
        ...(column.width !== undefined && { w: pixelsOfFileWidth(column.width) }),
        ...(column.hidden && { hd: YES }),
        ...(style !== undefined && { s: style }),
      };
      if (Object.keys(data).length > 0) columnData[index] = data;
    }
    return columnData;
  }
}

/** A fitted height is kept as Univer keeps its own (`ah`), so that the row still grows with its text. */
function rowsOf({ worksheet, fixedRows }: SheetSource): Rows {
  const rowData: Rows = {};
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    const pixels = row.height === undefined ? null : pixelsFromPoints(row.height);
    const isFixed = fixedRows.has(row.number - 1);
    const height = pixels === null ? {} : isFixed ? { h: pixels, ia: NO } : { ah: pixels, ia: YES };
    const data = { ...height, ...(row.hidden && { hd: YES }) };
    if (Object.keys(data).length > 0) rowData[row.number - 1] = data;
  });
  return rowData;
}

/** Merges as exceljs read them. */
export function mergesOf(worksheet: Worksheet): SheetSource['merges'] {
  return worksheet.model.merges.map(mustArea);
}
