import { intersect, isWholeColumns, isWholeRows, type Area } from '../model/address.ts';
import type { CellContent, CellPatch, CellScalar } from '../model/cell.ts';
import { BrokenFormula, parseValue } from '../model/entry.ts';
import { reportedFormat, storedFormat } from '../model/number-format.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { method, readable, writable, type Member } from '../wire/object-type.ts';
import { integer, matrix } from './argument.ts';
import { assertAllowed, assertEditable } from './protection-guard.ts';

/** Excel answers null instead of a million cells. */
const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

function readEach<T>(range: LiveRange, read: (cell: CellContent) => T): T[][] | null {
  if (isUnbounded(range.area)) return null;
  return range.sheet.cells.readCells(range.area).map((line) => line.map(read));
}

/** Cells under a merge, other than its first: Excel drops what is written there. */
function coveredCells(sheet: SheetModel, area: Area): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const merged of sheet.structure.merges()) {
    const part = intersect(merged, area);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      for (let column = part.column; column < part.column + part.columns; column += 1) {
        if (row !== merged.row || column !== merged.column)
          covered.add(`${String(row)} ${String(column)}`);
      }
    }
  }
  return covered;
}

function patchOf(value: CellScalar | null, numberFormat: string, host: Host): CellPatch | null {
  try {
    return parseValue(value, { numberFormat, year: host.year(), by: 'code' });
  } catch (error) {
    if (error instanceof BrokenFormula) throw new HostError('InvalidArgument', error.formula);
    throw error;
  }
}

function writeValues(range: LiveRange, value: unknown, host: Host): void {
  const { sheet, area } = range;
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  assertEditable(sheet, area);
  const covered = coveredCells(sheet, area);
  const patches = matrix(value, area).map((line, row) =>
    line.map((each, column) => {
      const [atRow, atColumn] = [area.row + row, area.column + column];
      if (covered.has(`${String(atRow)} ${String(atColumn)}`)) return null;
      return patchOf(each, sheet.cells.numberFormat(atRow, atColumn), host);
    }),
  );
  sheet.cells.writeCells(area, patches);
}

function writeNumberFormats(range: LiveRange, value: unknown): void {
  const { sheet, area } = range;
  assertAllowed(sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    sheet.cells.writeNumberFormat(area, storedFormat(String(value)));
    return;
  }
  const patches = matrix(value, area).map((line) =>
    line.map((each) => (each === null ? null : { numberFormat: storedFormat(String(each)) })),
  );
  sheet.cells.writeCells(area, patches);
}

const shownFormula = (cell: CellContent): CellScalar => cell.formula ?? cell.value;

const readFormats = (range: LiveRange): unknown =>
  readEach(range, (cell) => reportedFormat(cell.numberFormat));

export const RANGE_CONTENT: Readonly<Record<string, Member<LiveRange>>> = {
  Values: writable('1.1', (range) => readEach(range, (cell) => cell.value), writeValues),
  Formulas: writable('1.1', (range) => readEach(range, shownFormula), writeValues),
  FormulasLocal: writable('1.1', (range) => readEach(range, shownFormula), writeValues),
  NumberFormat: writable('1.1', readFormats, writeNumberFormats),
  /** The library asks before it cuts a large write into pieces. */
  _ValidateArraySize: method('1.3', ({ area }, [rows, columns]) => {
    if (integer(rows) !== area.rows || integer(columns) !== area.columns) {
      throw new HostError('InvalidArgument');
    }
  }),
  Text: readable('1.1', (range, host) =>
    readEach(range, (cell) => host.model.display(cell.value, cell.numberFormat)),
  ),
  ValueTypes: readable('1.1', (range) => readEach(range, (cell) => cell.kind)),
};
