import type { Meaning } from '../sheet/meaning.ts';

/**
 * text: any words · choice: one of `choices` · percent: 0–100, in a cell a fraction shown as % ·
 * deadline: words of time, kept as written · units: a list of unit names, kept as written.
 */
export type FieldKind = 'text' | 'choice' | 'percent' | 'deadline' | 'units';

/** Whose hand may change a field in the sheet: the unit that owns the entry, or the town office by publishing. */
export type Writer = 'unit' | 'town';

export interface FieldDefinition {
  readonly key: string;
  /** Heading in every sheet we lay out. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly meaning: Meaning;
  /** Column width in characters of the default font. */
  readonly width: number;
  readonly writer: Writer;
  readonly required: boolean;
  /** UTF-16 units. */
  readonly maxLength: number;
  readonly choices?: readonly string[];
  /** A right value, shown with a validation message. */
  readonly example?: string;
}

/** A complaint about one field of one row, in words that stand next to the cell. */
export interface Complaint {
  readonly field: string;
  readonly code: ComplaintCode;
  /** What is wrong and what to write instead, one Chinese sentence. */
  readonly message: string;
}

export const COMPLAINT_CODES = [
  'REQUIRED',
  'NOT_A_CHOICE',
  'NOT_A_PERCENT',
  'AMBIGUOUS_PERCENT',
  'TOO_LONG',
  'INVALID_TEXT',
  'CELL_ERROR',
  'RULE_BROKEN',
  'READ_ONLY',
] as const;

export type ComplaintCode = (typeof COMPLAINT_CODES)[number];

/**
 * A table with a schema that lives in a worksheet and on the server. Everything else (layout, recognition,
 * validation, diff, merge, policy, export) is written once over this definition.
 */
export interface LedgerDefinition {
  readonly name: LedgerName;
  /** Worksheet name of the sheet we lay out. */
  readonly sheetName: string;
  readonly fields: readonly FieldDefinition[];
  /** Rules over several fields of one row. */
  readonly rules: readonly ((
    fields: Readonly<Record<string, string | number | null>>,
  ) => Complaint | null)[];
}

export const LEDGER_NAMES = ['plan', 'progress'] as const;

export type LedgerName = (typeof LEDGER_NAMES)[number];
