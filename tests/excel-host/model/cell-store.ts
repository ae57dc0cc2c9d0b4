import type { FWorksheet } from '@univerjs/preset-sheets-node-core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/presets';
import {
  cellArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  type Area,
} from './address.ts';
import {
  EMPTY_CELL,
  type CellContent,
  type CellPatch,
  type CellScalar,
  type ValueKind,
} from './cell.ts';
import type { CellStyle, CellStylePatch } from './cell-style.ts';
import type { Engine } from './engine.ts';
import { styleFromUniver, styleToUniver } from './univer-style.ts';

/** Univer's `CellValueType`. */
const TYPE = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;
const ERRORS = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;
const GENERAL = 'General';

type CellMatrix = Record<number, Record<number, unknown>>;

function scalarOf(cell: ICellData): CellScalar {
  const { v, t } = cell;
  if (v === null || v === undefined) return '';
  if (t === TYPE.boolean) return v === true || v === 1 || v === '1';
  if (t === TYPE.number) return typeof v === 'number' ? v : Number(v);
  return v;
}

function kindOf(value: CellScalar, formula: string | null): ValueKind {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return formula === null ? 'Empty' : 'String';
  return formula !== null && ERRORS.test(value) ? 'Error' : 'String';
}

/** Univer's cell for a constant: the type is always said, so that the engine never guesses. */
function constantCell(value: CellScalar, quotePrefix: boolean): ICellData {
  const cleared = { f: null, si: null, p: null };
  if (value === '' && !quotePrefix) return { ...cleared, v: null, t: null };
  if (typeof value === 'number') return { ...cleared, v: value, t: TYPE.number };
  if (typeof value === 'boolean') return { ...cleared, v: value ? 1 : 0, t: TYPE.boolean };
  return { ...cleared, v: value, t: quotePrefix ? TYPE.forcedText : TYPE.text };
}

const gridOf = (area: Area) => ({
  startRow: area.row,
  endRow: lastRow(area),
  startColumn: area.column,
  endColumn: lastColumn(area),
});

/** Cells and their looks, in one sheet of Univer; grows Univer's grid when something is written beyond it. */
export class CellStore {
  readonly #engine: Engine;
  readonly #sheet: FWorksheet;

  constructor(engine: Engine, sheet: FWorksheet) {
    this.#engine = engine;
    this.#sheet = sheet;
  }

  /** Univer's own grid: every cell outside is empty and looks like its row and column. */
  bounds(): Area {
    return {
      row: 0,
      column: 0,
      rows: this.#sheet.getMaxRows(),
      columns: this.#sheet.getMaxColumns(),
    };
  }

  /** Makes Univer's grid at least so large. */
  reach(area: Area): void {
    const bounds = this.bounds();
    if (!isWholeColumns(area) && lastRow(area) >= bounds.rows)
      this.#sheet.setRowCount(lastRow(area) + 1);
    if (!isWholeRows(area) && lastColumn(area) >= bounds.columns) {
      this.#sheet.setColumnCount(lastColumn(area) + 1);
    }
  }

  readCell(row: number, column: number): CellContent {
    return this.#content(row, column);
  }

  readCells(area: Area): CellContent[][] {
    return Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) =>
        this.#content(area.row + row, area.column + column),
      ),
    );
  }

  /** `patches` is in the shape of the area; null leaves a cell alone. */
  writeCells(area: Area, patches: readonly (readonly (CellPatch | null)[])[]): void {
    this.reach(area);
    const matrix: CellMatrix = {};
    patches.forEach((line, row) => {
      const cells: Record<number, unknown> = {};
      line.forEach((patch, column) => {
        if (patch) cells[area.column + column] = this.#univerCell(patch);
      });
      matrix[area.row + row] = cells;
    });
    this.#set(matrix);
  }

  /** Empties value and formula, keeps the looks. */
  clearContents(area: Area): void {
    this.#mapExisting(area, () => constantCell('', false));
  }

  /** Back to the looks of a new sheet, keeps values. */
  clearStyle(area: Area): void {
    this.#mapExisting(area, () => ({ s: null }));
    if (isWholeColumns(area))
      this.#eachColumn(area, (column) => this.#sheet.setColumnDefaultStyle(column, null));
    if (isWholeRows(area)) this.#eachRow(area, (row) => this.#sheet.setRowDefaultStyle(row, null));
  }

  readStyle(row: number, column: number): CellStyle {
    return styleFromUniver(this.#composedStyle(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.#composedStyle(row, column).n?.pattern ?? GENERAL;
  }

  /** A whole column or row keeps the style for cells that are written later; else the cells themselves do. */
  writeStyle(area: Area, patch: CellStylePatch): void {
    this.#writeUniverStyle(area, styleToUniver(patch));
  }

  writeNumberFormat(area: Area, pattern: string): void {
    this.#writeUniverStyle(area, { n: { pattern } });
  }

  /** The smallest part of `within` with every cell that holds something (`content`), or also looks like it (`any`). */
  usedArea(within: Area, what: 'content' | 'any'): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.#matrix().forValue((row, column, cell) => {
      if (!this.#counts(cell, what) || !intersect(within, cellArea(row, column))) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The area cut down to Univer's grid, where alone cells can be. */
  existing(area: Area): Area | null {
    return intersect(area, this.bounds());
  }

  hasFormulas(): boolean {
    let found = false;
    this.#matrix().forValue((_row, _column, cell) => {
      if (cell && (cell.f || cell.si)) found = true;
      return !found;
    });
    return found;
  }

  /** A copy of what Univer holds in a cell, for moving it elsewhere with its looks. */
  rawCell(row: number, column: number): ICellData {
    const cell = this.#matrix().getValue(row, column);
    const style = this.#composedStyle(row, column);
    const formula = cell ? this.#sheet.getRange(row, column).getFormula() : '';
    return { ...cell, s: style, f: formula === '' ? null : formula, si: null, p: null };
  }

  /** Puts copies made by `rawCell`. */
  writeRaw(area: Area, cells: readonly (readonly ICellData[])[]): void {
    this.reach(area);
    const matrix: CellMatrix = {};
    cells.forEach((line, row) => {
      matrix[area.row + row] = Object.fromEntries(
        line.map((cell, column) => [area.column + column, cell]),
      );
    });
    this.#set(matrix);
  }

  #counts(cell: Nullable<ICellData>, what: 'content' | 'any'): boolean {
    if (!cell) return false;
    const filled =
      (cell.v !== null && cell.v !== undefined && cell.v !== '') || Boolean(cell.f ?? cell.si);
    return filled || (what === 'any' && Boolean(cell.s));
  }

  #matrix() {
    return this.#sheet.getSheet().getCellMatrix();
  }

  #composedStyle(row: number, column: number): IStyleData {
    return this.#sheet.getSheet().getComposedCellStyle(row, column);
  }

  #content(row: number, column: number): CellContent {
    const cell = this.#matrix().getValue(row, column);
    const pattern = this.#composedStyle(row, column).n?.pattern ?? GENERAL;
    if (!cell) return pattern === GENERAL ? EMPTY_CELL : { ...EMPTY_CELL, numberFormat: pattern };
    const value = scalarOf(cell);
    const formula = cell.f || cell.si ? this.#sheet.getRange(row, column).getFormula() : null;
    const quotePrefix = cell.t === TYPE.forcedText;
    return { value, kind: kindOf(value, formula), formula, numberFormat: pattern, quotePrefix };
  }

  #univerCell(patch: CellPatch): ICellData {
    const style =
      patch.numberFormat === undefined ? {} : { s: { n: { pattern: patch.numberFormat } } };
    if (!patch.content) return style;
    if ('formula' in patch.content) {
      return { f: patch.content.formula, si: null, p: null, v: null, t: null, ...style };
    }
    return { ...constantCell(patch.content.value, patch.content.quotePrefix ?? false), ...style };
  }

  #writeUniverStyle(area: Area, style: IStyleData): void {
    if (isWholeColumns(area) || isWholeRows(area)) {
      this.#writeDefaultStyle(area, style);
      this.#mapExisting(area, () => ({ s: style }));
      return;
    }
    this.reach(area);
    const line = Object.fromEntries(
      Array.from({ length: area.columns }, (_cell, column) => [area.column + column, { s: style }]),
    );
    const matrix: CellMatrix = {};
    for (let row = area.row; row <= lastRow(area); row += 1) matrix[row] = line;
    this.#set(matrix);
  }

  #writeDefaultStyle(area: Area, style: IStyleData): void {
    const merged = (old: ReturnType<FWorksheet['getColumnDefaultStyle']>) => ({
      ...(typeof old === 'object' ? old : null),
      ...style,
    });
    if (isWholeColumns(area) && isWholeRows(area)) {
      this.#sheet.setDefaultStyle(merged(this.#sheet.getDefaultStyle()));
    } else if (isWholeColumns(area)) {
      this.#eachColumn(area, (column) =>
        this.#sheet.setColumnDefaultStyle(
          column,
          merged(this.#sheet.getColumnDefaultStyle(column)),
        ),
      );
    } else {
      this.#eachRow(area, (row) =>
        this.#sheet.setRowDefaultStyle(row, merged(this.#sheet.getRowDefaultStyle(row))),
      );
    }
  }

  #eachColumn(area: Area, act: (column: number) => unknown): void {
    this.reach({ ...area, row: 0, rows: 1 });
    for (let column = area.column; column <= lastColumn(area); column += 1) act(column);
  }

  #eachRow(area: Area, act: (row: number) => unknown): void {
    this.reach({ ...area, column: 0, columns: 1 });
    for (let row = area.row; row <= lastRow(area); row += 1) act(row);
  }

  #mapExisting(area: Area, change: (cell: ICellData) => ICellData): void {
    const matrix: CellMatrix = {};
    this.#matrix().forValue((row, column, cell) => {
      const inside = intersect(area, cellArea(row, column));
      if (cell && inside) (matrix[row] ??= {})[column] = change(cell);
    });
    if (Object.keys(matrix).length > 0) this.#set(matrix);
  }

  #set(value: CellMatrix): void {
    const done = this.#engine.univer.syncExecuteCommand('sheet.command.set-range-values', {
      unitId: this.#engine.workbook.getId(),
      subUnitId: this.#sheet.getSheetId(),
      range: gridOf(this.bounds()),
      value,
    });
    if (!done) throw new Error(`Univer refused to write into ${this.#sheet.getSheetName()}.`);
  }
}
