import ExcelJS from 'exceljs';
import { dateText } from '../../shared/sheet/date-text.ts';
import type { Area, CellValue, Grid } from '../../shared/sheet/grid.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { parseArea } from './area.ts';
import { refuseArchive } from './zip-guard.ts';

export interface ReadDocument {
  readonly kind: 'grids';
  readonly grids: readonly Grid[];
}

/** SEC-91; a plan has at most 2,000 rows, titles and signatures aside. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;
const MOST_CELLS = 200_000;

const DAY_MS = 86_400_000;
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** Parts of a sheet that say nothing of its content; a validation of a whole column alone becomes a million objects. */
const IGNORED_NODES = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
];

interface ReadCell {
  readonly value: CellValue;
  readonly isFormula: boolean;
}

/** exceljs hands dates out as UTC instants; a sheet knows only serials. */
function serialOf(date: Date): number {
  const serial = (date.getTime() - SERIAL_EPOCH_MS) / DAY_MS;
  return serial < 61 ? serial - 1 : serial;
}

function plainValue(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return plainValue(value.text);
  if ('result' in value) return plainValue(value.result);
  return '';
}

function readCell(cell: ExcelJS.Cell): ReadCell {
  const isFormula = cell.formula !== undefined && cell.formula !== '';
  return { value: plainValue(isFormula ? cell.result : cell.value), isFormula };
}

function decimalsOf(format: string): number {
  return /\.(0+)/u.exec(format)?.[1]?.length ?? 0;
}

/** What a reader sees; formats other than dates and percentages show the number itself. */
function displayed(value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  if (format.includes('%')) return `${(value * 100).toFixed(decimalsOf(format))}%`;
  return dateText(value, format) ?? String(value);
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The used part: cells with a value. Formats alone reach to the end of the sheet in many workbooks. */
function usedExtent(sheet: ExcelJS.Worksheet): Extent {
  let rows = 0;
  let columns = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (cell.value === null || cell.value === '' || cell.type === ExcelJS.ValueType.Merge) return;
      rows = Math.max(rows, number);
      columns = Math.max(columns, column);
    });
  });
  return { rows, columns };
}

function mergesOf(sheet: ExcelJS.Worksheet): readonly Area[] {
  return sheet.model.merges.flatMap((address) => parseArea(address) ?? []);
}

function readSheet(sheet: ExcelJS.Worksheet, { rows, columns }: Extent): Grid {
  const table = <T>(pick: (cell: ExcelJS.Cell) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => pick(sheet.getCell(row + 1, column + 1))),
    );
  const cells = table((cell) => ({
    ...(cell.type === ExcelJS.ValueType.Merge
      ? { value: '' as const, isFormula: false }
      : readCell(cell)),
    format: cell.numFmt || 'General',
  }));
  return {
    sheetName: sheet.name,
    row: 0,
    column: 0,
    values: cells.map((line) => line.map(({ value }) => value)),
    texts: cells.map((line) => line.map(({ value, format }) => displayed(value, format))),
    formats: cells.map((line) => line.map(({ format }) => format)),
    formulas: cells.map((line) => line.map(({ isFormula }) => isFormula)),
    merges: mergesOf(sheet),
  };
}

async function load(file: Uint8Array): Promise<ExcelJS.Workbook | DocumentFault> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares a Buffer of an older @types/node; it reads any Buffer.
    await workbook.xlsx.load(Buffer.from(file) as unknown as ExcelJS.Buffer, {
      ignoreNodes: IGNORED_NODES,
    });
  } catch {
    return documentFault('文件内容不完整，不能读取。请在 Excel 里打开并另存为 .xlsx，再试一次。');
  }
  return workbook;
}

/**
 * Worksheets of an .xlsx file, hidden ones too, in the order of their tabs. Dates are serials of the 1900 system beside
 * their format, formulas stand by their results, errors by their text.
 */
export async function readXlsx(file: Uint8Array): Promise<ReadDocument | DocumentFault> {
  const refusal = await refuseArchive(file);
  if (refusal !== null) return refusal;
  const workbook = await load(file);
  if ('kind' in workbook) return workbook;
  const grids: Grid[] = [];
  for (const sheet of workbook.worksheets) {
    const extent = usedExtent(sheet);
    const isTooLarge =
      extent.rows > MOST_ROWS ||
      extent.columns > MOST_COLUMNS ||
      extent.rows * extent.columns > MOST_CELLS;
    if (isTooLarge) {
      return documentFault(
        `工作表“${sheet.name}”太大（${extent.rows} 行 × ${extent.columns} 列），没有读取。请只保留清单，最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列，再试一次。`,
      );
    }
    grids.push(readSheet(sheet, extent));
  }
  if (grids.length === 0) {
    return documentFault('文件里没有工作表，或者不是 Excel 工作簿，不能读取。请选择 .xlsx 文件。');
  }
  return { kind: 'grids', grids };
}
