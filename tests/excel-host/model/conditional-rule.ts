import type { Area } from './address.ts';

/** The part of a style that a conditional format may change. */
export interface ConditionalStyle {
  readonly fillColor?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
}

export type CellValueOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

export type TextOperator = 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';

/** `formula` is in the coordinates of the range's first cell, with its '='; '' until it is set. */
export type Condition =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly operator: CellValueOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: 'ContainsText'; readonly operator: TextOperator; readonly text: string };

export interface ConditionalRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly condition: Condition;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}
