import type { CellValue } from '../sheet/grid.ts';
import type { ImageValue } from '../sheet/image.ts';
import {
  canonicalPercent,
  percentOfNumber,
  percentOfText,
  type PercentReading,
} from './canonical-percent.ts';
import { canonicalText, faultOfText, foldWord } from './canonical-text.ts';
import { complain } from './complaint.ts';
import type { Complaint, FieldDefinition } from './define.ts';
import type { FieldValue } from './value.ts';

/** One cell as the workbook hands it out. */
export interface Cell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly format: string;
  /** A formula is read by its result. */
  readonly formula: boolean;
}

export type CellReading =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly complaint: Complaint };

const PERCENT = 100;

/** Formats under which a number is what it says; any other (a date, 0.00, 0%) is meant as displayed. */
const PLAIN_FORMATS: ReadonlySet<string> = new Set(['General', '@', '']);

/** What Excel displays when a number or date does not fit into the column. */
const TOO_NARROW = /^#+$/u;

/**
 * The canonical value of a cell, by the kind of its field (reliability F46, F47):
 *   text      NFC, line feeds, no white space at the end; a number as displayed, plain numbers in full
 *   deadline  like text: a date is the words the person sees
 *   units     like text
 *   choice    the choice it spells, whatever the width and spacing; other words stay and are complained about later
 *   percent   0–100 with two decimals: «60%», 60, or 0.6 under a % format; a bare 0.6 is asked back
 * A cell that looks blank is null. Reading is idempotent: `readCell` of `toCell` of a value is that value.
 */
export function readCell(field: FieldDefinition, cell: Cell): CellReading {
  if (field.kind === 'percent' && typeof cell.value === 'number') {
    const reading = percentOfNumber(cell.value, cell.format);
    return percentReading(field, reading, quotedNumber(cell, reading));
  }
  const words = wordsOf(cell);
  const fault = typeof cell.value === 'string' ? faultOfText(words) : faultOfDisplay(words);
  if (fault !== null) return { ok: false, complaint: complain(fault, field, words) };
  if (field.kind === 'percent' && foldWord(words) !== '') {
    return percentReading(field, percentOfText(words), foldWord(words));
  }
  return { ok: true, value: canonicalWords(field, words) };
}

/** The words a cell stands for where its value is not a typed one. */
export function wordsOf({ value, text, format }: Cell): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && PLAIN_FORMATS.has(format)) return String(value);
  return text;
}

function faultOfDisplay(displayed: string): 'CELL_ERROR' | null {
  return TOO_NARROW.test(displayed) ? 'CELL_ERROR' : null;
}

function percentReading(
  field: FieldDefinition,
  reading: PercentReading,
  found: string,
): CellReading {
  if (reading.ok) return { ok: true, value: reading.percent };
  return { ok: false, complaint: complain(reading.fault, field, found) };
}

/** What is wrong is quoted as the person sees it; a doubtful number bare, for its two meanings are told from it. */
function quotedNumber({ value, text }: Cell, reading: PercentReading): string {
  const isDoubtful = !reading.ok && reading.fault === 'AMBIGUOUS_PERCENT';
  return isDoubtful || text === '' || TOO_NARROW.test(text) ? String(value) : text;
}

function canonicalWords(field: FieldDefinition, raw: string): string | null {
  const text = canonicalText(raw);
  if (text === null || field.kind !== 'choice') return text;
  const word = foldWord(text);
  return (
    field.choices?.find((choice) => choice === text || foldWord(choice) === word) ??
    text.trimStart()
  );
}

/**
 * The canonical form of a value that did not come from a cell (a request, an imported file): the form it would have
 * after one trip through a sheet. What has no such form is returned as it is, for `validateFields` to refuse.
 */
export function canonicalValue(field: FieldDefinition, value: FieldValue): FieldValue {
  if (value === null) return null;
  if (typeof value === 'number') return field.kind === 'percent' ? canonicalPercent(value) : value;
  if (field.kind === 'percent' || faultOfText(value) !== null) return value;
  return canonicalWords(field, value);
}

/** What to put into a cell for a value: '' for a blank, a fraction for a percent (its format shows it as 60%). */
export function toCell(field: FieldDefinition, value: FieldValue): ImageValue {
  if (value === null) return '';
  return field.kind === 'percent' && typeof value === 'number' ? value / PERCENT : String(value);
}
