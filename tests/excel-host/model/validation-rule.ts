import type { Area } from './address.ts';

export type ValidationOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

export const BOUNDED_VALIDATIONS = [
  'wholeNumber',
  'decimal',
  'date',
  'time',
  'textLength',
] as const;
export type BoundedValidation = (typeof BOUNDED_VALIDATIONS)[number];

/** `source` is '甲,乙' or '=区域'; formulas and bounds as Office.js gives them: a number or text. */
export type ValidationCriterion =
  | { readonly type: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: 'custom'; readonly formula: string }
  | {
      readonly type: BoundedValidation;
      readonly operator: ValidationOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    };

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface ValidationRule {
  readonly areas: readonly Area[];
  readonly criterion: ValidationCriterion;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
}

export const NO_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };
export const DEFAULT_ALERT: ValidationAlert = {
  showAlert: true,
  style: 'Stop',
  title: '',
  message: '',
};
