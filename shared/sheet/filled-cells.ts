import type { Cells } from './cells.ts';

export interface FilledCells {
  readonly count: number;
  /** Left to right. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** The cells of a row, from 0, that hold any text. */
export function filledIn(cells: Cells, row: number): FilledCells {
  const filled: { column: number; text: string }[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text !== '') filled.push({ column, text });
  }
  return { count: filled.length, cells: filled };
}

export function filledColumns(cells: Cells, row: number): readonly number[] {
  return filledIn(cells, row).cells.map(({ column }) => column);
}

export function filledTexts(cells: Cells, row: number): readonly string[] {
  return filledIn(cells, row).cells.map(({ text }) => text);
}
