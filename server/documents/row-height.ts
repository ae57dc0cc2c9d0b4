import type { ImageColumn, ImageValue } from '../../shared/sheet/image.ts';
import { lineCount } from '../../shared/sheet/text-lines.ts';

/** Of a line in 10 points, in the tallest of the fonts that take the place of 等线. */
const LINE_POINTS = 14.5;
const PADDING_POINTS = 3;

/** Excel's limit for a row. */
const TALLEST_POINTS = 409;

/**
 * Points that a row needs so that the wrapped words of each cell are seen. A file holds heights, not the wish to fit:
 * they are reckoned from the widths of the columns, rather too high than too low.
 */
export function rowHeight(columns: readonly ImageColumn[], values: readonly ImageValue[]): number {
  const lines = columns.map((column, index) => linesIn(column, values[index] ?? ''));
  return Math.min(TALLEST_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS);
}

/** A number is never wrapped, and what is hidden is not seen. */
function linesIn({ hidden, width }: ImageColumn, value: ImageValue): number {
  return hidden || typeof value === 'number' ? 1 : lineCount(value, width);
}
