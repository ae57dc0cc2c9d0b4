import type { UnitIndex } from '../town/unit-index.ts';
import { kindsOf, type CellKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { isDateFormat } from './date-text.ts';
import { splitPeople } from './people.ts';
import { namesOf } from './unit-words.ts';

/** What the cells of a column say about it, from a sample of the rows below its heading. */
export interface Profile {
  readonly rows: number;
  /** Rows with a text of their own; the cells a merge covers are not among them. */
  readonly filled: number;
  /** Filled cells of a kind. */
  count(kind: CellKind): number;
  /** 0–1: their share of the filled ones. */
  share(kind: CellKind): number;
  /** Mean length of the texts in characters. */
  readonly length: number;
  /** Different texts per row: 1 where each row has its own, small where rows are grouped. */
  readonly variety: number;
  /** 1, 2, 3 … downwards, also starting again. */
  readonly isSequence: boolean;
  /** Mean count of names in a cell of units or people. */
  readonly names: number;
}

export interface Sample {
  /** Sheet rows, from 0. */
  readonly rows: readonly number[];
  /** The town's own names, where they are known. */
  readonly index: UnitIndex | null;
}

/** What of a cell is looked at, where one column holds two things. */
interface Parting {
  readonly part: (text: string) => string;
}

const DATE_CELL: ReadonlySet<CellKind> = new Set(['deadline']);

function isDateCell(cells: Cells, row: number, column: number): boolean {
  return typeof cells.value(row, column) === 'number' && isDateFormat(cells.format(row, column));
}

function isRising(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/[^\d.]/gu, '')));
  // Dated rows of one task may repeat its number; a column of like figures is no count.
  if (new Set(numbers).size * 2 < numbers.length) return false;
  return numbers.every((number, at) => {
    // A further table goes on counting where the one above it stopped.
    const before = numbers[at - 1] ?? number;
    return number === 1 || number === before || number === before + 1;
  });
}

function namesIn(text: string, kinds: ReadonlySet<CellKind>): number {
  if (kinds.has('units')) return namesOf(text).length;
  return kinds.has('people') ? splitPeople(text).length : 0;
}

/** Reads the sampled cells of one column. */
export function profileOf(
  cells: Cells,
  column: number,
  { rows, index, part = (text) => text }: Sample & Partial<Parting>,
): Profile {
  const counts = new Map<CellKind, number>();
  const texts: string[] = [];
  let names = 0;
  for (const row of rows) {
    const text = part(cells.text(row, column));
    if (text === '') continue;
    texts.push(text);
    const kinds = isDateCell(cells, row, column) ? DATE_CELL : kindsOf(text, index);
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    names += namesIn(text, kinds);
  }
  const filled = texts.length;
  const perCell = (sum: number) => (filled === 0 ? 0 : sum / filled);
  const count = (kind: CellKind) => counts.get(kind) ?? 0;
  return {
    rows: rows.length,
    filled,
    count,
    share: (kind) => perCell(count(kind)),
    length: perCell(texts.reduce((sum, text) => sum + text.length, 0)),
    variety: rows.length === 0 ? 0 : new Set(texts).size / rows.length,
    isSequence: filled > 0 && count('ordinal') === filled && isRising(texts),
    names: perCell(names),
  };
}
