import { columnLetter } from './address.ts';
import type { Cells } from './cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { readHeading } from './heading.ts';
import type { Meaning } from './meaning.ts';

/** Headings that a list has once; under groups (计划, 实际) only a second 序号 begins a second list. */
const ONCE: readonly Meaning[] = ['number', 'title', 'detail', 'deadline'];
/** How far down a header may stand. */
const SEARCH_ROWS = 30;

interface Heading {
  readonly column: number;
  readonly word: string;
  readonly meaning: Meaning;
}

function headingsIn(cells: Cells, row: number): readonly Heading[] {
  const found: Heading[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const word = cells.text(row, column).replace(/\s+/gu, '');
    if (word !== '') found.push({ column, word, meaning: readHeading(word).meaning });
  }
  return found;
}

/** The second of two lists beside one another begins with the heading that begins the first. */
function secondList(headings: readonly Heading[], isOnlyRow: boolean): readonly Heading[] {
  const [first] = headings;
  if (first === undefined || !ONCE.includes(first.meaning)) return [];
  if (first.meaning !== 'number' && !isOnlyRow) return [];
  const at = headings.findIndex(({ word }, index) => index > 0 && word === first.word);
  if (at < 2) return [];
  const left = new Set(headings.slice(0, at).map(({ meaning }) => meaning));
  const right = headings.slice(at);
  const shared = new Set(right.map(({ meaning }) => meaning).filter((one) => left.has(one)));
  shared.delete('other');
  return shared.size > 1 ? right : [];
}

/**
 * Why two lists beside one another were not read, which `side-by-side` cannot part: neither is there a blank column
 * between them nor do they have the same headings. Null for a sheet with one list. `header` null: looked for in the first
 * rows.
 */
export function sayUnpartedLists(cells: Cells, header: HeaderRows | null): string | null {
  const first = header?.first ?? cells.firstRow;
  const last = header?.last ?? Math.min(cells.lastRow, cells.firstRow + SEARCH_ROWS - 1);
  for (let row = first; row <= last; row += 1) {
    const headings = headingsIn(cells, row);
    const [start] = secondList(headings, header !== null && first === last);
    if (start === undefined) continue;
    const leftEnd = headings.findLast(({ column }) => column < start.column) ?? start;
    const left = `${columnLetter(cells.firstColumn)}–${columnLetter(leftEnd.column)}`;
    const right = `${columnLetter(start.column)}–${columnLetter(headings.at(-1)?.column ?? start.column)}`;
    return `第 ${row + 1} 行的标题出现了两遍，像是两张清单左右并排（${left} 列和 ${right} 列）。一行里只能放一项任务，所以没有读。请把右边的清单移到左边清单的下面，再识别一次。`;
  }
  return null;
}
