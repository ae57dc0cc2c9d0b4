import type { ConditionalStyle } from '../model/conditional-rule.ts';
import { HostObject, method, navigation, writable, type ObjectType } from '../wire/object-type.ts';
import { color, flag } from './argument.ts';
import { ruleOf, setRuleStyle, type RuleTarget } from './conditional-rule-target.ts';

const switchMember = (key: 'bold' | 'italic' | 'strikethrough') =>
  writable<RuleTarget>(
    '1.6',
    (target) => ruleOf(target).style[key] ?? null,
    (target, value) => {
      setRuleStyle(target, { [key]: flag(value) });
    },
  );

const colorMember = (key: 'fillColor' | 'fontColor') =>
  writable<RuleTarget>(
    '1.6',
    (target) => ruleOf(target).style[key] ?? '',
    (target, value) => {
      setRuleStyle(target, { [key]: color(value) });
    },
  );

const NO_FONT: ConditionalStyle = {
  fontColor: null,
  bold: false,
  italic: false,
  strikethrough: false,
};

const CONDITIONAL_RANGE_FONT: ObjectType<RuleTarget> = {
  name: 'ConditionalRangeFont',
  members: {
    Bold: switchMember('bold'),
    Italic: switchMember('italic'),
    Strikethrough: switchMember('strikethrough'),
    Color: colorMember('fontColor'),
    Clear: method('1.6', (target) => {
      setRuleStyle(target, NO_FONT);
    }),
  },
};

const CONDITIONAL_RANGE_FILL: ObjectType<RuleTarget> = {
  name: 'ConditionalRangeFill',
  members: {
    Color: colorMember('fillColor'),
    Clear: method('1.6', (target) => {
      setRuleStyle(target, { fillColor: null });
    }),
  },
};

export const CONDITIONAL_RANGE_FORMAT: ObjectType<RuleTarget> = {
  name: 'ConditionalRangeFormat',
  members: {
    Font: navigation('1.6', (target) => HostObject.of(CONDITIONAL_RANGE_FONT, target)),
    Fill: navigation('1.6', (target) => HostObject.of(CONDITIONAL_RANGE_FILL, target)),
  },
};
