import type { BorderStyleTypes } from '@univerjs/presets';
import type { BorderStyle } from 'exceljs';

/** Univer's BorderStyleTypes by the name a file uses. */
const BORDER_NUMBERS = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
} as const satisfies Record<BorderStyle, BorderStyleTypes>;

function isBorderStyle(name: string): name is BorderStyle {
  return Object.hasOwn(BORDER_NUMBERS, name);
}

/** Univer's number, or null for no border and names no file should have. */
export function borderNumber(name: string | undefined): BorderStyleTypes | null {
  return name !== undefined && isBorderStyle(name) ? BORDER_NUMBERS[name] : null;
}

export function borderStyleName(number: BorderStyleTypes | undefined): BorderStyle | null {
  const names = Object.keys(BORDER_NUMBERS).filter(isBorderStyle);
  return names.find((name) => BORDER_NUMBERS[name] === number) ?? null;
}
