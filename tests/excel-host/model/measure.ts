/** Excel measures a sheet at 96 dpi: a point is 4/3 of a pixel. */
export const pixelsFromPoints = (points: number): number => Math.round((points * 4) / 3);
export const pointsFromPixels = (pixels: number): number => (pixels * 3) / 4;

/** ECMA-376 §18.3.1.13: width in characters of the default font (7 px digits) plus 5 px padding. */
const DIGIT = 7;
const PADDING = 5;

export function pixelsFromCharacters(characters: number): number {
  return characters <= 0 ? 0 : Math.round(characters * DIGIT + PADDING);
}

export function charactersFromPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - PADDING) / DIGIT) * 100) / 100);
}

/** Chinese Excel with 等线 11: 8.43 characters and 14.25 points. */
export const STANDARD = { columnPixels: 72, rowPixels: 19 } as const;
