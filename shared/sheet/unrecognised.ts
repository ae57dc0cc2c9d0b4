import type { Cells } from './cells.ts';
import { filledIn } from './filled-cells.ts';
import type { RecognisedSheet, RecognitionProblem } from './recognised.ts';

/** A sheet of which nothing was read, with the reason. */
export function unrecognised(cells: Cells, reason: RecognitionProblem): RecognisedSheet {
  return {
    name: cells.sheetName,
    kind: 'other',
    confidence: 0,
    title: null,
    header: null,
    columns: [],
    tables: [],
    rows: [],
    unknownUnits: [],
    problems: [reason],
  };
}

/** Does no cell of the sheet hold a text? */
export function isEmpty(cells: Cells): boolean {
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (filledIn(cells, row).count > 0) return false;
  }
  return true;
}
