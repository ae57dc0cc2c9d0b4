/** How lines of official texts are numbered, from the widest to the narrowest. */
export type MarkerKind =
  | 'chapter'
  | 'section'
  | 'chinese'
  | 'article'
  | 'bracketed'
  | 'named'
  | 'figure'
  | 'dotted'
  | 'bracketed-figure'
  | 'circled'
  | 'spoken';

export interface Marker {
  readonly kind: MarkerKind;
  /** Wider numberings have smaller ranks. */
  readonly rank: number;
  readonly value: number;
  /** The number alone: «3», «一», «1.2». */
  readonly number: string;
  /** The number with its mark as written: «3.», «（一）», «任务一：». */
  readonly mark: string;
  /** The line behind its number. */
  readonly rest: string;
}

const CHINESE = '一二三四五六七八九十';
const NUMERAL = `[${CHINESE}]{1,3}`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** GB/T 9704 numbers 一、（一）1.（1）; the other forms stand where texts put them. */
const FORMS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['chapter', new RegExp(`^第(${NUMERAL})(?:部分|篇|章)[、：:\\s]*`, 'u')],
  ['section', new RegExp(`^第(${NUMERAL})节[、：:\\s]*`, 'u')],
  ['chinese', new RegExp(`^(${NUMERAL})\\s*[、.．]\\s*`, 'u')],
  ['article', new RegExp(`^第(${NUMERAL})条[、：:\\s]*`, 'u')],
  ['bracketed', new RegExp(`^[（(]\\s*(${NUMERAL})\\s*[)）]\\s*[、.．]?\\s*`, 'u')],
  [
    'named',
    new RegExp(
      `^(?:重点|主要|工作)?(?:任务|专项|行动|项目|事项|工作|问题)(${NUMERAL}|\\d{1,2})\\s*[：:、.．\\s]\\s*`,
      'u',
    ),
  ],
  ['dotted', /^(\d{1,2}(?:[.．]\d{1,2}){1,2})(?:[.．、]\s*|\s+)(?!\d)/u],
  ['figure', /^(\d{1,4})\s*(?:[.．、,，]+\s*(?!\d)|[ \t\u3000]+(?=\p{Script=Han}))/u],
  ['bracketed-figure', /^[（(]?\s*(\d{1,3})\s*[)）]\s*/u],
  ['circled', /^([①-⑳])\s*/u],
  ['spoken', new RegExp(`^(?:(${NUMERAL})是(?:要)?|第(${NUMERAL})[，,])`, 'u')],
];

const RANKS: readonly MarkerKind[] = [
  'chapter',
  'section',
  'chinese',
  'article',
  'bracketed',
  'named',
  'figure',
  'dotted',
  'bracketed-figure',
  'circled',
  'spoken',
];

function valueOf(number: string): number {
  const circled = CIRCLED.indexOf(number);
  if (circled >= 0) return circled + 1;
  if (/\d/u.test(number)) return Number(number.split(/[.．]/u).at(-1));
  const at = (digit: string) => CHINESE.indexOf(digit) + 1;
  if (!number.includes('十')) return at(number);
  const [tens = '', ones = ''] = number.split('十');
  return (tens === '' ? 1 : at(tens)) * 10 + at(ones === '' ? ' ' : ones);
}

/** The number at the beginning of a line, or null. */
export function markerOf(text: string): Marker | null {
  for (const [kind, form] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const number = match[1] ?? match[2] ?? '';
    const rest = text.slice(match[0].length);
    const [mark] = match;
    return { kind, rank: RANKS.indexOf(kind), value: valueOf(number), number, mark, rest };
  }
  return null;
}

/** （1） ① 一是: how measures of a task are numbered. */
export function countsMeasures({ kind }: Marker): boolean {
  return kind === 'bracketed-figure' || kind === 'circled' || kind === 'spoken';
}
