import type { Cells } from './cells.ts';
import { BASE_KEY, ID_KEY } from './image.ts';

/** A row of somebody's sheet by what is written in it: it stays itself when the sheet is sorted or rows come in above it. */
export interface RowName {
  readonly words: string;
  /** The how-manieth row of these words, from 0. */
  readonly nth: number;
}

/** Longer rows are told apart by their beginning. */
const LONGEST_WORDS = 300;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;
const UUID_LENGTH = 36;
/** Several tasks may stand in one cell of a text. */
export const ID_SEPARATOR = ' ';

function idsIn(text: string): readonly string[] {
  if (text.length < UUID_LENGTH) return [];
  const ids = text.split(ID_SEPARATOR);
  return ids.every((id) => UUID.test(id)) ? ids : [];
}

/** As `ledger/baseline` writes what a row was published with. */
const BASE = /^b\d\|\d+\|\w+:/u;

const isPublished = (text: string): boolean =>
  text === ID_KEY || text === BASE_KEY || BASE.test(text) || idsIn(text).length > 0;

/** The columns that publishing added to a sheet, whether or not a heading names them. */
export function publishedColumns(cells: Cells): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
      if (!isPublished(cells.text(row, column))) continue;
      found.add(column);
      break;
    }
  }
  return found;
}

/** The ids that publishing wrote into a row, one for each task in it. */
export function publishedIds(
  cells: Cells,
  row: number,
  published: ReadonlySet<number>,
): readonly string[] {
  for (const column of published) {
    const ids = idsIn(cells.text(row, column));
    if (ids.length > 0) return ids;
  }
  return [];
}

/** The name of every row that holds anything, by its sheet row from 0. */
export function rowNames(cells: Cells): ReadonlyMap<number, RowName> {
  const published = publishedColumns(cells);
  const seen = new Map<string, number>();
  const names = new Map<number, RowName>();
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const words = wordsOf(cells, row, published);
    if (words === '') continue;
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    names.set(row, { words, nth });
  }
  return names;
}

function wordsOf(cells: Cells, row: number, published: ReadonlySet<number>): string {
  const texts: string[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = published.has(column) ? '' : cells.text(row, column);
    if (text !== '') texts.push(text.normalize('NFKC').replace(/\s+/gu, ''));
  }
  return texts.join('|').slice(0, LONGEST_WORDS);
}
