import { isCountedThing } from './number-title.ts';

/** One way of counting measures inside a cell. */
interface Style {
  /** How the first measure is marked: most texts have none, and a quick look tells so. */
  readonly opens: RegExp;
  /** Every mark of the style that stands at the beginning of a line or behind the end of a sentence. */
  readonly marks: RegExp;
}

const CHINESE = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BEFORE = String.raw`(?<=(?:^|[\n。；;：:，,！\s])\s*)`;

function style(opens: RegExp, mark: RegExp): Style {
  return { opens, marks: new RegExp(BEFORE + mark.source, 'gu') };
}

/** «1.», forgotten marks included («2落实» behind «1.强化»), is the only style that a bare figure continues. */
const POINTED = style(/1\s*[.．、]/u, /(\d{1,2})\s*[.．、]+\s*(?!\d)/u);

const STYLES: readonly Style[] = [
  POINTED,
  style(/[（(]1[)）]/u, /[（(](\d{1,2})[)）]/u),
  style(/1[)）]/u, /(\d{1,2})[)）]/u),
  style(/①/u, /([①-⑳])/u),
  style(/[（(]一[)）]/u, /[（(]([一二三四五六七八九十]{1,3})[)）]/u),
  style(/一是/u, /([一二三四五六七八九十]{1,3})是(?:要)?/u),
  style(/一[、.．]/u, /([一二三四五六七八九十]{1,3})[、.．]/u),
  style(/第一[，,、]/u, /第([一二三四五六七八九十]{1,3})[，,、]/u),
];

/** «2落实» behind «1.强化»: a figure whose mark was forgotten; only at the beginning of a line. */
const BARE = /(?<=(?:^|\n)\s*)(\d{1,2})\s*(?=\p{Script=Han}|[“《])/gu;

function valueOf(numeral: string): number {
  const circled = CIRCLED.indexOf(numeral);
  if (circled >= 0) return circled + 1;
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const tenth = numeral.includes('十') ? (tens === '' ? 1 : CHINESE.indexOf(tens) + 1) : 0;
  return tenth * 10 + (ones === '' ? 0 : CHINESE.indexOf(ones) + 1);
}

interface Mark {
  readonly at: number;
  readonly value: number;
}

function marksOf(text: string, counted: Style): readonly Mark[] {
  const marks = [...text.matchAll(counted.marks)].map((match) => ({
    at: match.index,
    value: valueOf(match[1] ?? ''),
  }));
  if (counted !== POINTED) return marks;
  return [...marks, ...bareMarks(text)].toSorted((a, b) => a.at - b.at);
}

function bareMarks(text: string): readonly Mark[] {
  return [...text.matchAll(BARE)]
    .filter((match) => !isCountedThing(text.slice(match.index)))
    .map((match) => ({ at: match.index, value: Number(match[1]) }));
}

/** 1, 2, 3 … of the marks; anything out of turn belongs to the measure it stands in. */
function inTurn(marks: readonly Mark[]): readonly Mark[] {
  const turn: Mark[] = [];
  for (const mark of marks) {
    if (mark.value === turn.length + 1) turn.push(mark);
  }
  return turn;
}

/** Of several styles the outer one: it begins first, and longest runs win where two begin together. */
function bestTurn(text: string): readonly Mark[] {
  let best: readonly Mark[] = [];
  for (const counted of STYLES) {
    if (!counted.opens.test(text)) continue;
    const turn = inTurn(marksOf(text, counted));
    const [first] = turn;
    if (first === undefined || (turn.length < 2 && first.at > 0)) continue;
    const [known] = best;
    const isBetter =
      known === undefined ||
      first.at < known.at ||
      (first.at === known.at && turn.length > best.length);
    if (isBetter) best = turn;
  }
  return best;
}

/**
 * The numbered measures of one cell, as written with their numbers («1.», «2», «（1）», «一是»; domain/model §16 no. 10).
 * A text without numbers is one measure; what stands before the first number introduces them and is none.
 */
export function splitMeasures(text: string): readonly string[] {
  const whole = text.trim();
  if (whole === '') return [];
  const turn = bestTurn(whole);
  if (turn.length === 0) return [whole];
  return turn.map(({ at }, index) => whole.slice(at, turn[index + 1]?.at).trim());
}
