import type { CellPatch, CellScalar } from './cell.ts';
import { parseDateEntry, type Parsed } from './entry-date.ts';
import { parseNumberEntry } from './entry-number.ts';
import { isFormula } from './formula-syntax.ts';

/** Where an entry goes, and what it depends on. */
export interface EntryContext {
  /** Of the cell, before the entry. */
  readonly numberFormat: string;
  /** The year a date without one belongs to. */
  readonly year: number;
  /** A person's typing fills in the % of a percent cell; an add-in's values do not. */
  readonly by: 'keyboard' | 'code';
}

/** Excel refused the entry: «此公式有问题». */
export class BrokenFormula extends Error {
  readonly formula: string;

  constructor(formula: string) {
    super(`Excel does not take this for a formula: ${formula}`);
    this.name = 'BrokenFormula';
    this.formula = formula;
  }
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

function formulaOf(text: string): string | null {
  if (text.length < 2 || !/^[=+\-@]/.test(text)) return null;
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (!isFormula(formula)) throw new BrokenFormula(formula);
  return formula;
}

function isPercentFormat(format: string): boolean {
  return format.replaceAll(/"[^"]*"/g, '').includes('%');
}

/** «Numbers equal to and larger than 1 are converted to percentages»: 50 typed into a percent cell is 50 %. */
function completed(parsed: Parsed, context: EntryContext): Parsed {
  const completes = context.by === 'keyboard' && isPercentFormat(context.numberFormat);
  if (!completes || typeof parsed.value !== 'number' || parsed.format !== GENERAL) return parsed;
  if (Math.abs(parsed.value) < 1) return parsed;
  return { ...parsed, value: Number((parsed.value / 100).toPrecision(15)) };
}

function parse(text: string, context: EntryContext): Parsed | null {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return { value: trimmed.toUpperCase() === 'TRUE', format: GENERAL };
  }
  return parseNumberEntry(trimmed) ?? parseDateEntry(trimmed, context.year);
}

const constant = (value: CellScalar): CellPatch => ({ content: { value } });

/**
 * What a cell of Chinese Excel holds after this text was typed into it, or set by `Range.values` and `Range.formulas`, which
 * Excel reads by the same rules. '' empties the cell. Throws `BrokenFormula`.
 */
export function parseEntry(text: string, context: EntryContext): CellPatch {
  if (text === '') return constant('');
  if (context.numberFormat === TEXT_FORMAT) return constant(text);
  if (text.startsWith("'")) return { content: { value: text.slice(1), quotePrefix: true } };
  const read = parse(text, context);
  if (read) {
    const { value, format } = completed(read, context);
    const formats = context.numberFormat === GENERAL && format !== GENERAL;
    return { content: { value }, ...(formats ? { numberFormat: format } : {}) };
  }
  const formula = formulaOf(text);
  return formula === null ? constant(text) : { content: { formula } };
}

/** As `parseEntry`, for one value of an add-in; null leaves the cell alone. */
export function parseValue(value: CellScalar | null, context: EntryContext): CellPatch | null {
  if (value === null) return null;
  if (typeof value === 'string') return parseEntry(value, context);
  if (context.numberFormat !== TEXT_FORMAT) return constant(value);
  return constant(typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
}
