import { dateText, isDateFormat } from '../../shared/sheet/date-text.ts';
import type { CellValue } from '../../shared/sheet/grid.ts';
import { unescaped } from './xlsx-strings.ts';

/** Days from the first day of the 1900 system to that of the 1904 system. */
const DAYS_TO_1904 = 1_462;

const DAY_MS = 86_400_000;
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** What the values of cells mean in one workbook. */
export interface CellReading {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

export interface RawCell {
  /** `t` of the element: s, str, inlineStr, b, e, d, n. */
  readonly type: string;
  readonly format: string;
  readonly content: string;
}

function serialOf(isoDate: string): CellValue {
  const time = Date.parse(isoDate.endsWith('Z') ? isoDate : `${isoDate}Z`);
  return Number.isNaN(time) ? isoDate : (time - SERIAL_EPOCH_MS) / DAY_MS;
}

function numberOf({ content, format }: RawCell, is1904: boolean): CellValue {
  const number = Number(content);
  if (content.trim() === '') return '';
  if (Number.isNaN(number)) return content;
  return is1904 && isDateFormat(format) ? number + DAYS_TO_1904 : number;
}

/** A value as Excel hands it out: dates as serials of the 1900 system, errors by their text. */
export function cellValue(cell: RawCell, { strings, is1904 }: CellReading): CellValue {
  const { type, content } = cell;
  if (type === 's') return strings[Number(content)] ?? '';
  if (type === 'inlineStr' || type === 'e') return content;
  if (type === 'str') return unescaped(content);
  if (type === 'b') return content.trim() === '1';
  return type === 'd' ? serialOf(content.trim()) : numberOf(cell, is1904);
}

function decimalsOf(format: string): number {
  return /\.(0+)/u.exec(format)?.[1]?.length ?? 0;
}

/** What a reader sees; formats other than dates and percentages show the number itself. */
export function displayed(value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  if (format.includes('%')) return `${(value * 100).toFixed(decimalsOf(format))}%`;
  return dateText(value, format) ?? String(value);
}
