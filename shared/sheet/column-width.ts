import type { ImageColumn } from './image.ts';

/** Pixels of one character of the default font and of a cell's padding; Office.js takes points. */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

type Width = Pick<ImageColumn, 'width'>;

/** Columns of which nobody has said anything: 72 pixels, as a Chinese Excel begins its sheets. */
export const STANDARD_COLUMN: Width = { width: 67 / CHARACTER_PIXELS };

/** Width of a column on the screen and, at 100 %, on paper. */
export function widthInPoints(column: Width): number {
  return pixels(column) * POINTS_PER_PIXEL;
}

/** The same width as a file counts it: in characters of the default font, the padding among them. */
export function widthInFile(column: Width): number {
  return pixels(column) / CHARACTER_PIXELS;
}

function pixels({ width }: Width): number {
  return width * CHARACTER_PIXELS + PADDING_PIXELS;
}
