import { isFigure } from './cell-kind.ts';
import type { Cells } from './cells.ts';

/** Titles and legends have fewer cells than tasks. */
const FEWEST_CELLS = 3;

function looksLikeTask(cells: Cells, row: number): boolean {
  let filled = 0;
  let figures = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text === '') continue;
    filled += 1;
    if (isFigure(text)) figures += 1;
  }
  return filled >= FEWEST_CELLS && figures > 0;
}

/** Rows above the first header that hold tasks all the same, as sheet rows from 1: perhaps a table nobody saw. */
export function tasksAbove(cells: Cells, headerRow: number): readonly number[] {
  const rows: number[] = [];
  for (let row = cells.firstRow; row < headerRow; row += 1) {
    if (looksLikeTask(cells, row)) rows.push(row + 1);
  }
  return rows;
}
