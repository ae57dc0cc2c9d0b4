import { chineseNumber } from '../../shared/summary/brief-words.ts';

const DIGITS = '〇一二三四五六七八九';

/** Beyond 99 the digits one by one: no list of tasks goes there. */
function chineseCounting(value: number): string {
  if (value <= 99) return chineseNumber(value);
  return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join('');
}

const LEGAL: Readonly<Record<string, string>> = {
  〇: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
};

function legal(value: number): string {
  const words = chineseCounting(value);
  const full = words.startsWith('十') ? `一${words}` : words;
  return [...full].map((word) => LEGAL[word] ?? word).join('');
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** a … z, aa, bb: as Word goes on behind the last letter. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let left = value;
  let words = '';
  for (const [worth, sign] of ROMAN) {
    words += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return words;
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : `(${value})`;
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
}

/** How Word draws the number of a paragraph, by the name of its format (ECMA-376, ST_NumberFormat). */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting,
  chineseCountingThousand: chineseCounting,
  japaneseCounting: chineseCounting,
  taiwaneseCounting: chineseCounting,
  taiwaneseCountingThousand: chineseCounting,
  ideographDigital: chineseCounting,
  chineseLegalSimplified: legal,
  ideographTraditional: (value) => STEMS.charAt((value - 1) % STEMS.length),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** More is no number of a list, and repeating signs for it would fill the memory. */
const LARGEST = 9_999;

/** The number as drawn; null for bullets and formats that are no numbers. */
export function listNumber(value: number, format: string): string | null {
  const write = FORMATS[format];
  if (write === undefined || value < 0 || value > LARGEST) return null;
  return value === 0 && !format.startsWith('decimal') ? '' : write(value);
}
