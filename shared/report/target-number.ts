const DIGITS = '零一二三四五六七八九';
const TENS = { 十: 10, 百: 100, 千: 1_000 } as const satisfies Record<string, number>;

const PLAIN_NUMBER = '\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+';

/** Units that are measured: a figure before one of them is an amount even where no comparator stands beside it. */
export const AMOUNT_UNIT =
  '(?:万元|亿元|元|公里|千米|平方米|米|亩|吨|家次|人次|户次|家|户|人|名|起|件|处|辆|台|套|盏|座|学时)';

export const OCCASION_UNIT = '(?:次|场|轮|遍|期)';

/** Units that also count names (四个清单, 十五条措施): amounts only beside a comparator. */
const NAMING_UNIT = '(?:个百分点|个|分钟|分|小时|项|条|例|宗|支|所|天|日|份|批|篇)';

export const PERCENT = '(?:%|‰|成)';

export const UNIT = `(?:${PERCENT}|${AMOUNT_UNIT}|${OCCASION_UNIT}|${NAMING_UNIT})`;

/** A number that does not end another one: not the 90 of «80%-90%», the 一 of 第一次. */
const NUMBER_START = '(?<![第届\\d.~-])';

/** A figure and its unit, in the groups `number` and `unit`; also «百分之九十», whose unit is its own. */
export function figurePattern(units: string): string {
  return `${NUMBER_START}(?:(?<number>${PLAIN_NUMBER})(?<unit>${units})|百分之(?<share>[一二三四五六七八九十百]+))`;
}

export interface Figure {
  readonly value: number;
  readonly unit: string;
}

function isTen(character: string): character is keyof typeof TENS {
  return Object.hasOwn(TENS, character);
}

/** «二十五» 25, «一百零五» 105, «两» 2. */
function chineseNumber(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const character of text.replaceAll('两', '二')) {
    if (isTen(character)) {
      total += (digit ?? 1) * TENS[character];
      digit = null;
    } else digit = DIGITS.indexOf(character);
  }
  return total + (digit ?? 0);
}

/** The figure that `figurePattern` found; shares come in percent. */
export function figureOf(groups: Readonly<Record<string, string | undefined>>): Figure {
  const { number = '', unit = '', share } = groups;
  if (share !== undefined) return { value: chineseNumber(share), unit: '%' };
  const value = /^\d/u.test(number) ? Number(number) : chineseNumber(number);
  return unit === '成' ? { value: value * 10, unit: '%' } : { value, unit };
}
