export type CellScalar = string | number | boolean;

/** Excel's `RangeValueType`, for the kinds the stand-in can hold. */
export type ValueKind = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export interface CellContent {
  /** '' when the cell is empty; the calculated value when it holds a formula; an error as its text, '#DIV/0!'. */
  readonly value: CellScalar;
  readonly kind: ValueKind;
  /** With its leading '=', null when the cell holds a constant. */
  readonly formula: string | null;
  /** 'General' unless formatted. */
  readonly numberFormat: string;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly quotePrefix: boolean;
}

/** What `writeCells` stores as it stands, without parsing; a member left out stays as it is. */
export interface CellPatch {
  /** Replaces value and formula. '' empties the cell. */
  readonly content?:
    { readonly value: CellScalar; readonly quotePrefix?: boolean } | { readonly formula: string };
  readonly numberFormat?: string;
}

export const EMPTY_CELL: CellContent = {
  value: '',
  kind: 'Empty',
  formula: null,
  numberFormat: 'General',
  quotePrefix: false,
};
