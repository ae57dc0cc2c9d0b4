import type { CellValueOperator, Condition, TextOperator } from '../model/conditional-rule.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  navigation,
  readable,
  writable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { flag, oneOf, rangeArgument, record, text } from './argument.ts';
import { CONDITIONAL_RANGE_FORMAT } from './conditional-range-format.ts';
import {
  ruleOf,
  setAreas,
  setCondition,
  setStopIfTrue,
  type RuleTarget,
} from './conditional-rule-target.ts';

const CELL_OPERATORS: readonly CellValueOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
const TEXT_OPERATORS: readonly TextOperator[] = [
  'Contains',
  'NotContains',
  'BeginsWith',
  'EndsWith',
];

function conditionOf<K extends Condition['type']>(
  target: RuleTarget,
  type: K,
): Extract<Condition, { type: K }> {
  const { condition } = ruleOf(target);
  if (condition.type !== type) throw new HostError('InvalidOperation');
  return condition as Extract<Condition, { type: K }>; // compared on the line above
}

const FORMAT = navigation<RuleTarget>('1.6', (target) =>
  HostObject.of(CONDITIONAL_RANGE_FORMAT, target),
);

const CONDITIONAL_FORMAT_RULE: ObjectType<RuleTarget> = {
  name: 'ConditionalFormatRule',
  members: {
    Formula: writable(
      '1.6',
      (target) => conditionOf(target, 'Custom').formula,
      (target, value) => {
        const formula = text(value);
        if (!formula.startsWith('=')) throw new HostError('InvalidArgument', formula);
        setCondition(target, { type: 'Custom', formula });
      },
    ),
  },
};

const CUSTOM: ObjectType<RuleTarget> = {
  name: 'CustomConditionalFormat',
  members: {
    Rule: navigation('1.6', (target) => HostObject.of(CONDITIONAL_FORMAT_RULE, target)),
    Format: FORMAT,
  },
};

const CELL_VALUE: ObjectType<RuleTarget> = {
  name: 'CellValueConditionalFormat',
  members: {
    Rule: writable(
      '1.6',
      (target) => {
        const { operator, formula1, formula2 } = conditionOf(target, 'CellValue');
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      (target, value) => {
        const rule = record(value);
        const second = rule['formula2'] === undefined ? {} : { formula2: text(rule['formula2']) };
        setCondition(target, {
          type: 'CellValue',
          operator: oneOf(rule['operator'], CELL_OPERATORS),
          formula1: String(rule['formula1']),
          ...second,
        });
      },
    ),
    Format: FORMAT,
  },
};

const TEXT_COMPARISON: ObjectType<RuleTarget> = {
  name: 'TextConditionalFormat',
  members: {
    Rule: writable(
      '1.6',
      (target) => {
        const { operator, text: wanted } = conditionOf(target, 'ContainsText');
        return { operator, text: wanted };
      },
      (target, value) => {
        const rule = record(value);
        setCondition(target, {
          type: 'ContainsText',
          operator: oneOf(rule['operator'], TEXT_OPERATORS),
          text: text(rule['text']),
        });
      },
    ),
    Format: FORMAT,
  },
};

function part(type: Condition['type'], object: ObjectType<RuleTarget>) {
  const fits = (target: RuleTarget): boolean => ruleOf(target).condition.type === type;
  const open = (target: RuleTarget): Answer =>
    fits(target) ? HostObject.of(object, target) : NULL_OBJECT;
  return {
    orNull: navigation<RuleTarget>('1.6', open),
    must: navigation<RuleTarget>('1.6', (target) => {
      if (!fits(target)) throw new HostError('ItemNotFound');
      return HostObject.of(object, target);
    }),
  };
}

const parts = {
  custom: part('Custom', CUSTOM),
  cellValue: part('CellValue', CELL_VALUE),
  text: part('ContainsText', TEXT_COMPARISON),
};

function ranges(target: RuleTarget, host: Host) {
  return ruleOf(target).areas.map((area) => host.ranges.open(target.sheet, area));
}

function onlyRange(target: RuleTarget, host: Host): Answer {
  const [range, ...more] = ranges(target, host);
  return range && more.length === 0 ? host.open.range(range) : NULL_OBJECT;
}

export const CONDITIONAL_FORMAT: ObjectType<RuleTarget> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => id,
  members: {
    Id: readable('1.6', ({ id }) => id),
    Type: readable('1.6', (target) => ruleOf(target).condition.type),
    Priority: readable('1.6', (target) =>
      target.sheet.conditionalRules.all().indexOf(ruleOf(target)),
    ),
    StopIfTrue: writable(
      '1.6',
      (target) => ruleOf(target).stopIfTrue,
      (target, value) => {
        setStopIfTrue(target, flag(value));
      },
    ),
    Custom: parts.custom.must,
    CustomOrNullObject: parts.custom.orNull,
    CellValue: parts.cellValue.must,
    CellValueOrNullObject: parts.cellValue.orNull,
    TextComparison: parts.text.must,
    TextComparisonOrNullObject: parts.text.orNull,
    Delete: method('1.6', (target) => {
      target.sheet.conditionalRules.remove(ruleOf(target));
    }),
    GetRange: method('1.6', (target, _args, host) => {
      const range = onlyRange(target, host);
      if (range === NULL_OBJECT) throw new HostError('InvalidOperation');
      return range;
    }),
    GetRangeOrNullObject: method('1.6', (target, _args, host) => onlyRange(target, host)),
    GetRanges: method('1.9', (target, _args, host) => host.open.rangeAreas(ranges(target, host))),
    SetRanges: method('1.17', (target, args, host) => {
      setAreas(target, [rangeArgument(args[0], target.sheet, host).area]);
    }),
  },
};
