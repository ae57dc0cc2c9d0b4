import { cellArea, parseAddress } from './address.ts';
import type { CellScalar } from './cell.ts';
import type { SheetModel } from './sheet-model.ts';
import type { ValidationCriterion, ValidationOperator } from './validation-rule.ts';
import type { WorkbookModel } from './workbook-model.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a drop-down offers: '甲,乙', '=Sheet1!$A$1:$A$9' or '=一个名称'. */
export function listChoices(
  model: WorkbookModel,
  sheet: SheetModel,
  source: string,
): readonly string[] {
  if (!source.startsWith('=')) return source.split(',').map((each) => each.trim());
  const name = source.slice(1);
  const parsed = parseAddress(model.names().get(name)?.slice(1) ?? name);
  if (!parsed) throw new Error(`A list from ${source} is not supported.`);
  const from = parsed.sheetName === null ? sheet : model.sheet(parsed.sheetName);
  const area = from.cells.existing(parsed.area);
  return area
    ? from.cells
        .readCells(area)
        .flat()
        .map(({ value }) => String(value))
    : [];
}

const COMPARES: Record<ValidationOperator, (value: number, low: number, high: number) => boolean> =
  {
    Between: (value, low, high) => value >= low && value <= high,
    NotBetween: (value, low, high) => value < low || value > high,
    EqualTo: (value, low) => value === low,
    NotEqualTo: (value, low) => value !== low,
    GreaterThan: (value, low) => value > low,
    LessThan: (value, low) => value < low,
    GreaterThanOrEqualTo: (value, low) => value >= low,
    LessThanOrEqualTo: (value, low) => value <= low,
  };

function bound(text: string | number): number {
  const value = typeof text === 'number' ? text : Number(text.replace(/^=/, ''));
  if (!Number.isFinite(value)) throw new Error(`A bound from ${String(text)} is not supported.`);
  return value;
}

function meets(
  criterion: Exclude<ValidationCriterion, { type: 'list' | 'custom' }>,
  value: CellScalar,
): boolean {
  const measured = criterion.type === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (criterion.type === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const low = bound(criterion.formula1);
  return COMPARES[criterion.operator](measured, low, bound(criterion.formula2 ?? low));
}

/** Whether the cell may hold the value, by the rule on it. Formulas as rules are not evaluated: they throw. */
export function allows(
  model: WorkbookModel,
  sheet: SheetModel,
  cell: Place & { readonly value: CellScalar },
): boolean {
  const [rule] = sheet.validations.touching(cellArea(cell.row, cell.column));
  if (!rule || (cell.value === '' && rule.ignoreBlanks)) return true;
  const { criterion } = rule;
  if (criterion.type === 'custom') throw new Error('A validation by formula is not evaluated.');
  if (criterion.type !== 'list') return meets(criterion, cell.value);
  return listChoices(model, sheet, criterion.source).includes(String(cell.value));
}

export function isValid(model: WorkbookModel, sheet: SheetModel, place: Place): boolean {
  const { value } = sheet.cells.readCell(place.row, place.column);
  return allows(model, sheet, { ...place, value });
}
