/** Chinese digits by value; 〇 and ○ are both typed for zero in years. */
const DIGITS = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
} as const satisfies Record<string, number>;

function isDigit(character: string): character is keyof typeof DIGITS {
  return Object.hasOwn(DIGITS, character);
}

function digit(character: string | undefined): number | null {
  return character !== undefined && isDigit(character) ? DIGITS[character] : null;
}

/** «十二» 12, «二十» 20, «三» 3; null for anything else below 100. */
function chineseNumber(text: string): number | null {
  const [tens, units, ...rest] = text.split('十');
  if (tens === undefined || rest.length > 0) return null;
  if (units === undefined) return digit(tens);
  const ten = tens === '' ? 1 : digit(tens);
  const unit = units === '' ? 0 : digit(units);
  return ten === null || unit === null ? null : ten * 10 + unit;
}

function arabic(text: string): string {
  const value = chineseNumber(text);
  return value === null ? text : String(value);
}

function yearDigits(text: string): string {
  return Array.from(text, (character) => digit(character) ?? character).join('');
}

/** What stands before a 至, 到 or 一 that means «until». */
const BEFORE_UNTIL = '(?<=[\\d年月日号旬初中底末度起一二三])';
const ONE_AS_DASH = new RegExp(`${BEFORE_UNTIL}一(?=\\d)`, 'gu');
const UNTIL = new RegExp(`${BEFORE_UNTIL}[至到](?=[\\d第上下今明次翌同当本年一二三四十])`, 'gu');

/**
 * One spelling for an expression of time: no white space, half-width digits, «2024年6月30日» for dotted, slashed and
 * dashed dates, «-» for every dash and «~» for 至, 到 and every tilde, Arabic numbers before 年, 月 and 日.
 */
export function canonicalTime(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—―−─━﹘]+|-{2,}/gu, '-')
    .replace(/[~〜∼]+/gu, '~')
    .replace(ONE_AS_DASH, '-')
    .replace(UNTIL, '~')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, yearDigits)
    .replace(/(?:十[一二]?|[一二三四五六七八九])(?=月)/gu, arabic)
    .replace(
      /(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号]|个?工作日)/gu,
      arabic,
    )
    .replace(/(?<!\d)([2-4]\d)年/gu, '20$1年')
    .replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/u, '$1年$2月$3日')
    .replace(/^(20\d{2})(0[1-9]|1[0-2])(?!\d)/u, '$1年$2月')
    .replace(/(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d月])[日号]?/gu, '$1年$3月$4日')
    .replace(/(?<!\d)(\d{4})[./-](\d{1,2})(?!\d)月?/gu, '$1年$2月')
    .replace(/^(\d{1,2})[./](\d{1,2})(?=前)/u, '$1月$2日');
}
