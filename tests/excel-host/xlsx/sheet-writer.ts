import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorksheetData,
  Nullable,
} from '@univerjs/presets';
import type { Font, Style, Worksheet } from 'exceljs';
import type { Area } from '../model/address.ts';
import { pointsFromPixels } from '../model/measure.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { areasOfCells, fileAddress, isAmong, type CellPlace } from './areas.ts';
import { writeStyle } from './cell-style.ts';
import { CELL_TYPE, writeValue } from './cell-value.ts';
import { fileColour } from './colour.ts';
import { fileWidthOfPixels } from './units.ts';

type StyleReference = Nullable<IStyleData | string>;
type Styles = Readonly<Record<string, Nullable<IStyleData>>>;

/** What a cell shows that says nothing of its font, as the stand-in's model has it. */
const STANDARD_FONT: Partial<Font> = { name: '等线', size: 11 };

/** Univer's BooleanNumber. */
const YES = 1;
const NO = 0;

interface PlacedCell extends CellPlace {
  readonly cell: ICellData;
}

/** Univer keeps rows, columns and cells as records with the number as key. */
type Numbered<T> = Readonly<Record<number, T | null | undefined>>;

function* numbered<T>(items: Numbered<T> | undefined): Generator<[number, T]> {
  for (const [key, item] of Object.entries<T | null | undefined>(items ?? {})) {
    if (item != null) yield [Number(key), item];
  }
}

function* cellsOf(data: Partial<IWorksheetData>): Generator<PlacedCell> {
  for (const [row, line] of numbered<Numbered<ICellData>>(data.cellData)) {
    for (const [column, cell] of numbered(line)) yield { row, column, cell };
  }
}

/** Cells that were typed with a leading apostrophe. */
export function quotedCells(data: Partial<IWorksheetData>): readonly Area[] {
  return areasOfCells([...cellsOf(data)].filter(({ cell }) => cell.t === CELL_TYPE.forceString));
}

/**
 * The sheet's XML with the heights of fitted rows no longer marked as set by a person, so that the rows grow and shrink
 * with their text in Excel; exceljs marks every height it writes, the standard one too.
 */
export function freeFittedRows(sheetXml: string, data: Partial<IWorksheetData>): string {
  const standard = sheetXml.replace(/(<sheetFormatPr\b[^>]*?) customHeight="1"/, '$1');
  return standard.replace(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (tag, number: string) => {
    const row = data.rowData?.[Number(number) - 1];
    return row?.ia === NO ? tag : tag.replace(' customHeight="1"', '');
  });
}

/** Writes one sheet of Univer's snapshot into a worksheet of exceljs. */
export class SheetWriter {
  readonly #worksheet: Worksheet;
  readonly #styles: Styles;

  constructor(worksheet: Worksheet, styles: Styles) {
    this.#worksheet = worksheet;
    this.#styles = styles;
  }

  write({
    data,
    sheet,
  }: {
    readonly data: Partial<IWorksheetData>;
    readonly sheet: SheetModel;
  }): void {
    this.#properties(data);
    this.#columns(data);
    this.#rows(data);
    this.#cells(
      data,
      sheet.unlocked.all().flatMap(({ areas }) => areas),
    );
    for (const merge of sheet.structure.merges())
      this.#worksheet.mergeCellsWithoutStyle(fileAddress(merge));
    const filter = sheet.structure.autoFilter();
    if (filter !== null) this.#worksheet.autoFilter = fileAddress(filter);
  }

  #properties(data: Partial<IWorksheetData>): void {
    const { freeze, zoomRatio = 1, tabColor = '', defaultRowHeight, defaultColumnWidth } = data;
    const showGridLines = data.showGridlines !== 0;
    const zoomScale = Math.round(zoomRatio * 100);
    const isFrozen = freeze !== undefined && (freeze.xSplit > 0 || freeze.ySplit > 0);
    this.#worksheet.views = isFrozen
      ? [
          {
            state: 'frozen',
            xSplit: freeze.xSplit,
            ySplit: freeze.ySplit,
            showGridLines,
            zoomScale,
          },
        ]
      : [{ state: 'normal', showGridLines, zoomScale }];
    const { properties } = this.#worksheet;
    if (tabColor !== '') properties.tabColor = fileColour(tabColor);
    if (defaultRowHeight !== undefined)
      properties.defaultRowHeight = pointsFromPixels(defaultRowHeight);
    if (defaultColumnWidth !== undefined)
      properties.defaultColWidth = fileWidthOfPixels(Number(defaultColumnWidth));
  }

  #columns(data: Partial<IWorksheetData>): void {
    for (const [index, column] of numbered<Partial<IColumnData>>(data.columnData)) {
      const target = this.#worksheet.getColumn(index + 1);
      const width = column.w ?? data.defaultColumnWidth;
      if (width !== undefined) target.width = fileWidthOfPixels(Number(width));
      if (column.hd === YES) target.hidden = true;
      if (column.s != null) target.style = this.#fileStyle([data.defaultStyle, column.s]);
    }
  }

  #rows(data: Partial<IWorksheetData>): void {
    for (const [index, row] of numbered<Partial<IRowData>>(data.rowData)) {
      const target = this.#worksheet.getRow(index + 1);
      const isMarked = row.hd === YES || row.s != null;
      // exceljs leaves out a row without cells and height, whatever else was said of it.
      const height =
        (row.ia === NO ? row.h : row.ah) ?? (isMarked ? data.defaultRowHeight : undefined);
      if (height !== undefined) target.height = pointsFromPixels(height);
      if (row.hd === YES) target.hidden = true;
      if (row.s != null) Object.assign(target, this.#fileStyle([data.defaultStyle, row.s]));
    }
  }

  #cells(data: Partial<IWorksheetData>, unlocked: readonly Area[]): void {
    for (const { row, column, cell } of cellsOf(data)) {
      const target = this.#worksheet.getCell(row + 1, column + 1);
      const inherited = [data.defaultStyle, data.rowData?.[row]?.s, data.columnData?.[column]?.s];
      target.value = writeValue(cell);
      const style = this.#fileStyle([...inherited, cell.s]);
      target.style = isAmong(unlocked, row, column)
        ? { ...style, protection: { locked: false } }
        : style;
    }
    this.#unlockEmpty(unlocked);
  }

  /** Cells that hold nothing are locked by their style too, so the unlocked ones need one. */
  #unlockEmpty(unlocked: readonly Area[]): void {
    for (const area of unlocked) {
      const last = Math.min(area.row + area.rows, this.#worksheet.rowCount);
      const end = Math.min(area.column + area.columns, this.#worksheet.columnCount);
      for (let row = area.row; row < last; row += 1) {
        for (let column = area.column; column < end; column += 1) {
          this.#worksheet.getCell(row + 1, column + 1).protection = { locked: false };
        }
      }
    }
  }

  /** The style that the references make together, the last winning. */
  #fileStyle(references: readonly StyleReference[]): Partial<Style> {
    const composed: IStyleData = {};
    for (const reference of references) {
      const style = typeof reference === 'string' ? this.#styles[reference] : reference;
      if (style != null) Object.assign(composed, style);
    }
    return writeStyle(composed, STANDARD_FONT);
  }
}
