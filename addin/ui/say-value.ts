import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { FieldValue } from '../../shared/ledger/value.ts';

/** Longer texts are cut in the pane; the cell shows the whole. */
const LONGEST = 300;

const isPercent = (field: string): boolean =>
  progressLedger.fields.some(({ key, kind }) => key === field && kind === 'percent');

/** A field's value as it would be read aloud: «60%», «（空）», or the text. */
export function sayValue(field: string, value: FieldValue): string {
  if (value === null || value === '') return '（空）';
  if (typeof value === 'number') return isPercent(field) ? `${String(value)}%` : String(value);
  return value.length > LONGEST
    ? `${value.slice(0, LONGEST)}…（共 ${String(value.length)} 字）`
    : value;
}
