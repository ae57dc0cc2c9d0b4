import type { Cells } from './cells.ts';
import { readHeading } from './heading.ts';
import type { Meaning } from './meaning.ts';

/** A line of a list that is written as text. */
export interface TextLine {
  readonly text: string;
  /** Place of its cell, from 0. */
  readonly row: number;
  readonly column: number;
}

/** What a line under a task may say of it. */
export const SAID_OF_TASKS: ReadonlySet<Meaning> = new Set([
  'lead',
  'responsible',
  'people',
  'leader',
  'deadline',
  'target',
  'detail',
  'status',
  'progress',
  'problems',
  'next',
]);

/** Rows with more cells than a label and its value are a table. */
const MOST_CELLS = 2;

/** Signs in front of lines that say nothing. */
const BULLETS = /^[★☆●○■□◆◇▲△▶►•·※*＊➢✦\-—–]+\s*/u;
const SPACED_LABEL = /^(\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){2,9})(?=\s*[：:])/u;
const BOXED_LABEL = /【\s*(\p{Script=Han}{2,10})(?:[（(]\p{Script=Han}{1,8}[）)])?\s*】\s*[：:]?/gu;
const WORD_THEN_SPACE = /^(\p{Script=Han}{3,8})[ \t\u3000]+(?=\S)/u;

/** A word in a box or a cell of its own is meant as a label; one in a line has to be the very word. */
const MEANT = 0.78;

function isLabel(word: string, least = MEANT): boolean {
  const { meaning, confidence } = readHeading(word);
  return confidence >= least && (SAID_OF_TASKS.has(meaning) || meaning === 'title');
}

/** Labels in the one form «责任单位：»: 责 任 单 位：, 【责任单位】, ●责任单位：, 责任单位 with a gap behind it. */
export function withPlainLabels(text: string): string {
  const line = text
    .replace(BULLETS, '')
    .replace(SPACED_LABEL, (label) => label.replace(/\s+/gu, ''))
    .replace(BOXED_LABEL, (whole, word: string) => (isLabel(word) ? `；${word}：` : whole))
    .replace(/^；/u, '');
  const [, word = ''] = WORD_THEN_SPACE.exec(line) ?? [];
  return isLabel(word, 1) ? line.replace(WORD_THEN_SPACE, '$1：') : line;
}

const BARE_NUMBER = /^(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))$/u;

/** A label or a number in a cell of its own goes with the cell behind it. */
function joined(texts: readonly string[]): string {
  const [first = '', second] = texts;
  if (second === undefined) return first;
  const word = first.replace(/[\s：:]+/gu, '');
  if (isLabel(word)) return `${word}：${second}`;
  const [, figure, chinese] = BARE_NUMBER.exec(word) ?? [];
  if (figure !== undefined) return `${figure}.${second}`;
  return chinese === undefined ? `${first}${second}` : `${chinese}、${second}`;
}

/** The lines of a sheet that holds text and no table, blank ones left out; null when its rows are wider. */
export function textLinesOf(cells: Cells): readonly TextLine[] | null {
  const lines: TextLine[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const texts: string[] = [];
    let first = cells.firstColumn;
    for (let column = cells.lastColumn; column >= cells.firstColumn; column -= 1) {
      const text = cells.text(row, column);
      if (text === '') continue;
      texts.unshift(text);
      first = column;
    }
    if (texts.length > MOST_CELLS) return null;
    for (const part of joined(texts).split('\n')) {
      const text = part.trim();
      if (text !== '') lines.push({ text, row, column: first });
    }
  }
  return lines;
}
