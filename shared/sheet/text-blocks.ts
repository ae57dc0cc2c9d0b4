import { splitLabels, type LabelledPart } from './cell-labels.ts';
import { kindsOf } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import type { Meaning } from './meaning.ts';

export interface TextLine {
  readonly text: string;
  /** Place of its cell, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Lines that belong together: what is to be done, then who does it by when. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly attributes: readonly LabelledPart[];
}

const WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];

/** What a line under a task may say of it. */
const ATTRIBUTES: ReadonlySet<Meaning> = new Set([
  ...WHO,
  'deadline',
  'target',
  'detail',
  'status',
  'progress',
  'problems',
  'next',
]);

/** «重点任务：修订预案» begins a task as a line without a label does. */
const LABELS: ReadonlySet<Meaning> = new Set([...ATTRIBUTES, 'title']);

/** Rows with more cells than a label and its value are a table. */
const MOST_CELLS = 2;

/** The lines of a sheet that holds text and no table; null when its rows are wider. */
function linesOf(cells: Cells): readonly TextLine[] | null {
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
    for (const text of texts.join('').split('\n')) {
      const line = text.trim();
      if (line !== '') lines.push({ text: line, row, column: first });
    }
  }
  return lines;
}

/** A line of nothing but names behind «责任单位：应急办、» goes on with it. */
function continuesNames(last: LabelledPart | undefined, text: string): boolean {
  if (last === undefined || !WHO.includes(last.meaning)) return false;
  const kinds = kindsOf(text, null);
  return kinds.has('units') || kinds.has('people');
}

class Blocks {
  readonly done: TextBlock[] = [];
  #lines: TextLine[] = [];
  #attributes: LabelledPart[] = [];

  text(line: TextLine): void {
    const last = this.#attributes.at(-1);
    if (last !== undefined && continuesNames(last, line.text)) {
      this.#attributes.splice(-1, 1, { ...last, text: `${last.text}、${line.text}` });
      return;
    }
    if (this.#attributes.length > 0) this.close();
    this.#lines.push(line);
  }

  part(part: LabelledPart, line: TextLine): void {
    if (part.text === '') return;
    if (part.meaning !== 'title') this.#attributes.push(part);
    else {
      if (this.#attributes.length > 0) this.close();
      this.#lines.push({ ...line, text: part.text });
    }
  }

  close(): void {
    if (this.#lines.length > 0 && this.#attributes.length > 0) {
      this.done.push({ lines: this.#lines, attributes: this.#attributes });
    }
    this.#lines = [];
    this.#attributes = [];
  }
}

/** Blocks of a list written as text, each with at least one line of who or when; null when the sheet is no such text. */
export function readBlocks(cells: Cells): readonly TextBlock[] | null {
  const lines = linesOf(cells);
  if (lines === null) return null;
  const blocks = new Blocks();
  for (const line of lines) {
    const split = splitLabels(line.text, LABELS);
    if (split === null) blocks.text(line);
    else {
      if (split.before !== '') blocks.text({ ...line, text: split.before });
      for (const part of split.parts) blocks.part(part, line);
    }
  }
  blocks.close();
  const said = blocks.done.reduce((sum, { attributes }) => sum + attributes.length, 0);
  return said >= 2 ? blocks.done : null;
}
