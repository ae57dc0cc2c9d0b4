import type { Color, FillPattern } from 'exceljs';

/** #RRGGBB as a file writes it, without transparency. */
export function argb(colour: string): Pick<Color, 'argb'> {
  return { argb: `FF${colour.slice(1)}` };
}

/** A cell takes its colour from the foreground, a conditional format from the background. */
export function solid(colour: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(colour), bgColor: argb(colour) };
}
