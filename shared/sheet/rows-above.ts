import { isFigure } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { filledTexts } from './filled-cells.ts';

/** Titles and legends have fewer cells than tasks. */
const FEWEST_CELLS = 3;

function looksLikeTask(cells: Cells, row: number): boolean {
  const texts = filledTexts(cells, row);
  return texts.length >= FEWEST_CELLS && texts.some((text) => isFigure(text));
}

/** Rows above the first header that hold tasks all the same, as sheet rows from 1: perhaps a table nobody saw. */
export function tasksAbove(cells: Cells, headerRow: number): readonly number[] {
  const rows: number[] = [];
  for (let row = cells.firstRow; row < headerRow; row += 1) {
    if (looksLikeTask(cells, row)) rows.push(row + 1);
  }
  return rows;
}
