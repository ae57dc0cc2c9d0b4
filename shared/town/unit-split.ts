/** Opening marks with their closing ones; inside a pair nothing separates. */
const PAIRS = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '《': '》',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
  '"': '"',
} as const satisfies Record<string, string>;

const SAME_CLOSER: Readonly<Record<string, readonly string[]>> = {
  '（': ['）', ')'],
  '(': [')', '）'],
};

/** Separators of unit lists that leave no doubt. */
const STRONG = /[、，,;；。\r\n\u2028\u2029]/u;

/** Separators that may also stand inside a name. */
const WEAK = /[\s\u3000/／]/u;

/** Ends of unit names: only behind one of these is 和 or 及 a separator (预案管理和政策法规科, 和平村). */
const UNIT_ENDING =
  /(?:办|科|室|中心|所|站|局|队|部|村|社区|委|会|厂|校|院|组|司|政府|单位|部门|企业|银行|馆|园|公司|居|处|厅|署|镇|乡|学|[）)”"])$/u;

/** A bracket that is longer was never closed. */
const LONGEST_BRACKET = 400;

export type Strength = 'strong' | 'all';

function isOpener(character: string): character is keyof typeof PAIRS {
  return Object.hasOwn(PAIRS, character);
}

/** Index of the closing mark, or -1 when the pair is never closed (document 000 opens “一岗双责科室 and forgets it). */
function closingIndex(text: string, at: number): number {
  const opener = text.charAt(at);
  if (!isOpener(opener)) return -1;
  const closers = SAME_CLOSER[opener] ?? [PAIRS[opener]];
  const isQuote = '“‘"'.includes(opener);
  let depth = 0;
  const end = Math.min(text.length, at + LONGEST_BRACKET);
  for (let index = at + 1; index < end; index += 1) {
    const character = text.charAt(index);
    if (closers.includes(character)) {
      if (depth === 0) return index;
      depth -= 1;
    } else if (character === opener) {
      if (isQuote) return -1;
      depth += 1;
    }
  }
  return -1;
}

/** 和, 及, 与, 以及 and 暨 between two names; their length, 0 where no «and» stands. */
const AND = /^(?:以及|及其|和|及|与|暨)/u;

function andLength(text: string, at: number): number {
  const and = AND.exec(text.slice(at))?.[0] ?? '';
  if (and === '') return 0;
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at + and.length).trim();
  return before.length >= 2 && after.length >= 2 && UNIT_ENDING.test(before) ? and.length : 0;
}

/** Splits at every separator outside brackets and closed quotes; pieces are trimmed, blank ones dropped. */
export function splitNames(text: string, strength: Strength): readonly string[] {
  const names: string[] = [];
  let start = 0;
  const cut = (end: number, length = 1) => {
    const name = text.slice(start, end).trim();
    if (name !== '') names.push(name);
    start = end + length;
  };
  for (let index = 0; index < text.length; index += 1) {
    const closing = closingIndex(text, index);
    if (closing > 0) {
      index = closing;
      continue;
    }
    const character = text.charAt(index);
    const and = strength === 'all' ? andLength(text.slice(start), index - start) : 0;
    if (and > 0) {
      cut(index, and);
      index += and - 1;
    } else if (STRONG.test(character) || (strength === 'all' && WEAK.test(character))) cut(index);
  }
  cut(text.length);
  return names;
}
