/** Width in pixels of a digit of the default font at 100 %: the base of column widths (ECMA-376 18.3.1.13). */
const DIGIT_WIDTH = 7;

/** Column width as a file holds it (characters with their padding, unlike the width Excel shows) → pixels. */
export function pixelsOfFileWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_WIDTH)) / 256) * DIGIT_WIDTH);
}

/** Pixels → width of a file; `pixelsOfFileWidth` gives the same pixels back. */
export function fileWidthOfPixels(pixels: number): number {
  return Math.round((pixels / DIGIT_WIDTH) * 10_000) / 10_000;
}
