import type { Area } from '../model/address.ts';
import type { Condition, ConditionalRule, ConditionalStyle } from '../model/conditional-rule.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';

/** A rule is found by its id each time: it may have moved, or gone. */
export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

export function ruleOf({ sheet, id }: RuleTarget): ConditionalRule {
  const rule = sheet.conditionalRules.all().find((each) => each.id === id);
  if (!rule) throw new HostError('ItemNotFound');
  return rule;
}

function change(target: RuleTarget, patch: Partial<ConditionalRule>): void {
  const old = ruleOf(target);
  target.sheet.conditionalRules.replace(old, { ...old, ...patch });
}

export const setCondition = (target: RuleTarget, condition: Condition): void => {
  change(target, { condition });
};

export const setStopIfTrue = (target: RuleTarget, stopIfTrue: boolean): void => {
  change(target, { stopIfTrue });
};

export const setAreas = (target: RuleTarget, areas: readonly Area[]): void => {
  change(target, { areas });
};

export const setRuleStyle = (target: RuleTarget, patch: ConditionalStyle): void => {
  change(target, { style: { ...ruleOf(target).style, ...patch } });
};
