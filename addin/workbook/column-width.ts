import type { ImageColumn } from '../../shared/sheet/image.ts';

/** Pixels of one character of the default font and of a cell's padding; Office.js takes points. */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Width of a column on the screen and, at 100 %, on paper. */
export function widthInPoints({ width }: Pick<ImageColumn, 'width'>): number {
  return (width * CHARACTER_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
