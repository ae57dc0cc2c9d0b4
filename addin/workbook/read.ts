import { BookFault, type Overview, type SheetReading } from '../../shared/sheet/book.ts';
import type { Area, CellValue, Grid } from '../../shared/sheet/grid.ts';
import type { Batch } from './batch.ts';
import { areasOf } from './address-list.ts';
import { askOverview, takeOverview } from './overview.ts';

/** More cells than any list has: beyond it a sheet is refused in words instead of freezing Excel. */
const MAX_CELLS = 200_000;
/** Read at once; a longer sheet is read in slices, so that no answer comes near Excel's 5 MB. */
const SLICE_CELLS = 50_000;
const SLICE_WORK_MS = 3_000;

export interface ReadOptions {
  /** Is this ExcelApi version there? A string: '1.13' is not 1.1. */
  readonly supports: (version: string) => boolean;
}

interface Extent extends Area {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
}

type Cells = Pick<Grid, 'values' | 'texts' | 'formats' | 'formulas'>;

/** Overview and extent of the active sheet in one batch, its cells in the next; another sheet costs one batch more. */
export async function readSheet(
  batch: Batch,
  options: ReadOptions,
  choose: (overview: Overview) => string | null,
): Promise<SheetReading | null> {
  const { overview, extent: active } = await batch(readOverviewAndActive);
  const sheetId = choose(overview);
  if (sheetId === null) return null;
  const extent =
    sheetId === overview.activeId ? active : await batch((context) => readExtent(context, sheetId));
  const grid = extent.rows === 0 ? null : await readGrid(batch, options, extent);
  const { sheetName, protected: isProtected } = extent;
  return { overview, sheetId, sheetName, protected: isProtected, grid };
}

async function readOverviewAndActive(context: Excel.RequestContext) {
  const overview = askOverview(context);
  const extent = askExtent(context.workbook.worksheets.getActiveWorksheet());
  await context.sync();
  return { overview: takeOverview(overview), extent: takeExtent(extent) };
}

async function readExtent(context: Excel.RequestContext, sheetId: string): Promise<Extent> {
  const asked = askExtent(context.workbook.worksheets.getItem(sheetId));
  await context.sync();
  return takeExtent(asked);
}

interface AskedExtent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function askExtent(sheet: Excel.Worksheet): AskedExtent {
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('id,name,protection/protected');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used };
}

function takeExtent({ sheet, used }: AskedExtent): Extent {
  const known = { sheetId: sheet.id, sheetName: sheet.name, protected: sheet.protection.protected };
  if (used.isNullObject) return { ...known, row: 0, column: 0, rows: 0, columns: 0 };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return { ...known, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

async function readGrid(batch: Batch, options: ReadOptions, extent: Extent): Promise<Grid> {
  if (extent.rows * extent.columns > MAX_CELLS) throw new BookFault('SHEET_TOO_LARGE');
  const rowsInSlice = Math.max(1, Math.floor(SLICE_CELLS / extent.columns));
  const parts: Cells[] = [];
  let merges: readonly Area[] = [];
  for (let first = 0; first < extent.rows; first += rowsInSlice) {
    const rows = Math.min(rowsInSlice, extent.rows - first);
    const slice = await readSlice(batch, options, {
      ...extent,
      row: extent.row + first,
      rows,
    });
    parts.push(slice.cells);
    merges = [...merges, ...slice.merges];
  }
  return {
    sheetName: extent.sheetName,
    row: extent.row,
    column: extent.column,
    values: parts.flatMap((part) => part.values),
    texts: parts.flatMap((part) => part.texts),
    formats: parts.flatMap((part) => part.formats),
    formulas: parts.flatMap((part) => part.formulas),
    merges,
  };
}

interface Slice {
  readonly cells: Cells;
  readonly merges: readonly Area[];
}

/** An answer above Excel's limit is asked again in two halves: long texts weigh more than the count of cells says. */
async function readSlice(batch: Batch, options: ReadOptions, extent: Extent): Promise<Slice> {
  try {
    return await batch((context) => readCells(context, options, extent), {
      workMs: SLICE_WORK_MS,
    });
  } catch (error) {
    const tooLarge = error instanceof BookFault && error.code === 'SHEET_TOO_LARGE';
    if (!tooLarge || extent.rows < 2) throw error;
    const half = Math.floor(extent.rows / 2);
    const upper = await readSlice(batch, options, { ...extent, rows: half });
    const lower = await readSlice(batch, options, {
      ...extent,
      row: extent.row + half,
      rows: extent.rows - half,
    });
    return joinSlices(upper, lower);
  }
}

function joinSlices(upper: Slice, lower: Slice): Slice {
  return {
    cells: {
      values: [...upper.cells.values, ...lower.cells.values],
      texts: [...upper.cells.texts, ...lower.cells.texts],
      formats: [...upper.cells.formats, ...lower.cells.formats],
      formulas: [...upper.cells.formulas, ...lower.cells.formulas],
    },
    merges: [...upper.merges, ...lower.merges],
  };
}

async function readCells(
  context: Excel.RequestContext,
  options: ReadOptions,
  extent: Extent,
): Promise<Slice> {
  const sheet = context.workbook.worksheets.getItem(extent.sheetId);
  const range = sheet.getRangeByIndexes(extent.row, extent.column, extent.rows, extent.columns);
  range.load('values,text,numberFormat,formulas');
  const merged = options.supports('1.13') ? range.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  await context.sync();
  const values = range.values as CellValue[][];
  const formulas = range.formulas as CellValue[][];
  return {
    cells: {
      values,
      texts: range.text,
      formats: range.numberFormat as string[][],
      formulas: formulas.map((line, row) =>
        line.map((formula, column) => isFormula(formula, values[row]?.[column])),
      ),
    },
    merges: merged === null || merged.isNullObject ? [] : areasOf(merged.address),
  };
}

/** A text that merely looks like a formula reads the same both ways; a formula reads as its result in `values`. */
export function isFormula(formula: CellValue, value: CellValue | undefined): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
