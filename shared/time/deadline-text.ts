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

/** Circled numbers would melt into the digits after them: «①2月» is no 12月. */
const CIRCLED = /[①-⑳]/gu;

function numberItem(circled: string): string {
  return `;(${(circled.codePointAt(0) ?? 0) - 0x24_5f})`;
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
const UNTIL = new RegExp(
  `${BEFORE_UNTIL}[至到](?=[\\d第上下今明次翌同当本年一二三四十]|月[底末]|长期)`,
  'gu',
);

/** Quotes and marks around the whole cell. */
const DECORATION = /^[\s“”"'「」『』*#※★☆●▲√]+|[\s“”"'「」『』*#※★☆●▲√]+$/gu;

/** A time of day after a date of digits, before the white space between them is gone. */
const BEFORE_CLOCK = /(\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:T|\s+)(?=\d{1,2}:\d{2})/gu;

/** Month and day of a date written without either word; «.» alone between small numbers is a decimal. */
const MONTH_DAY = '(0?[1-9]|1[0-2])[./](0?[1-9]|[12]\\d|3[01])';
const DOTTED_RANGE = new RegExp(`^${MONTH_DAY}([-~])${MONTH_DAY}(?=$|前)`, 'u');
const DOTTED_END = new RegExp(`(?<=[日月][-~])${MONTH_DAY}(?=$|前)`, 'u');
const DOTTED_DAY = new RegExp(`^${MONTH_DAY}(?=[日号]?(?:之前|以前|前))`, 'u');
const LONE_DAY =
  /^(?:(?=\d{1,2}[./](?:1[3-9]|2\d|3[01]))|(?=0))(0?[1-9]|1[0-2])[./-](\d{2})(?=$|前)/u;

/** Excel's other order shows which number is the month only where one of them is above 12. */
function spellWesternDay(whole: string, ...parts: readonly string[]): string {
  const [first = '', second = '', year = ''] = parts;
  if (Number(second) > 12) return `${year}年${first}月${second}日`;
  return Number(first) > 12 ? `${year}年${second}月${first}日` : whole;
}

/** «十五五» is the 15th five-year plan, 2026–2030; since the 11th, 2006–2010, they follow without a gap. */
const FIVE_YEAR_PLAN =
  /[“"']?(十[一二三四五六七八九])五[”"']?(?:规划)?(期间|时期|期内|末|期末|初|以来)/gu;

function spellFiveYears(_whole: string, ordinal: string, part: string): string {
  const first = 2_006 + 5 * ((chineseNumber(ordinal) ?? 0) - 11);
  if (part === '以来') return `${first}年以来`;
  if (part === '初') return `${first}年`;
  return part.endsWith('末') ? `${first + 4}年底` : `${first}年-${first + 4}年`;
}

/** Dates of digits without words: «12/31/2024», «24.6.30», «6.30», «3.10-3.20», «06-30». */
function spellNumericDays(text: string): string {
  return text
    .replace(/^(\d{1,2})\/(\d{1,2})\/(20\d{2})$/u, spellWesternDay)
    .replace(/(?<![\d./-])([23]\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d./月-])/gu, '20$1年$3月$4日')
    .replace(DOTTED_RANGE, '$1月$2日$3$4月$5日')
    .replace(DOTTED_END, '$1月$2日')
    .replace(DOTTED_DAY, '$1月$2日')
    .replace(LONE_DAY, '$1月$2日');
}

/**
 * One spelling for an expression of time: no white space, half-width digits, «2024年6月30日» for dotted, slashed and
 * dashed dates, «-» for every dash and «~» for 至, 到 and every tilde, Arabic numbers before 年, 月 and 日.
 */
export function canonicalTime(text: string): string {
  const spelled = text
    .replace(CIRCLED, numberItem)
    .normalize('NFKC')
    .replace(DECORATION, '')
    .replace(BEFORE_CLOCK, '$1日')
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—―−─━﹘]+|-{2,}/gu, '-')
    .replace(/[~〜∼]+/gu, '~')
    .replace(ONE_AS_DASH, '-')
    .replace(UNTIL, '~')
    .replace(FIVE_YEAR_PLAN, spellFiveYears)
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(/元月/gu, '一月')
    .replace(/(?<![A-Za-z])[Qq]([1-4])(?!\d)/gu, '第$1季度')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, yearDigits)
    .replace(/(?:十[一二]?|[一二三四五六七八九])(?=月)/gu, arabic)
    .replace(
      /(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号]|个?工作日)/gu,
      arabic,
    )
    .replace(/(?<!\d)(2\d|[34]\d(?=年(?:\d{1,2}月|[底末初中])))年/gu, '20$1年')
    .replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/u, '$1年$2月$3日')
    .replace(/^(20\d{2})(0[1-9]|1[0-2])(?!\d)/u, '$1年$2月')
    .replace(/(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d月])[日号]?/gu, '$1年$3月$4日')
    .replace(/(?<!\d)(\d{4})[./-](\d{1,2})(?!\d)月?/gu, '$1年$2月');
  // «12月31前», «3月10-20日»: the word for the day is often left out.
  return spellNumericDays(spelled).replace(/(?<=月)(\d{1,2})(?=$|[-~]|之前|以前|前|止)/gu, '$1日');
}
