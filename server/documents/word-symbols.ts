import type { WordNode } from './word-tree.ts';

/** Signs that lists draw with Wingdings: ticked and empty boxes, ticks, crosses, numbers in circles. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6F': '□',
  '71': '□',
  '72': '□',
  '6C': '●',
  '6E': '■',
  AB: '★',
  A8: '□',
  FB: '×',
  FC: '√',
  FD: '☒',
  FE: '☑',
};

const WINGDINGS_2: Readonly<Record<string, string>> = {
  '4F': '×',
  '50': '√',
  '51': '☒',
  '52': '☑',
  '53': '☒',
  '54': '☒',
  A3: '□',
  '2A': '□',
};

const FIRST_CIRCLED = 0x81;
const LAST_CIRCLED = 0x8a;

/** Symbol fonts put their signs behind this; below it a sign is what Unicode says. */
const SYMBOL_AREA = 0xf000;
const LAST_LATIN = 0x2000;

/** A sign of a symbol font as a character that any font has; '' where nobody knows it. */
export function symbolOf(node: WordNode): string {
  const code = (node.attributes['char'] ?? '').toUpperCase();
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return '';
  if (number >= LAST_LATIN && number < SYMBOL_AREA) return String.fromCodePoint(number);
  const short = code.replace(/^(?:F0|00)/u, '');
  const isSecond = /2$/u.test((node.attributes['font'] ?? '').trim());
  const known = isSecond ? WINGDINGS_2 : { ...WINGDINGS_2, ...WINGDINGS };
  const sign = known[short];
  if (sign !== undefined) return sign;
  const value = Number.parseInt(short, 16);
  const isCircled = !isSecond && value >= FIRST_CIRCLED && value <= LAST_CIRCLED;
  return isCircled ? String.fromCodePoint(0x2460 + value - FIRST_CIRCLED) : '';
}
