import type { CellValueType, ICellData } from '@univerjs/presets';
import type { CellErrorValue, CellFormulaValue, CellValue } from 'exceljs';

/** Univer's CellValueType. */
export const CELL_TYPE = {
  string: 1,
  number: 2,
  boolean: 3,
  forceString: 4,
} as const satisfies Record<string, CellValueType>;

const DAY = 86_400_000;
/** Serial number of 1970-01-01 in the 1900 date system; 1904 begins 1,462 days later. */
const UNIX_EPOCH_SERIAL = 25_569;
const DAYS_TO_1904 = 1_462;

/** exceljs makes dates of numbers with a date format; Excel holds the number. */
function serialOf(date: Date, date1904: boolean): number {
  const serial = date.getTime() / DAY + UNIX_EPOCH_SERIAL - (date1904 ? DAYS_TO_1904 : 0);
  return Math.round(serial * 1e8) / 1e8;
}

const isError = (value: object): value is CellErrorValue => 'error' in value;

type Plain = string | number | boolean;

function plainValue(value: CellValue | undefined, date1904: boolean): Plain | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return serialOf(value, date1904);
  if (isError(value)) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  // The text of a link may be rich itself, whatever the types say.
  if ('hyperlink' in value) return plainValue(value.text, date1904);
  if ('formula' in value || 'sharedFormula' in value) return plainValue(value.result, date1904);
  return null;
}

function typed(value: Plain): ICellData {
  if (typeof value === 'string') return { v: value, t: CELL_TYPE.string };
  if (typeof value === 'number') return { v: value, t: CELL_TYPE.number };
  return { v: value ? 1 : 0, t: CELL_TYPE.boolean };
}

/** A value as exceljs read it, with `formula` already translated from a shared one; null for a blank cell. */
export function readValue(options: {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly date1904: boolean;
}): ICellData | null {
  const plain = plainValue(options.value, options.date1904);
  const cell = plain === null ? null : typed(plain);
  if (options.formula === undefined) return cell;
  return { ...cell, f: `=${options.formula}` };
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function writeResult(cell: ICellData): NonNullable<CellFormulaValue['result']> {
  const error = ERRORS.find((each) => each === cell.v);
  if (error !== undefined) return { error };
  if (cell.t === CELL_TYPE.boolean) return cell.v === 1 || cell.v === true;
  return cell.v ?? '';
}

/** Univer's cell for exceljs: texts stay texts whatever they begin with; only `f` makes a formula. */
export function writeValue(cell: ICellData): CellValue {
  if (cell.f != null && cell.f !== '')
    return { formula: cell.f.replace(/^=/, ''), result: writeResult(cell) };
  if (cell.v == null || cell.v === '') return null;
  if (cell.t === CELL_TYPE.boolean) return cell.v === 1 || cell.v === true;
  if (cell.t === CELL_TYPE.string || cell.t === CELL_TYPE.forceString) return String(cell.v);
  return cell.v;
}
