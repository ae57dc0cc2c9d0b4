import type { FUniver } from '@univerjs/presets';
import type { FWorkbook } from '@univerjs/preset-sheets-node-core';

/** The spreadsheet engine a workbook lives in: headless in Node, or the visible one of a page. */
export interface Engine {
  readonly univer: FUniver;
  readonly workbook: FWorkbook;
  /** Shows a number by an Excel number format, as Chinese Excel does (`numfmt.format` of Univer's presets). */
  readonly formatNumber: (pattern: string, value: number) => string;
}
