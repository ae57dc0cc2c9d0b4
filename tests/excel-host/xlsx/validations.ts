import {
  BOUNDED_VALIDATIONS,
  type BoundedValidation,
  type ValidationCriterion,
  type ValidationOperator,
  type ValidationRule,
} from '../model/validation-rule.ts';
import { fileAddresses, parseAreas } from './areas.ts';
import { child, childrenOf, descendants, element, escapeXml, type XmlElement } from './xml.ts';

/** Types of a file (ECMA-376 18.18.21) by Excel's names. */
const TYPES = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const satisfies Record<BoundedValidation, string>;

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<ValidationOperator, string>;

const ALERT_STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
type AlertStyle = keyof typeof ALERT_STYLES;

const operators = Object.keys(OPERATORS) as ValidationOperator[]; // keys of a complete record
const alertStyles = Object.keys(ALERT_STYLES) as AlertStyle[]; // keys of a complete record

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** «"甲,乙"» is the list itself; anything else is a reference or formula. */
function listSource(formula: string): string {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  return literal === undefined ? `=${formula}` : literal.replaceAll('""', '"');
}

/** A number stays a number, a formula gets the «=» of Office.js. */
function bound(formula: string): string | number {
  const number = Number(formula);
  return formula.trim() === '' || Number.isNaN(number) ? `=${formula}` : number;
}

function readCriterion(each: XmlElement): ValidationCriterion | null {
  const { type, operator } = each.attributes;
  // Rules that point to another sheet stand in an extension, where the formula lies one element deeper.
  const formulas = ['formula1', 'formula2'].flatMap((name) => {
    const formula = child(each, name);
    return formula === undefined ? [] : [child(formula, 'f')?.text ?? formula.text];
  });
  const [first = '', second] = formulas;
  if (type === 'list') {
    return {
      type,
      source: listSource(first),
      inCellDropDown: !isOn(each.attributes['showDropDown']),
    };
  }
  if (type === 'custom') return { type, formula: `=${first}` };
  const bounded = BOUNDED_VALIDATIONS.find((name) => TYPES[name] === type);
  if (bounded === undefined) return null;
  return {
    type: bounded,
    operator: operators.find((name) => OPERATORS[name] === operator) ?? 'Between',
    formula1: bound(first),
    ...(second !== undefined && { formula2: bound(second) }),
  };
}

function readRule(each: XmlElement): ValidationRule | null {
  const sqref = each.attributes['sqref'] ?? child(each, 'sqref')?.text;
  const criterion = readCriterion(each);
  if (criterion === null || sqref === undefined) return null;
  const { errorTitle = '', error = '', promptTitle = '', prompt = '' } = each.attributes;
  return {
    areas: parseAreas(sqref),
    criterion,
    ignoreBlanks: isOn(each.attributes['allowBlank']),
    prompt: {
      showPrompt: isOn(each.attributes['showInputMessage']),
      title: promptTitle,
      message: prompt,
    },
    alert: {
      showAlert: isOn(each.attributes['showErrorMessage']),
      style:
        alertStyles.find((name) => ALERT_STYLES[name] === each.attributes['errorStyle']) ?? 'Stop',
      title: errorTitle,
      message: error,
    },
  };
}

/** Data validations of a sheet's part (exceljs would expand a whole column into a million cells). */
export function readValidations(sheet: XmlElement): readonly ValidationRule[] {
  const own = childrenOf(child(sheet, 'dataValidations'), 'dataValidation');
  const extended = childrenOf(sheet, 'extLst').flatMap((list) =>
    descendants(list, 'dataValidation'),
  );
  return [...own, ...extended].map(readRule).filter((rule) => rule !== null);
}

interface WrittenCriterion {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly formulas: readonly string[];
}

const fileFormula = (formula: string | number): string => String(formula).replace(/^=/, '');

function writeCriterion(criterion: ValidationCriterion): WrittenCriterion {
  if (criterion.type === 'list') {
    const { source, inCellDropDown } = criterion;
    const formula = source.startsWith('=')
      ? fileFormula(source)
      : `"${source.replaceAll('"', '""')}"`;
    return {
      attributes: { type: 'list', showDropDown: inCellDropDown ? undefined : '1' },
      formulas: [formula],
    };
  }
  if (criterion.type === 'custom') {
    return { attributes: { type: 'custom' }, formulas: [fileFormula(criterion.formula)] };
  }
  const { type, operator, formula1, formula2 } = criterion;
  return {
    attributes: { type: TYPES[type], operator: OPERATORS[operator] },
    formulas: (formula2 === undefined ? [formula1] : [formula1, formula2]).map(fileFormula),
  };
}

const orNone = (text: string): string | undefined => (text === '' ? undefined : text);
const flag = (on: boolean): string | undefined => (on ? '1' : undefined);

function writeRule(rule: ValidationRule): string {
  const { attributes, formulas } = writeCriterion(rule.criterion);
  return element(
    'dataValidation',
    {
      ...attributes,
      errorStyle: rule.alert.style === 'Stop' ? undefined : ALERT_STYLES[rule.alert.style],
      allowBlank: flag(rule.ignoreBlanks),
      showInputMessage: flag(rule.prompt.showPrompt),
      showErrorMessage: flag(rule.alert.showAlert),
      errorTitle: orNone(rule.alert.title),
      error: orNone(rule.alert.message),
      promptTitle: orNone(rule.prompt.title),
      prompt: orNone(rule.prompt.message),
      sqref: fileAddresses(rule.areas),
    },
    formulas
      .map((formula, index) => element(`formula${index + 1}`, {}, escapeXml(formula)))
      .join(''),
  );
}

/** The `<dataValidations>` element of a sheet, '' when it has none. */
export function writeValidations(rules: readonly ValidationRule[]): string {
  if (rules.length === 0) return '';
  return element('dataValidations', { count: rules.length }, rules.map(writeRule).join(''));
}
