import { canonicalPercent, percentOfNumber, percentOfText } from '../ledger/canonical-percent.ts';
import { canonicalText, foldWord } from '../ledger/canonical-text.ts';
import { wordsOf, type Cell } from '../ledger/cell.ts';
import type { ImageColumn, ImageValue } from './image.ts';

const PERCENT = 100;

/**
 * Does the cell already say what the image wants? Compared in the canonical form of `readCell`, so that «５０％» typed
 * by a person is not written over with 0.5.
 */
export function saysTheSame(cell: Cell, wanted: ImageValue, column: ImageColumn): boolean {
  if (cell.value === wanted) return true;
  if (typeof wanted === 'number') return sameNumber(cell, wanted, column.kind);
  if (column.kind !== 'text' && typeof cell.value === 'number') return false;
  const words = wordsOf(cell);
  if (column.choices !== undefined) return foldWord(words) === foldWord(wanted);
  return canonicalText(words) === canonicalText(wanted);
}

function sameNumber({ value, format }: Cell, wanted: number, kind: ImageColumn['kind']): boolean {
  if (kind !== 'percent' || value === '') return false;
  const reading =
    typeof value === 'number' ? percentOfNumber(value, format) : percentOfText(String(value));
  return reading.ok && reading.percent === canonicalPercent(wanted * PERCENT);
}
