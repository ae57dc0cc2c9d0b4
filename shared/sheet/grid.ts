/** A value as Excel hands it out: dates are serial numbers, a blank cell is ''. */
export type CellValue = string | number | boolean;

/** A rectangle in sheet coordinates, from 0; `rows` and `columns` count cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The used part of a worksheet as read, cell (0,0) of the arrays lying at `row`,`column` of the sheet. */
export interface Grid {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** Results of formulas stand as values; errors as texts such as «#REF!». */
  readonly values: readonly (readonly CellValue[])[];
  /** As displayed; what a person would read aloud. */
  readonly texts: readonly (readonly string[])[];
  /** Excel number formats («0%», «yyyy/m/d», «@», «General»). */
  readonly formats: readonly (readonly string[])[];
  /** True where the cell holds a formula. */
  readonly formulas: readonly (readonly boolean[])[];
  readonly merges: readonly Area[];
}
