import { contains } from '../model/address.ts';
import { isValid } from '../model/validation-check.ts';
import {
  BOUNDED_VALIDATIONS,
  DEFAULT_ALERT,
  NO_PROMPT,
  type ValidationCriterion,
  type ValidationOperator,
  type ValidationRule,
} from '../model/validation-rule.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { method, readable, writable, type ObjectType } from '../wire/object-type.ts';
import { flag, oneOf, optional, record, text } from './argument.ts';
import { assertUnprotected } from './protection-guard.ts';

const OPERATORS: readonly ValidationOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
/** Excel keeps a list in at most 255 characters; longer ones need a range. */
const LIST_LIMIT = 255;

function bound(value: unknown): string | number {
  return typeof value === 'number' ? value : text(value);
}

function listCriterion(value: unknown): ValidationCriterion {
  const list = record(value);
  const source = text(list['source']);
  if (!source.startsWith('=') && source.length > LIST_LIMIT)
    throw new HostError('InvalidArgument', source);
  return { type: 'list', source, inCellDropDown: optional(list['inCellDropDown'], flag, true) };
}

function criterion(value: unknown): ValidationCriterion {
  const rule = record(value);
  if (rule['list'] !== undefined) return listCriterion(rule['list']);
  if (rule['custom'] !== undefined) {
    return { type: 'custom', formula: text(record(rule['custom'])['formula']) };
  }
  const type = BOUNDED_VALIDATIONS.find((each) => rule[each] !== undefined);
  if (!type) throw new HostError('InvalidArgument');
  const given = record(rule[type]);
  const second = given['formula2'] === undefined ? {} : { formula2: bound(given['formula2']) };
  const operator = oneOf(given['operator'], OPERATORS);
  return { type, operator, formula1: bound(given['formula1']), ...second };
}

/** The rule in Office.js's own shape. */
function shownCriterion(rule: ValidationRule): unknown {
  const { type, ...rest } = rule.criterion;
  return { [type]: rest };
}

const TYPES: Record<ValidationCriterion['type'], string> = {
  list: 'List',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};

/** The one rule that all cells share; null for none; 'mixed' otherwise. */
function ruleOf({ sheet, area }: LiveRange): ValidationRule | 'mixed' | null {
  const [rule, ...more] = sheet.validations.touching(area);
  if (!rule) return null;
  const covers = rule.areas.some((each) => contains(each, area));
  return more.length === 0 && covers ? rule : 'mixed';
}

/** Applies to the range alone: other cells of an older rule keep it as it was. */
function change(range: LiveRange, patch: Partial<Omit<ValidationRule, 'areas'>>): void {
  const { sheet, area } = range;
  assertUnprotected(sheet);
  const old = ruleOf(range);
  if (old === 'mixed' && !patch.criterion) throw new HostError('InvalidOperation');
  const base = old === 'mixed' ? null : old;
  const kept = base ?? { ignoreBlanks: true, prompt: NO_PROMPT, alert: DEFAULT_ALERT };
  const wanted = patch.criterion ?? base?.criterion;
  if (!wanted) throw new HostError('InvalidOperation');
  sheet.validations.clear(area);
  sheet.validations.add({ ...kept, ...patch, criterion: wanted, areas: [area] });
}

function shown<T>(range: LiveRange, read: (rule: ValidationRule) => T): T | null {
  const rule = ruleOf(range);
  return rule === null || rule === 'mixed' ? null : read(rule);
}

function valid({ sheet, area }: LiveRange, host: Host): boolean | null {
  const inside = sheet.cells.existing(area);
  if (!inside) return true;
  const answers = new Set<boolean>();
  for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
    for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
      answers.add(isValid(host.model, sheet, { row, column }));
    }
  }
  return answers.size > 1 ? null : !answers.has(false);
}

function alertOf(value: unknown): ValidationRule['alert'] {
  const alert = record(value);
  return {
    showAlert: optional(alert['showAlert'], flag, true),
    style: oneOf(alert['style'] ?? 'Stop', ['Stop', 'Warning', 'Information']),
    title: optional(alert['title'], text, ''),
    message: optional(alert['message'], text, ''),
  };
}

function promptOf(value: unknown): ValidationRule['prompt'] {
  const prompt = record(value);
  return {
    showPrompt: optional(prompt['showPrompt'], flag, true),
    title: optional(prompt['title'], text, ''),
    message: optional(prompt['message'], text, ''),
  };
}

export const DATA_VALIDATION: ObjectType<LiveRange> = {
  name: 'DataValidation',
  members: {
    Rule: writable(
      '1.8',
      (range) => shown(range, shownCriterion) ?? {},
      (range, value) => {
        change(range, { criterion: criterion(value) });
      },
    ),
    Type: readable('1.8', (range) => {
      const rule = ruleOf(range);
      if (rule === null) return 'None';
      return rule === 'mixed' ? 'MixedCriteria' : TYPES[rule.criterion.type];
    }),
    IgnoreBlanks: writable(
      '1.8',
      (range) => shown(range, (rule) => rule.ignoreBlanks) ?? true,
      (range, value) => {
        change(range, { ignoreBlanks: flag(value) });
      },
    ),
    Prompt: writable(
      '1.8',
      (range) => shown(range, (rule) => rule.prompt) ?? NO_PROMPT,
      (range, value) => {
        change(range, { prompt: promptOf(value) });
      },
    ),
    ErrorAlert: writable(
      '1.8',
      (range) => shown(range, (rule) => rule.alert) ?? DEFAULT_ALERT,
      (range, value) => {
        change(range, { alert: alertOf(value) });
      },
    ),
    Valid: readable('1.8', valid),
    Clear: method('1.8', ({ sheet, area }) => {
      assertUnprotected(sheet);
      sheet.validations.clear(area);
    }),
  },
};
